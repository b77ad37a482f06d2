import type { NewAction, StagePlacement, StrainFactor } from '@kreds/notes/model';
import { NotesPageDriver, PERSONAL, TALK, aboutTalk, alma, mette } from '../blocks/testing/open-notes-page';
import { SheetPage } from './sheet.page';

const strain = (text: string, sort: StrainFactor['sort']): StrainFactor => ({
  schema: 1,
  kind: 'strain-factor',
  text,
  sort,
});
const action: NewAction = {
  schema: 1,
  kind: 'new-action',
  text: 'Pause kl. 11',
  code: 'breaks-between-tasks',
  state: 'kept',
};
const placed: StagePlacement = {
  schema: 1,
  kind: 'stage-placement',
  stage: 2,
  day: '2026-10-05',
  text: '',
  shared: [],
};

describe('the sheet of a conversation', () => {
  function filled(page: NotesPageDriver): NotesPageDriver {
    page.store.add(TALK, aboutTalk, mette, [{ ...alma, role: 'admin' }]);
    page.store.write(TALK, 's-1', mette, strain('Årets tal', 'cannot-influence'));
    page.store.write(TALK, 's-2', alma, strain('For mange møder', 'can-change'));
    page.store.write(TALK, 'a-1', alma, action);
    return page;
  }

  it('has every part that something stands in, with what was chosen in words', async () => {
    const page = await filled(new NotesPageDriver(alma)).open(SheetPage, {
      side: 'leader',
      facilitatorId: mette.uid,
    });
    expect(page.all('section h2')).toEqual(['Det, der belaster', 'Nye handlinger']);
    expect(page.all('li')).toEqual([
      'For mange møderKan ændres',
      'Årets talKan jeg ikke påvirke',
      'Pause kl. 11Pauser mellem opgaver, Holdt fast',
    ]);
  });

  it('has a leader’s own steps on her sheet alone', async () => {
    const page = filled(new NotesPageDriver(alma));
    page.store.write(PERSONAL, 'own', alma, placed);
    await page.open(SheetPage, { side: 'leader', facilitatorId: mette.uid });
    expect(page.text).toContain('Jeg giver mig selv mere hvile.');
  });

  it('shows a facilitator no steps of her own or anybody’s on the leader’s sheet', async () => {
    const page = filled(new NotesPageDriver(mette));
    page.store.write(PERSONAL, 'own', mette, placed);
    await page.open(SheetPage, { side: 'facilitator', leaderId: alma.uid });
    expect([page.text.includes('Jeg giver mig selv'), page.text.includes('For mange møder')]).toEqual([false, true]);
  });
});
