import { MailRecoveryLink } from '@kreds/identity/api';
import type {
  OpenedSheet,
  PassphraseKeys,
  RecoverySeat,
  ServerHalf,
  SignedIn,
  TrustedDeviceKeys,
} from '@kreds/identity/model';
import type { OutboxPage } from '@kreds/notices/model';
import { WRITING } from './api-under-test';
import type { IdentityScene, Resident } from './identity-scene';
import { random, someSignUp, type Visitor } from './visitor';

const PUT = WRITING as Record<string, string>;

/** Keys of a new passphrase, as a browser would have prepared them. */
export function nextKeys(): PassphraseKeys {
  const { serverSalt, kdf, auth, wrapPw } = someSignUp();
  return { serverSalt, kdf, auth, wrapPw };
}

export const someSheet = (): { auth: string; wrap: string } => ({ auth: random(32), wrap: random(72) });

/** What the pages of recovery ask, by the names of the steps. */
export class RecoverySteps {
  constructor(private readonly scene: IdentityScene) {}

  keepSheet(visitor: Visitor, sheet: object) {
    return visitor.send<{ madeAt: number; code?: string }>(
      'PUT',
      '/api/auth/recovery-sheet',
      JSON.stringify(sheet),
      PUT,
    );
  }

  openSheet(email: string, auth: string, visitor = this.scene.visitor(this.scene.freshIp())) {
    return visitor.post<OpenedSheet & { code?: string }>('/api/auth/recovery/sheet', { email, auth });
  }

  trust(visitor: Visitor, release: string) {
    return visitor.post<TrustedDeviceKeys & { code?: string }>('/api/auth/devices', { release, label: 'iphone' });
  }

  half(visitor: Visitor, deviceId: string, release: string) {
    return visitor.post<ServerHalf & { code?: string }>(`/api/auth/devices/${deviceId}/half`, { release });
  }

  forget(visitor: Visitor, deviceId: string) {
    return visitor.send<{ code?: string } | undefined>('DELETE', `/api/auth/devices/${deviceId}`, undefined, PUT);
  }

  stepUp(visitor: Visitor, auth: string) {
    return visitor.post('/api/auth/step-up', { auth });
  }

  async forgot(email: string, visitor = this.scene.visitor(this.scene.freshIp())) {
    const answer = await visitor.post('/api/auth/forgot', { email });
    await this.scene.api.app.get(MailRecoveryLink).settled();
    return answer;
  }

  exchange(token: string, visitor = this.scene.visitor(this.scene.freshIp())) {
    return visitor.post<RecoverySeat & { code?: string }>('/api/auth/recovery/exchange', { token });
  }

  byDevice(wish: object, visitor = this.scene.visitor(this.scene.freshIp())) {
    return visitor.post<ServerHalf & { code?: string }>('/api/auth/recovery/device', wish);
  }

  finish(wish: object, visitor = this.scene.visitor(this.scene.freshIp())) {
    return visitor.post<SignedIn & { code?: string }>('/api/auth/recovery/finish', wish);
  }

  restart(wish: object, visitor = this.scene.visitor(this.scene.freshIp())) {
    return visitor.post<SignedIn & { code?: string }>('/api/auth/recovery/restart', wish);
  }

  /** The links mailed to an address, newest first. */
  async mailsTo(email: string) {
    const { body } = await this.scene.admin.visitor.get<OutboxPage>('/api/outbox?limit=100');
    return body.mails.filter((mail) => mail.to === email && mail.body.includes('/recover#t='));
  }

  /** Asks for a link and answers with its token. */
  async linkFor(resident: Pick<Resident, 'email'>): Promise<string> {
    // Mails of one moment have no order.
    this.scene.clock.advance(1);
    await this.forgot(resident.email);
    const [mail] = await this.mailsTo(resident.email);
    const token = /\/recover#t=([\w-]+)\n/.exec(mail?.body ?? '')?.[1];
    if (!token) throw new Error('no link was mailed');
    return token;
  }
}
