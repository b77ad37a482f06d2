import { Account, Person, Session } from '@kreds/identity/api';
import { normaliseEmail } from '@kreds/identity/model';
import { WRITE_SOURCE } from '@kreds/platform-api';
import type { PersonId } from '@kreds/programmes/model';
import { getDataSourceToken } from '@nestjs/typeorm';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { type ApiUnderTest, WRITING } from './api-under-test';

export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** Somebody with an open session, and the four things one can do. */
export interface Visitor {
  readonly id: PersonId;
  get(path: string): Promise<Answer>;
  post(path: string, body?: object): Promise<Answer>;
  patch(path: string, body: object): Promise<Answer>;
  delete(path: string): Promise<Answer>;
}

const FAR = 4_000_000_000_000;

/** People and sessions as rows, so that tests of other domains need no passphrases. */
export class House {
  readonly write: DataSource;

  constructor(private readonly api: ApiUnderTest) {
    this.write = api.app.get<DataSource>(getDataSourceToken(WRITE_SOURCE));
  }

  /** A person without a sign-in. */
  async person(displayName: string, administrator = false): Promise<PersonId> {
    const id = randomUUID() as string as PersonId;
    const email = `${id}@demo.example`;
    await this.write.manager.insert(Person, {
      id,
      displayName,
      email,
      emailKey: normaliseEmail(email),
      phone: '70 10 20 30',
      language: 'da',
      administrator,
      createdAt: 1,
      createdBy: null,
    });
    return id;
  }

  async visitor(displayName: string, { administrator = false } = {}): Promise<Visitor> {
    const id = await this.person(displayName, administrator);
    const secret = randomBytes(32).toString('base64url');
    await this.write.manager.insert(Account, {
      personId: id,
      addressKey: randomBytes(32).toString('base64url'),
      serverSalt: 'A'.repeat(22),
      kdf: '{}',
      verifier: 'none',
      wrapPw: 'A'.repeat(96),
      edPk: 'A'.repeat(43),
      xPk: 'A'.repeat(43),
      createdAt: 1,
      passphraseChangedAt: 1,
    });
    await this.write.manager.insert(Session, {
      id: randomUUID(),
      tokenHash: createHash('sha256').update(secret).digest('base64url'),
      personId: id,
      openedAt: 1,
      lastUsedAt: FAR,
      endsAt: FAR,
      endsForGoodAt: FAR,
      failedBefore: 0,
    });
    const ask = (method: string) => (path: string, body?: object) => this.ask(method, path, secret, body);
    return { id, get: ask('GET'), post: ask('POST'), patch: ask('PATCH'), delete: ask('DELETE') };
  }

  /** Asks without any session. */
  stranger(path: string): Promise<Answer> {
    return this.ask('GET', path, '');
  }

  private async ask(method: string, path: string, secret: string, body?: object): Promise<Answer> {
    const response = await fetch(`${this.api.base}/api/${path}`, {
      method,
      headers: { ...WRITING, Cookie: `sid=${secret}` },
      ...(method === 'GET' ? {} : { body: JSON.stringify(body ?? {}) }),
    });
    const text = await response.text();
    return { status: response.status, body: text === '' ? undefined : (JSON.parse(text) as unknown) };
  }
}

/** The id that a creating request answered with. */
export function idOf(answer: Answer, field = 'id'): string {
  const { status, body } = answer;
  if (status !== 201) throw new Error(`not created: ${status} ${JSON.stringify(body)}`);
  return String((body as Record<string, unknown>)[field]);
}

/** The code of a refusal, or the status of an answer that is none. */
export function codeOf({ status, body }: Answer): string {
  const code = typeof body === 'object' && body !== null && 'code' in body ? body.code : undefined;
  return typeof code === 'string' ? code : String(status);
}
