import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import type { GroupNote, WorkingRule } from '@kreds/notes/model';
import type { MeetingId } from '@kreds/meetings/model';
import { GROUP, NotesPageDriver, aboutGroup, alma, mette, networkId, ola } from '../blocks/testing/open-notes-page';
import { GroupPage } from './group.page';
import { WorkingRules } from './working-rules';

const first = '00000000-0000-4000-8000-000000000031' as MeetingId;
const second = '00000000-0000-4000-8000-000000000032' as MeetingId;
const said = (text: string, meetingId: MeetingId | null, place = 1): GroupNote => ({
  schema: 1,
  kind: 'group-note',
  text,
  meetingId,
  place,
});
const rule = (text: string, place: number): WorkingRule => ({ schema: 1, kind: 'working-rule', text, place });
const meeting = (id: MeetingId, number: number, date: string) => ({
  id,
  number,
  date,
  title: `Tema ${number}`,
  life: 'ended',
  startsAt: Date.parse(`${date}T07:30:00Z`),
});

function ofAlma(relation = 'leader'): NotesPageDriver {
  const page = new NotesPageDriver(alma);
  page.server.on(`GET /api/networks/${networkId}`, () => ({ id: networkId, name: 'Netværk Fyn', relation }));
  page.server.on(`GET /api/networks/${networkId}/meetings`, () => [
    meeting(first, 1, '2026-09-03'),
    meeting(second, 2, '2026-10-01'),
  ]);
  return page;
}

function inside(page = ofAlma()): NotesPageDriver {
  page.store.add(GROUP, aboutGroup, mette, [alma, ola]);
  page.store.write(GROUP, 'g-1', mette, said('Vi talte om pauser', first));
  page.store.write(GROUP, 'g-2', ola, said('Telefonen blev ude', second));
  page.store.write(GROUP, 'g-3', ola, said('Husk kaffen', null));
  return page;
}

const open = (page: NotesPageDriver, more: object = {}) =>
  page.open(GroupPage, { id: networkId, tab: 'notes', ...more });

describe('the notes of a network', () => {
  it('show one meeting at a time, the last one first, and who reads them', async () => {
    const page = await open(inside());
    expect([page.all('p.words'), page.text.includes('Netværket')]).toEqual([['Telefonen blev ude'], true]);
  });

  it('take what is written into the meeting that is shown', async () => {
    const page = await open(inside(), { meeting: first });
    await page.press('Skriv et afsnit');
    await page.type('textarea', 'Og om søvn');
    await page.press('Færdig');
    expect(page.store.bodies(GROUP)).toContainEqual(said('Og om søvn', first, 2));
  });

  it('keep what lies between the meetings apart', async () => {
    const page = await open(inside(), { meeting: 'between' });
    expect(page.all('p.words')).toEqual(['Husk kaffen']);
  });

  it('are found in all meetings by their words, and nothing is asked of the server for it', async () => {
    const page = await open(inside());
    const asked = page.server.requests.length;
    await page.type('#group-search', 'PAUSE');
    expect([page.all('p.words'), page.all('mark')]).toEqual([['Vi talte om pauser'], ['pause']]);
    const go = jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
    await page.press('1. Tema 1, 3. september');
    expect(go.mock.calls[0]?.[1]?.queryParams).toEqual({ meeting: first });
    await page.type('#group-search', 'findes ikke');
    expect([page.text.includes('Ingen noter har de ord.'), page.server.requests.length]).toEqual([true, asked]);
  });

  it('tell a late joiner from when on she reads, without an alarm', async () => {
    const page = ofAlma();
    page.store.add(GROUP, aboutGroup, mette, [ola, alma]);
    page.store.write(GROUP, 'g-1', mette, said('Før din tid', first), 1);
    page.keys.broken.set('g-1', 'NO_KEY');
    await open(page);
    await page.settle();
    expect(page.text).toContain('Du læser fra den dag, du kom med. 1 note er fra før.');
    expect(page.alerts).toEqual([]);
  });

  it('tell a leader who is not in where the code is typed, and a facilitator where to begin', async () => {
    const leader = await open(ofAlma());
    expect([leader.has('Skriv koden'), leader.has('Gå til “Hvem er med”')]).toEqual([true, false]);
    TestBed.resetTestingModule();
    const facilitator = await open(ofAlma('facilitator'));
    expect([facilitator.has('Skriv koden'), facilitator.has('Gå til “Hvem er med”')]).toEqual([false, true]);
  });

  it('answer a foreign network like one that is not there', async () => {
    const page = await new NotesPageDriver(alma).open(GroupPage, { id: networkId, tab: 'notes' });
    expect(page.text).toContain('Netværket findes ikke');
  });

  it('show nothing of a vault whose keys were given to somebody else, and name who did it', async () => {
    const page = inside();
    page.keys.trust.set(GROUP, 'replaced');
    await open(page);
    expect([page.all('p.words'), page.has('Skriv et afsnit')]).toEqual([[], false]);
    expect(page.alerts[0]).toContain('Du er meldt ind igen med andre nøgler');
  });
});

describe('what the group has agreed on', () => {
  it('is an ordered list that every member changes', async () => {
    const page = inside();
    page.store.write(GROUP, 'r-1', mette, rule('Vi kommer til tiden', 1));
    page.store.write(GROUP, 'r-2', ola, rule('Det bliver i rummet', 2));
    await open(page, { tab: 'rules' });
    await page.press('Flyt op: Det bliver i rummet');
    expect(page.all('ol.numbered p.words')).toEqual(['Det bliver i rummet', 'Vi kommer til tiden']);
  });

  it('stands at the beginning of a meeting to be read, and asks nobody for anything', async () => {
    const page = inside();
    page.store.write(GROUP, 'r-1', mette, rule('Vi kommer til tiden', 1));
    await page.open(WorkingRules, { networkId });
    expect([page.all('li'), page.all('textarea, input').length]).toEqual([['Vi kommer til tiden'], 0]);
  });

  it('says so where nothing is agreed, where one is not in, and where it is locked', async () => {
    expect((await inside().open(WorkingRules, { networkId })).text).toBe('I har ikke aftalt noget endnu.');
    TestBed.resetTestingModule();
    expect((await ofAlma().open(WorkingRules, { networkId })).text).toBe('Du er ikke lukket ind i kredsen endnu.');
    TestBed.resetTestingModule();
    const locked = inside();
    locked.account.openUid = null;
    locked.keys.locked = true;
    expect((await locked.open(WorkingRules, { networkId })).text).toBe('Lås noterne op for at se, hvad I har aftalt.');
  });
});
