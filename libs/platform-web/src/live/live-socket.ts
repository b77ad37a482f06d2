import { InjectionToken } from '@angular/core';

/** What a page follows: one thing, by kind and id, as which principal (the server gives the seat, or none). */
export interface LiveWish {
  readonly topic: string;
  readonly id: string;
  readonly as: 'account' | 'room-screen' | 'room-guest';
}

export interface LiveListener {
  opened(): void;
  /** The connection ended, for whatever reason. */
  closed(): void;
  /** It did not come up. `code` is there when the server refused the seat, e.g. `platform.not-found`. */
  failed(code?: string): void;
  message(event: string, payload: unknown): void;
}

/** One connection that never reconnects by itself: a new try is a new socket. */
export interface LiveSocket {
  /** The server's clock, in epoch ms. Rejects when no answer comes within 5 s. */
  ping(): Promise<number>;
  /** Not kept and not sent later: a socket that is not up says nothing. */
  tell(event: string, payload: object): void;
  close(): void;
}

export type OpenLiveSocket = (wish: LiveWish, listener: LiveListener) => LiveSocket;

/** How sockets are opened; tests bind fakes. */
export const LIVE_SOCKETS = new InjectionToken<OpenLiveSocket>('kreds.live-sockets', {
  providedIn: 'root',
  factory: () => openSocketIo,
});

const PING_PATIENCE_MS = 5_000;

/** socket.io over websocket alone; its client is loaded with the first live page and by no other. */
export const openSocketIo: OpenLiveSocket = (wish, listener) => {
  let ended = false;
  let close = (): void => undefined;
  let emit: ((event: string, payload: object) => void) | undefined;
  let emitClock: (() => Promise<number>) | undefined;
  import('socket.io-client').then(
    ({ io }) => {
      if (ended) return;
      const socket = io({
        path: '/socket.io',
        transports: ['websocket'],
        reconnection: false,
        forceNew: true,
        multiplex: false,
        auth: { ...wish },
        timeout: 10_000,
      });
      close = () => void socket.disconnect();
      emitClock = () => socket.timeout(PING_PATIENCE_MS).emitWithAck('clock') as Promise<number>;
      emit = (event, payload) => void socket.volatile.emit(event, payload);
      socket.on('connect', () => listener.opened());
      socket.on('disconnect', () => listener.closed());
      socket.on('connect_error', (error: Error) => {
        socket.disconnect();
        listener.failed(/^[a-z-]+\.[a-z-]+$/.test(error.message) ? error.message : undefined);
      });
      socket.onAny((event: string, payload: unknown) => listener.message(event, payload));
    },
    () => listener.failed(),
  );
  return {
    ping: () => emitClock?.() ?? Promise.reject(new Error('not open')),
    tell: (event, payload) => emit?.(event, payload),
    close() {
      ended = true;
      close();
    },
  };
};
