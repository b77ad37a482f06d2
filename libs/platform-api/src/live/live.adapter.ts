import type { INestApplicationContext } from '@nestjs/common';
import { IoAdapter } from '@nestjs/platform-socket.io';
import type { Server, ServerOptions } from 'socket.io';
import type { PlatformConfig } from '../config/platform-config';
import { ownOrigins } from '../http/same-origin.middleware';

/** socket.io as confidentiality.md 9.4 says: websocket only, small messages, own origins, no recovery of old connections. */
export class LiveAdapter extends IoAdapter {
  constructor(
    app: INestApplicationContext,
    private readonly config: PlatformConfig,
  ) {
    super(app);
  }

  override createIOServer(port: number, options?: ServerOptions): Server {
    return super.createIOServer(port, {
      ...options,
      path: '/socket.io',
      serveClient: false,
      transports: ['websocket'],
      maxHttpBufferSize: 64 * 1024,
      perMessageDeflate: false,
      pingInterval: 5_000,
      pingTimeout: 5_000,
      allowRequest: (request, answer) => {
        const origin = request.headers.origin;
        answer(null, origin === undefined || ownOrigins(this.config).includes(origin));
      },
    } as ServerOptions);
  }
}
