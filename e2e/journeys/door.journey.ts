import { expect, test } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import { MeetingDriver, meetingOfToday } from '../support/meeting-driver';
import { LAPTOP, newcomer, PHONE, signedIn } from '../support/persona';
import { type RunningServer, startServer } from '../support/server';

const FROM_HERE = { 'X-Kreds': '1', 'Sec-Fetch-Site': 'same-origin' };

test.describe('the door', () => {
  let server: RunningServer;

  test.beforeAll(async () => {
    server = await startServer({ demo: true });
  });

  test.afterAll(() => server.stop());

  test('lets a leader with a borrowed phone into this meeting and nowhere else', async ({ browser }) => {
    const mette = await signedIn(browser, server, 'mette', LAPTOP);
    const borrowed = await newcomer(browser, server, PHONE);
    const { page } = borrowed;
    const meeting = new MeetingDriver(mette.page, await meetingOfToday(mette.page));
    await meeting.lobby();
    await mette.page.goto(`/meetings/${meeting.meetingId}/console`);
    const code = (await meeting.look()).roomCode ?? '';

    await test.step('a wrong code opens nothing and says what to do', async () => {
      await page.goto('/r');
      await page.getByRole('button', { name: 'Bank på' }).click();
      await expect(page.getByText('Koden er seks tal. Se på væggen.')).toBeVisible();
      await page.getByLabel('Rummets kode').fill(code === '123456' ? '654321' : '123456');
      await page.getByRole('button', { name: 'Bank på' }).click();
      await expect(page.locator('k-banner')).toBeVisible();
      await expect(page.getByLabel('Rummets kode')).toBeFocused();
    });

    await test.step('with the right code the facilitator says who it is in one tap', async () => {
      await page.getByLabel('Rummets kode').fill(code);
      await page.getByRole('button', { name: 'Bank på' }).click();
      const sign = await page.locator('.sign').innerText();
      const hint = mette.page.locator('kreds-hint-line');
      await expect(hint).toContainText(`En telefon viser ${sign}`);
      await hint.getByRole('button', { name: 'Det er Ib' }).click();
      await expect(page).toHaveURL(new RegExp(`/meetings/${meeting.meetingId}/live$`));
      await expect(page.getByRole('heading', { name: 'Velkommen' })).toBeVisible();
      await expect(hint).not.toContainText('En telefon viser');
    });

    await test.step('passing works for the one who holds the phone, and for nobody else', async () => {
      await meeting.give('Start');
      await meeting.checkIn();
      await meeting.giveWordTo('Johanne');
      const view = await meeting.look();
      const vilfred = view.people.find(({ firstName }) => firstName === 'Vilfred');
      const forAnother = await page.request.post(`/api/meetings/${meeting.meetingId}/commands`, {
        data: { type: 'Pass', commandId: randomUUID(), fromSegment: view.currentSegment, personId: vilfred?.personId },
        headers: FROM_HERE,
      });
      expect(forAnother.ok()).toBe(false);
      await page.getByRole('button', { name: 'Spring over' }).click();
      await expect(page.getByText('Du sprang over.')).toBeVisible();
      await expect(mette.page.locator('kreds-circle-list li', { hasText: 'Ib' })).toContainText('Sprang over');
      await expect(mette.page.locator('kreds-circle-list li', { hasText: 'Vilfred' })).not.toContainText('Sprang over');
    });

    await test.step('everything else answers as if it were not there', async () => {
      const { networkId } = (await (await mette.page.request.get(`/api/meetings/${meeting.meetingId}`)).json()) as {
        readonly networkId: string;
      };
      const all = (await (await mette.page.request.get(`/api/networks/${networkId}/meetings`)).json()) as
        readonly { readonly id: string }[] | { readonly meetings: readonly { readonly id: string }[] };
      const other = ('meetings' in all ? all.meetings : all).find(({ id }) => id !== meeting.meetingId)?.id ?? '';
      const answerOf = async (path: string): Promise<string> => {
        const answer = await page.request.get(path);
        const { code: problem } = (await answer.json()) as { readonly code?: string };
        return `${answer.status()} ${problem ?? 'open'}`;
      };
      expect(await answerOf(`/api/meetings/${meeting.meetingId}/live`)).toBe('200 open');
      expect(await answerOf(`/api/meetings/${other}/live`)).toBe(await answerOf(`/api/meetings/${randomUUID()}/live`));
      expect(await answerOf(`/api/meetings/${other}/live`)).toMatch(/^40[14] /);
      for (const path of [
        '/api/home',
        '/api/networks',
        `/api/networks/${networkId}`,
        `/api/networks/${networkId}/meetings`,
        `/api/networks/${networkId}/materials`,
        `/api/meetings/${meeting.meetingId}`,
        `/api/meetings/${meeting.meetingId}/run-sheet`,
        '/api/people',
        '/api/wall/live',
      ]) {
        expect([path, await answerOf(path)]).toEqual([path, expect.stringMatching(/^40[14] /)]);
      }
      for (const path of ['/', '/networks', `/meetings/${meeting.meetingId}/console`]) {
        await page.goto(path);
        await expect(page).toHaveURL(/\/signin/);
      }
      await page.goto(`/meetings/${meeting.meetingId}/live`);
      await expect(page.locator('k-seat-circle')).toBeVisible();
    });
    expect(mette.watch.complaints).toEqual([]);
  });
});
