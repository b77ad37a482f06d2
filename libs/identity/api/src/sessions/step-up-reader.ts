import { Injectable } from '@nestjs/common';
import { isFresh } from '@kreds/identity/model';
import { type AccountContext, RefusedError } from '@kreds/platform-api';

/** What every domain demands before exports and changes of who is in: the passphrase, shown in the last five minutes (3.6). */
@Injectable()
export class StepUpReader {
  /** @throws RefusedError 403 `identity.step-up-needed` */
  freshEnough(ctx: AccountContext): void {
    if (!this.isFresh(ctx)) throw new RefusedError('identity.step-up-needed');
  }

  isFresh({ actor, now }: AccountContext): boolean {
    return isFresh(actor.provedAt, now);
  }
}
