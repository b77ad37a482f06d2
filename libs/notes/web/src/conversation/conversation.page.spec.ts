import type { ConversationNote, ConversationStep } from '@kreds/notes/model';
import {
  GROUP,
  NotesPageDriver,
  TALK,
  aboutGroup,
  aboutTalk,
  alma,
  mette,
  networkId,
} from '../blocks/testing/open-notes-page';
import { FAKE_JOIN_CODE } from '../testing/fake-door';
import { ConversationPage } from './conversation.page';

const said = (text: string, step: ConversationStep = 'opening', place = 1): ConversationNote => ({
  schema: 1,
  kind: 'conversation-note',
  text,
  step,
  place,
});

/** The facilitator's browser; Alma is a leader of the network that she runs. */
function ofMette(): NotesPageDriver {
  const page = new NotesPageDriver(mette);
  page.server.on('GET /api/me/home', () => ({ networks: [{ id: networkId, relation: 'facilitator' }] }));
  page.server.on(`GET /api/networks/${networkId}/circle`, () => ({
    networkId,
    keepUntil: '2027-09-01',
    people: [{ personId: alma.uid, part: 'leader', name: 'Alma Kontonavn' }],
  }));
  return page;
}

const facilitator = { side: 'facilitator', leaderId: alma.uid };
const leader = { side: 'leader', facilitatorId: mette.uid };

describe('a conversation before the leader has joined', () => {
  it('begins with one press, with the facilitator alone in it', async () => {
    const page = await ofMette().open(ConversationPage, facilitator);
    expect([page.text.includes('Der er ingen noter endnu'), page.primaries]).toEqual([true, 1]);
    await page.press('Begynd noterne');
    const made = [...page.store.vaults.vaults.values()].find(({ about }) => about.kind === 'conversation');
    expect(made?.about).toEqual(aboutTalk);
    expect(page.text).toContain('Samtaler med Alma Kontonavn');
    expect(page.text).toContain('Indtil lederen er lukket ind, læser kun du det.');
    expect(page.has('Luk lederen ind')).toBe(true);
  });

  it('shows a code to let her in, which ends with the dialog', async () => {
    const page = ofMette();
    page.store.add(TALK, aboutTalk, mette);
    page.server.on(`PUT /api/vaults/${TALK}/door`, () => undefined);
    page.server.on(`DELETE /api/vaults/${TALK}/door`, () => undefined);
    page.server.on(`GET /api/vaults/${TALK}/joins`, () => ({ joins: [] }));
    await page.open(ConversationPage, facilitator);
    await page.press('Luk lederen ind');
    expect(page.text).toContain(FAKE_JOIN_CODE);
    await page.press('Færdig');
    expect([page.server.countOf(`DELETE /api/vaults/${TALK}/door`), page.text.includes(FAKE_JOIN_CODE)]).toEqual([
      1,
      false,
    ]);
  });

  it('lets her in without a code when she was checked before, and grants nothing of what was there', async () => {
    const page = ofMette();
    page.store.add(GROUP, aboutGroup, mette, [alma]);
    await page.open(ConversationPage, facilitator);
    await page.shelfOpened(aboutGroup);
    await page.press('Begynd noterne');
    await page.press('Skriv et afsnit');
    await page.type('textarea', 'Kun for mig');
    await page.press('Færdig');
    await page.press('Luk lederen ind');
    const view = page.shelf(aboutTalk).view();
    expect(view?.members.map(({ uid, role }) => [uid, role])).toEqual([
      [mette.uid, 'admin'],
      [alma.uid, 'admin'],
    ]);
    expect([view?.grants, page.text.includes('Må Alma Øvesen læse det, du skrev før?')]).toEqual([[], true]);
    expect(page.has('Luk lederen ind')).toBe(false);
  });

  it('offers nothing for somebody of no network of one’s own', async () => {
    const page = new NotesPageDriver(mette);
    page.server.on('GET /api/me/home', () => ({ networks: [] }));
    await page.open(ConversationPage, facilitator);
    expect([page.text.includes('Den samtale findes ikke'), page.has('Begynd noterne')]).toEqual([true, false]);
  });

  it('tells a leader who is not in yet where the code is typed', async () => {
    const page = await new NotesPageDriver(alma).open(ConversationPage, leader);
    expect([page.text.includes('Du er ikke lukket ind endnu'), page.has('Skriv koden')]).toEqual([true, true]);
  });
});

describe('a conversation with both in it', () => {
  function both(page: NotesPageDriver): NotesPageDriver {
    page.store.add(TALK, aboutTalk, mette, [{ ...alma, role: 'admin' }]);
    return page;
  }

  it('shows both the same notes, one conversation at a time, and who reads them', async () => {
    const page = both(new NotesPageDriver(alma));
    page.store.write(TALK, 't-1', mette, said('Vi begyndte roligt'));
    page.store.write(TALK, 't-2', mette, said('Vi så tilbage', 'closing'));
    await page.open(ConversationPage, { ...leader, step: 'closing' });
    expect([page.all('p.words'), page.text.includes('Du og Mette')]).toEqual([['Vi så tilbage'], true]);
    expect(page.all('[aria-current=page]')).toEqual(['Sidste samtale']);
  });

  it('lets the leader write too, into the step that is shown', async () => {
    const page = both(new NotesPageDriver(alma));
    await page.open(ConversationPage, { ...leader, step: 'midway' });
    await page.press('Skriv et afsnit');
    await page.type('textarea', 'Jeg prøvede det');
    await page.press('Færdig');
    expect(page.store.bodies(TALK)).toEqual([said('Jeg prøvede det', 'midway')]);
  });

  it('asks once whether the leader may read what was there before, and grants it in the log', async () => {
    const page = both(ofMette());
    page.store.write(TALK, 't-1', mette, said('Før du kom'), 1);
    await page.open(ConversationPage, facilitator);
    expect(page.text).toContain('Må Alma Øvesen læse det, du skrev før?');
    await page.press('Ja, Alma Øvesen må læse det');
    expect(page.shelf(aboutTalk).view()?.grants).toEqual([{ uid: alma.uid, epochs: [1] }]);
    expect(page.text).toContain('Alma Øvesen kan nu læse det hele.');
  });

  it('keeps it back at a no, does not widen it by an edit, and can still be changed', async () => {
    localStorage.clear();
    const page = both(ofMette());
    page.store.write(TALK, 't-1', mette, said('Før du kom'), 1);
    await page.open(ConversationPage, facilitator);
    await page.press('Nej, behold det for mig');
    expect(page.text).toContain('Det fra før Alma Øvesen kom med, læser kun du.');
    await page.press('Ret: Før du kom');
    expect([page.alerts, page.all('textarea').length]).toEqual([
      ['Retter du i den, kan Alma Øvesen læse den. Ret den alligevel Lad den være'],
      0,
    ]);
    await page.press('Lad den være');
    expect(page.shelf(aboutTalk).view()?.grants).toEqual([]);
    await page.press('Lad Alma Øvesen læse det');
    expect(page.shelf(aboutTalk).view()?.grants.length).toBe(1);
  });

  it('names the code of what could not be confirmed, and shows nothing of it', async () => {
    const page = both(new NotesPageDriver(alma));
    page.store.write(TALK, 't-1', mette, said('Forfalsket'));
    page.keys.broken.set('t-1', 'SIG');
    await page.open(ConversationPage, leader);
    expect([page.text.includes('1 note kunne ikke bekræftes'), page.text.includes('Kode: SIG')]).toEqual([true, true]);
    expect(page.text).not.toContain('Forfalsket');
  });

  it('asks for the passphrase when the keys are locked, and shows no word', async () => {
    const page = both(new NotesPageDriver(alma));
    page.store.write(TALK, 't-1', mette, said('Vi begyndte roligt'));
    page.account.openUid = null;
    page.keys.locked = true;
    await page.open(ConversationPage, leader);
    expect([page.text.includes('Vi begyndte'), page.all('input[type=password]').length]).toEqual([false, 1]);
  });
});
