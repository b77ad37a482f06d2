import { OpenFirstRun } from '@kreds/identity/api';
import type { InvitationSeat, PersonId, PersonSummary, SignedIn, SignUp } from '@kreds/identity/model';
import type { OutboxPage } from '@kreds/notices/model';
import { ManualClock, TestDatabases, type Engine, type TestDatabase } from '@kreds/platform-api/testing';
import { type ApiUnderTest, startApi } from './api-under-test';
import { dumpOf } from './dump';
import { someSignUp, Visitor } from './visitor';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Somebody with an account, signed in. */
export interface Resident {
  readonly id: PersonId;
  readonly email: string;
  readonly signUp: SignUp;
  readonly visitor: Visitor;
}

/** A server with a clock moved by hand and a first administrator. Addresses are made up anew for each person. */
export class IdentityScene {
  private count = 0;
  readonly clock = new ManualClock(Date.UTC(2027, 2, 1, 8));
  api!: ApiUnderTest;
  admin!: Resident;
  private database!: TestDatabase;

  /** @param databases shared by the scenes of one file: whoever made it stops it */
  constructor(
    private readonly engine: Engine,
    private readonly databases: TestDatabases,
    private readonly secondFactor: 'staff' | 'off' = 'off',
  ) {}

  async open({ administrator = true } = {}): Promise<void> {
    this.database = await this.databases.create(this.engine);
    this.api = await startApi(this.database, this.clock, this.secondFactor);
    if (administrator) this.admin = await this.firstAdministrator();
  }

  async close(): Promise<void> {
    await this.api.close();
    await this.database.drop();
  }

  async restart(): Promise<void> {
    await this.api.close();
    this.api = await startApi(this.database, this.clock, this.secondFactor);
  }

  get base(): string {
    return this.api.base;
  }

  get dataFolder(): string {
    return this.database.dataFolder;
  }

  visitor(ip?: string): Visitor {
    return new Visitor(this, ip);
  }

  /** Another address of this machine, so that one test's limits leave the others alone. */
  freshIp(): string {
    return `127.0.${1 + Math.floor(++this.count / 200)}.${1 + (this.count % 200)}`;
  }

  address(name = 'person'): string {
    return `${name}.${++this.count}@demo.example`;
  }

  async firstRunCode(): Promise<string> {
    const code = await this.api.app.get(OpenFirstRun).run();
    if (!code) throw new Error('somebody has an account already');
    return code;
  }

  private async firstAdministrator(): Promise<Resident> {
    const visitor = this.visitor();
    const [email, signUp] = [this.address('admin'), someSignUp()];
    const wish = { code: await this.firstRunCode(), displayName: 'Agnete Prøvesen', email, language: 'da', signUp };
    const { body } = await visitor.post<SignedIn>('/api/first-run/register', wish);
    return { id: body.me.personId, email, signUp, visitor };
  }

  /** Adds a person and answers with the token of the mailed link. */
  async invite(
    particulars: object = {},
    by = this.admin.visitor,
  ): Promise<{ person: PersonSummary; token: string; email: string }> {
    const email = this.address();
    const wish = { displayName: 'Rosa Prøvesen', email, language: 'da', ...particulars };
    const { status, body } = await by.post<PersonSummary>('/api/people', wish);
    if (status !== 201) throw new Error(`inviting was answered with ${status}`);
    return { person: body, token: await this.tokenMailedTo(body.email ?? ''), email: body.email ?? '' };
  }

  /** The token in the newest mail to an address. */
  async tokenMailedTo(email: string): Promise<string> {
    const { body } = await this.admin.visitor.get<OutboxPage>('/api/outbox?limit=100');
    const mail = body.mails.find((found) => found.to === email);
    const token = /\/invitation#i=([\w-]+)\n/.exec(mail?.body ?? '')?.[1];
    if (!token) throw new Error('no link was mailed');
    return token;
  }

  async accept(token: string, signUp: SignUp, visitor = this.visitor(), changes: object = {}) {
    const wish = { token, displayName: 'Rosa Prøvesen', language: 'da', signUp, ...changes };
    return visitor.post<SignedIn>('/api/invitations/accept', wish);
  }

  /** A person without any right or relation, signed in. */
  async resident(particulars: object = {}, visitor = this.visitor()): Promise<Resident> {
    const { token, email } = await this.invite(particulars);
    const signUp = someSignUp();
    const { body } = await this.accept(token, signUp, visitor);
    return { id: body.me.personId, email, signUp, visitor };
  }

  async look(token: string, visitor = this.visitor(this.freshIp())) {
    return visitor.post<InvitationSeat>('/api/invitations/exchange', { token });
  }

  signIn(resident: Pick<Resident, 'email' | 'signUp'>, visitor: Visitor, auth = resident.signUp.auth) {
    return visitor.post<SignedIn>('/api/auth/sign-in', { email: resident.email, auth });
  }

  /** Every table as text: equal before and after means that nothing was changed. */
  dump(): Promise<string> {
    return dumpOf(this.api);
  }
}

/** The body of a refusal without what differs by design. */
export function withoutRequestId(body: object): object {
  return { ...body, requestId: undefined };
}
