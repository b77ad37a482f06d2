import type { StagePlacement } from '@kreds/notes/model';
import { NotesPageDriver, PERSONAL, TALK, aboutTalk, alma, mette } from '../blocks/testing/open-notes-page';
import { StagesPage } from './stages.page';

const placed = (stage: StagePlacement['stage']): StagePlacement => ({
  schema: 1,
  kind: 'stage-placement',
  stage,
  day: '2026-10-05',
  text: 'Jeg sov igen',
  shared: [],
});

describe('the seven steps', () => {
  async function open(metteIsIn = true): Promise<NotesPageDriver> {
    const page = new NotesPageDriver(alma);
    if (metteIsIn) page.store.add(TALK, aboutTalk, mette, [{ ...alma, role: 'admin' }]);
    page.store.write(PERSONAL, 'a-first', alma, placed(2));
    return page.open(StagesPage, { facilitatorId: mette.uid });
  }

  it('are chosen by the leader alone, and nothing of it reaches the conversation', async () => {
    const page = await open();
    expect(page.text).toContain('Kun dig');
    await page.choose('Trin 4');
    await page.type('#stage-words', 'Jeg ser det nu');
    await page.send();
    const own = page.store.bodies(PERSONAL) as readonly StagePlacement[];
    expect(own.map(({ stage, text, shared }) => [stage, text, shared.length])).toEqual([
      [2, 'Jeg sov igen', 0],
      [4, 'Jeg ser det nu', 0],
    ]);
    expect([page.store.bodies(TALK), page.text.includes('Gemt. Kun dig kan læse det.')]).toEqual([[], true]);
  });

  it('need a choice before anything is saved, and say so', async () => {
    const page = await open();
    await page.send();
    expect([page.alerts, page.store.puts]).toEqual([['Vælg et trin først.'], []]);
  });

  it('are shared in a second step that names who reads, as a copy', async () => {
    const page = await open();
    await page.press('Del det: mandag den 5. oktober 2026');
    expect(page.text).toContain('Så kan de her læse det: Mette Prøvesen.');
    expect(page.store.bodies(TALK)).toEqual([]);
    await page.press('Ja, del det med Mette Prøvesen');
    expect(page.store.bodies(TALK)).toEqual([placed(2)]);
    const [own] = page.store.bodies(PERSONAL) as readonly StagePlacement[];
    expect(own?.shared.map(({ vault, readers }) => [vault, readers])).toEqual([[TALK, ['Mette Prøvesen']]]);
    expect(page.text).toContain('Delt med Mette Prøvesen');
  });

  it('cannot be shared with nobody, and are not said to be saved when the line is down', async () => {
    const page = await open(false);
    await page.press('Del det: mandag den 5. oktober 2026');
    expect([page.text.includes('Der er ikke andre inde'), page.has('Ja, del det med ')]).toEqual([true, false]);
    page.server.cut();
    await page.choose('Trin 1');
    await page.send();
    expect([
      page.text.includes('Gemt. Kun dig'),
      page.alerts.some((one) => one.startsWith('Det blev ikke gemt')),
    ]).toEqual([false, true]);
  });

  it('ask for the passphrase when they are locked, and open with it', async () => {
    const page = new NotesPageDriver(alma);
    page.store.add(TALK, aboutTalk, mette, [{ ...alma, role: 'admin' }]);
    page.store.write(PERSONAL, 'a-first', alma, placed(2));
    page.account.openUid = null;
    page.keys.locked = true;
    await page.open(StagesPage, { facilitatorId: mette.uid });
    expect([page.text.includes('Jeg sov igen'), page.all('input[type=password]').length]).toEqual([false, 1]);
    page.keys.locked = false;
    await page.type('input[type=password]', 'have bold kage lampe sne stol');
    await page.send();
    expect([page.text.includes('Jeg sov igen'), page.all('input[type=password]').length]).toEqual([true, 0]);
  });
});
