import { Injectable } from '@nestjs/common';
import type { Actor, PrincipalKind } from '../context/actor';

/** What a client asks for in its handshake: one thing to follow, by kind and id, as which principal. */
export interface LiveWish {
  readonly topic: string;
  readonly id: string;
  readonly as: PrincipalKind;
}

/** The server's answer: the room it puts the socket into, and who is told when it comes and goes. */
export interface LiveSeat {
  /** Made by the server; a client never names a room. */
  readonly room: string;
  onOpen?(socketId: string): void;
  onClose?(socketId: string): void;
}

/**
 * The one kind of thing that a client may say on a topic besides the clock ping: fleeting, without content, never kept.
 * The gateway lets one through every so often for each socket and drops the rest without a word.
 */
export interface LiveSignal {
  /** Shortest time between two of them from one socket, ms. */
  readonly everyMs: number;
  /** Undefined for what is not exactly of the signal's shape: that ends the socket. */
  read(payload: unknown): object | undefined;
  /** Rights are looked up at each one. What this actor may not signal is dropped. */
  hear(actor: Actor, payload: object, now: number): Promise<void>;
}

/** A domain's door to its live topic, e.g. `meeting`. */
export interface LiveTopic {
  readonly topic: string;
  readonly principals: readonly [PrincipalKind, ...PrincipalKind[]];
  /** The seat, or undefined when the actor may not follow this id: answered like an id that does not exist. */
  admit(actor: Actor, id: string, now: number): Promise<LiveSeat | undefined>;
  /** By the name of the event. */
  readonly signals?: Readonly<Record<string, LiveSignal>>;
}

@Injectable()
export class LiveTopics {
  private readonly topics = new Map<string, LiveTopic>();

  register(topic: LiveTopic): void {
    this.topics.set(topic.topic, topic);
  }

  find(name: string): LiveTopic | undefined {
    return this.topics.get(name);
  }

  /** Every topic of the process: the table that the access matrix goes through. */
  all(): readonly LiveTopic[] {
    return [...this.topics.values()];
  }
}
