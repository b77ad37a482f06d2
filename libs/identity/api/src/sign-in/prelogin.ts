import { Injectable } from '@nestjs/common';
import type { Prelogin, PreloginRequest } from '@kreds/identity/model';
import type { RequestContext } from '@kreds/platform-api';
import { AccountLookup } from '../accounts/account-lookup';
import { Addresses } from '../secrets/addresses';
import { KnockingLimits } from './knocking-limits';

/** Tells the browser how to stretch the passphrase; an address without an account gets an answer of the same kind. */
@Injectable()
export class AskPrelogin {
  constructor(
    private readonly accounts: AccountLookup,
    private readonly addresses: Addresses,
    private readonly limits: KnockingLimits,
  ) {}

  async run(ctx: RequestContext, { email }: PreloginRequest): Promise<Prelogin> {
    const addressKey = this.addresses.keyOf(email);
    this.limits.prelogin(ctx.ip, addressKey, ctx.now);
    const decoy = this.addresses.decoyFor(email);
    const account = await this.accounts.byAddress(addressKey);
    return account ? { kdf: account.kdf, serverSalt: account.serverSalt } : decoy;
  }
}
