import type { Browser } from '@playwright/test';
import { closeDoor, comeIn, expectInside, makeCircle, showCode } from './circle';
import { LAPTOP, newcomer, PHONE, type Persona } from './persona';
import type { RunningServer } from './server';
import { signUp, signUpFirst, type SignedUp, type SignUpWish } from './sign-up';
import { SmallGroup, type Invited } from './small-group';

/** Somebody who has signed up, with the browser that they did it in. */
export interface Member extends Persona, SignedUp, Invited {}

export interface PeopleInCircle {
  readonly admin: Persona;
  readonly group: SmallGroup;
  readonly facilitator: Member;
  readonly leaders: readonly Member[];
}

export interface CircleWish extends SignUpWish {
  readonly facilitator: string;
  readonly leaders: readonly string[];
  /** Called with every browser before anything happens in it. */
  readonly begin?: (persona: Persona) => void;
}

/** A facilitator and leaders who have signed up by their mailed links, and are in the circle that the facilitator made. */
export async function peopleInCircle(
  browser: Browser,
  server: RunningServer,
  wish: CircleWish,
): Promise<PeopleInCircle> {
  const admin = await newcomer(browser, server, LAPTOP);
  wish.begin?.(admin);
  await signUpFirst(admin.page, server);
  const group = await SmallGroup.make(admin.page, wish.facilitator, wish.leaders);
  const [facilitator, ...leaders] = await Promise.all(
    [group.facilitator, ...group.leaders].map(async (invited): Promise<Member> => {
      const persona = await newcomer(browser, server, invited === group.facilitator ? LAPTOP : PHONE);
      wish.begin?.(persona);
      const link = await group.linkTo(invited.email, 'invitation');
      return { ...invited, ...persona, ...(await signUp(persona.page, link, invited.email, wish)) };
    }),
  );
  if (!facilitator) throw new Error('nobody runs the group');
  await makeCircle(facilitator.page, group.networkId);
  const code = await showCode(facilitator.page);
  await Promise.all(leaders.map(({ page }) => comeIn(page, code)));
  for (const { name } of leaders) await expectInside(facilitator.page, name);
  await closeDoor(facilitator.page);
  return { admin, group, facilitator, leaders };
}
