import { Injectable } from '@nestjs/common';
import { SlidingBudget } from './sliding-budget';

const MINUTE_MS = 60_000;

/**
 * What one network address may try without a sign-in (confidentiality.md 3.6). A company's people share one, so only
 * strangers' tries count: asking again about the same e-mail is not a new one, and what succeeds is given back.
 */
@Injectable()
export class KnockingLimits {
  private readonly emailsOfIp = new SlidingBudget(20, MINUTE_MS);
  private readonly ipAndEmail = new SlidingBudget(20, MINUTE_MS);
  private readonly failuresOfIp = new SlidingBudget(30, 10 * MINUTE_MS);
  private readonly tokensOfIp = new SlidingBudget(10, 60 * MINUTE_MS);

  private readonly linksOfIp = new SlidingBudget(10, 60 * MINUTE_MS);
  private readonly linksOfEmail = new SlidingBudget(5, 60 * MINUTE_MS);
  private readonly codesOfPerson = new SlidingBudget(20, 60 * MINUTE_MS);

  /** Prelogin: 20 different e-mails a minute, and each of them 20 times. */
  prelogin(ip: string, addressKey: string, now: number): void {
    const pair = `${ip}|${addressKey}`;
    if (this.ipAndEmail.count(pair, now) === 0) this.emailsOfIp.take(ip, now);
    this.ipAndEmail.take(pair, now);
  }

  /** Sign-in: 30 wrong ones in ten minutes. Counts the try as wrong until {@link signedIn}. */
  signIn(ip: string, now: number): void {
    this.failuresOfIp.take(ip, now);
  }

  /** Who can sign in was not guessing: neither the try nor the question before it counts. */
  signedIn(ip: string, addressKey: string, now: number): void {
    this.failuresOfIp.giveBack(ip, now);
    const pair = `${ip}|${addressKey}`;
    if (this.ipAndEmail.count(pair, now) > 0) this.emailsOfIp.giveBack(ip, now);
    this.ipAndEmail.forget(pair);
  }

  /** Forgotten passphrase: ten questions an hour from one network address, whatever the e-mail. */
  forgot(ip: string, now: number): void {
    this.linksOfIp.take(ip, now);
  }

  /** Five links an hour to one e-mail; the answer stays the same. False when it has had them. */
  linkTo(addressKey: string, now: number): boolean {
    if (this.linksOfEmail.count(addressKey, now) >= 5) return false;
    this.linksOfEmail.take(addressKey, now);
    return true;
  }

  /** Second factor: twenty wrong codes an hour for one person. The answer takes a right one back. */
  secondFactor(personId: string, now: number): () => void {
    this.codesOfPerson.take(personId, now);
    return () => this.codesOfPerson.giveBack(personId, now);
  }

  /** Invitation, first run and recovery: ten wrong secrets an hour. The answer takes the try back when the secret was right. */
  token(ip: string, now: number): () => void {
    this.tokensOfIp.take(ip, now);
    return () => this.tokensOfIp.giveBack(ip, now);
  }
}
