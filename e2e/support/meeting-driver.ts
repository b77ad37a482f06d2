import { expect, type Page } from '@playwright/test';
import { randomUUID } from 'node:crypto';

const FROM_HERE = { 'X-Kreds': '1', 'Sec-Fetch-Site': 'same-origin' };

type Fields = Readonly<Record<string, unknown>>;

interface SeenTurn {
  readonly personId: string;
  readonly state: string;
}

interface SeenSegment {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly plannedMs: number;
  readonly round: { readonly purpose: string; readonly turns: readonly SeenTurn[] } | null;
}

/** The fields of the facilitator's picture that a driver goes by. */
export interface SeenMeeting {
  readonly life: string;
  readonly currentSegment: string | null;
  readonly baton: { readonly epoch: number };
  readonly roomCode: string | null;
  readonly people: readonly { readonly personId: string; readonly firstName: string; readonly role: string }[];
  readonly segments: readonly SeenSegment[];
}

/** Which commands name what the person saw, and what. */
const NAMES_SEGMENT = ['End', 'GoTo', 'BeginTurn', 'EndTurn', 'Pass', 'Defer', 'MarkAbsent', 'MarkBack'];
const WITHOUT_EPOCH = ['OpenLobby', 'Hold', 'Resume', 'SetQuiet', 'SetCurtain', 'Arrive', 'Leave'];

/**
 * Brings a meeting to where a journey begins, over HTTP with the cookies of a signed-in facilitator. What a journey is
 * about is done by hand on the screen; this is for the way there.
 */
export class MeetingDriver {
  constructor(
    private readonly page: Page,
    readonly meetingId: string,
  ) {}

  async look(): Promise<SeenMeeting> {
    const answer = await this.page.request.get(`/api/meetings/${this.meetingId}/live`);
    expect(answer.status()).toBe(200);
    return ((await answer.json()) as { readonly view: SeenMeeting }).view;
  }

  /** Gives one command as the console would now. @throws when it is refused */
  async give(type: string, fields: Fields = {}): Promise<void> {
    const view = await this.look();
    const data = {
      type,
      commandId: randomUUID(),
      ...(WITHOUT_EPOCH.includes(type) ? {} : { batonEpoch: view.baton.epoch }),
      ...(NAMES_SEGMENT.includes(type) ? { fromSegment: view.currentSegment } : {}),
      ...(type === 'BeginTurn' ? { fromTurn: speakingIn(view) } : {}),
      ...fields,
    };
    const answer = await this.page.request.post(`/api/meetings/${this.meetingId}/commands`, {
      data,
      headers: FROM_HERE,
    });
    expect([type, answer.status(), await answer.text()]).toEqual([type, 200, expect.any(String)]);
  }

  /** The lobby with these people in the room; all leaders when nobody is named. */
  async lobby(...firstNames: readonly string[]): Promise<this> {
    await this.give('OpenLobby');
    for (const { firstName, personId, role } of (await this.look()).people) {
      if (role !== 'leader' || (firstNames.length > 0 && !firstNames.includes(firstName))) continue;
      await this.give('Arrive', { personId, how: 'in_room' });
    }
    return this;
  }

  async started(...firstNames: readonly string[]): Promise<this> {
    await this.lobby(...firstNames);
    await this.give('Start');
    return this;
  }

  /** Moves the group to the first item that fits, whatever is open. */
  async goTo(fits: (segment: SeenSegment) => boolean): Promise<this> {
    const segment = (await this.look()).segments.find(fits);
    if (!segment) throw new Error('the plan has no such item');
    await this.give('GoTo', { segmentId: segment.id, closeAnyway: true });
    return this;
  }

  checkIn(): Promise<this> {
    return this.goTo(({ round }) => round?.purpose === 'check_in');
  }

  async giveWordTo(firstName: string): Promise<this> {
    const person = (await this.look()).people.find((one) => one.firstName === firstName);
    await this.give('BeginTurn', { personId: person?.personId });
    return this;
  }

  /** A code for a wall, as the console shows it. */
  async wallCode(): Promise<string> {
    const answer = await this.page.request.post(`/api/meetings/${this.meetingId}/walls`, { headers: FROM_HERE });
    return ((await answer.json()) as { readonly pairingCode: string }).pairingCode;
  }
}

function speakingIn({ segments, currentSegment }: SeenMeeting): string | null {
  const round = segments.find(({ id }) => id === currentSegment)?.round;
  return round?.turns.find(({ state }) => state === 'speaking')?.personId ?? null;
}

/** The meeting that a facilitator's or leader's start page offers to open. */
export async function meetingOfToday(page: Page): Promise<string> {
  await page.goto('/');
  const link = page.locator('main a[href*="/console"], main a[href*="/live"]').first();
  const found = /meetings\/([^/]+)\//.exec((await link.getAttribute('href')) ?? '')?.[1];
  if (!found) throw new Error('the start page offers no meeting');
  return found;
}

/** Puts up a wall for the meeting in a browser of its own. */
export async function pairWall(wall: Page, code: string): Promise<void> {
  await wall.goto('/wall');
  await wall.locator('#wall-code').fill(code);
  await wall.keyboard.press('Enter');
  await expect(wall.locator('kreds-wall-face')).toBeVisible();
}
