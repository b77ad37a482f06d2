import { Injectable } from '@nestjs/common';
import type { Server } from 'socket.io';

/** The room of all sockets of one session, so that they end with it. */
export const sessionRoom = (sessionId: string): string => `session:${sessionId}`;

/** Sends facts to rooms. It has no opinions: what a room may know was decided before. */
@Injectable()
export class LiveChannel {
  private server: Server | undefined;

  /** @internal called by the gateway once the server listens */
  attach(server: Server): void {
    this.server = server;
  }

  /** Sends one fact to everybody in a room; at most once, so facts carry a sequence number. */
  send(room: string, event: string, payload: object): void {
    this.server?.to(room).emit(event, payload);
  }

  /** Ends every socket of a room at once, e.g. when a wall is closed or a person signs out. */
  dismiss(room: string): void {
    this.server?.in(room).disconnectSockets(true);
  }

  dismissSocket(socketId: string): void {
    this.server?.in(socketId).disconnectSockets(true);
  }
}
