import { Inject } from '@nestjs/common';
import { type OnGatewayConnection, type OnGatewayInit, WebSocketGateway } from '@nestjs/websockets';
import { type Clock, isUuid } from '@kreds/kernel';
import type { Server, Socket } from 'socket.io';
import type { Actor } from '../context/actor';
import { ActorSources } from '../context/actor-sources';
import { CLOCK } from '../context/clock.token';
import { CookieJar } from '../http/cookie-jar';
import { KredsLogger } from '../logging/kreds-logger';
import { LiveChannel, sessionRoom } from './live-channel';
import { type LiveSeat, type LiveTopic, LiveTopics, type LiveWish } from './live-admission';

const REVALIDATE_MS = 5 * 60_000;

/** What is kept with a socket while it is open. */
interface Known {
  seat?: LiveSeat;
  sessionId?: string;
  actor?: Actor;
  topic?: LiveTopic;
  signalledAt?: number;
}

function wishOf(auth: Record<string, unknown>): LiveWish | undefined {
  const { topic, id, as } = auth;
  if (typeof topic !== 'string' || !isUuid(id)) return undefined;
  if (as !== 'account' && as !== 'room-screen' && as !== 'room-guest') return undefined;
  return { topic, id, as };
}

/**
 * Authenticates a socket, puts it into one room of the server's choosing, and sends. It takes no commands: what
 * comes in is the clock ping and a topic's own fleeting signals. Everything else is answered with `platform.unknown-event`
 * and ends the socket.
 */
@WebSocketGateway()
export class LiveGateway implements OnGatewayInit<Server>, OnGatewayConnection<Socket> {
  constructor(
    private readonly sources: ActorSources,
    private readonly topics: LiveTopics,
    private readonly channel: LiveChannel,
    private readonly jar: CookieJar,
    private readonly logger: KredsLogger,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  afterInit(server: Server): void {
    this.channel.attach(server);
    server.use((socket, next) => {
      this.seatFor(socket).then(
        (seat) => {
          if (!seat) return next(new Error('platform.not-found'));
          (socket.data as Known).seat = seat;
          next();
        },
        (error: unknown) => {
          this.logger.surprise(error);
          next(new Error('platform.failed'));
        },
      );
    });
  }

  handleConnection(socket: Socket): void {
    const { seat, sessionId } = socket.data as Known;
    if (!seat) return void socket.disconnect(true);
    void socket.join(sessionId ? [seat.room, sessionRoom(sessionId)] : seat.room);
    seat.onOpen?.(socket.id);
    const recheck = setInterval(() => void this.revalidate(socket), REVALIDATE_MS);
    socket.once('disconnect', () => {
      clearInterval(recheck);
      seat.onClose?.(socket.id);
    });
    socket.on('clock', (answer: unknown) => {
      if (typeof answer === 'function') (answer as (now: number) => void)(this.clock.now());
    });
    socket.onAny((event: string, ...said: unknown[]) => {
      if (event === 'clock' || this.hear(socket, event, said)) return;
      socket.emit('refused', { code: 'platform.unknown-event' });
      socket.disconnect(true);
    });
  }

  /** True for a signal of the socket's own topic: handed on, or dropped when it comes too soon after the one before. */
  private hear(socket: Socket, event: string, said: readonly unknown[]): boolean {
    const known = socket.data as Known;
    const { signals } = known.topic ?? {};
    const signal = signals && Object.hasOwn(signals, event) ? signals[event] : undefined;
    const payload = said.length === 1 ? signal?.read(said[0]) : undefined;
    if (!signal || !payload || !known.actor) return false;
    const now = this.clock.now();
    if (now - (known.signalledAt ?? -Infinity) < signal.everyMs) return true;
    known.signalledAt = now;
    signal.hear(known.actor, payload, now).catch((error: unknown) => this.logger.surprise(error));
    return true;
  }

  private async seatFor(socket: Socket): Promise<LiveSeat | undefined> {
    const wish = wishOf(socket.handshake.auth);
    const topic = wish && this.topics.find(wish.topic);
    if (!wish || !topic?.principals.includes(wish.as)) return undefined;
    const now = this.clock.now();
    const header = socket.handshake.headers.cookie;
    const actor = await this.sources.identify((name) => this.jar.read(header, name), [wish.as], now);
    if (actor.kind === 'anonymous') return undefined;
    if (actor.kind === 'account' && actor.withheld) return undefined;
    const known = socket.data as Known;
    if (actor.kind === 'account') known.sessionId = actor.sessionId;
    known.actor = actor;
    known.topic = topic;
    return topic.admit(actor, wish.id, now);
  }

  /** Rights are looked up again every five minutes, so that an ended session does not listen on. */
  private async revalidate(socket: Socket): Promise<void> {
    const seat = await this.seatFor(socket).catch(() => undefined);
    if (!seat) socket.disconnect(true);
  }
}
