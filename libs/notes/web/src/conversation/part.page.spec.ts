import type { NewAction, ProblemCodes, StagePlacement, StrainFactor } from '@kreds/notes/model';
import { NotesPageDriver, TALK, aboutTalk, alma, mette } from '../blocks/testing/open-notes-page';
import { PartPage } from './part.page';

const strain = (text: string, sort: StrainFactor['sort']): StrainFactor => ({
  schema: 1,
  kind: 'strain-factor',
  text,
  sort,
});
const ticks = (...codes: ProblemCodes['codes']): ProblemCodes => ({ schema: 1, kind: 'problem-codes', codes });

describe('what two work on together', () => {
  function both(): NotesPageDriver {
    const page = new NotesPageDriver(alma);
    page.store.add(TALK, aboutTalk, mette, [{ ...alma, role: 'admin' }]);
    return page;
  }
  const open = (page: NotesPageDriver, part: string) =>
    page.open(PartPage, { side: 'leader', facilitatorId: mette.uid, part });

  it('sorts what strains by a choice beside it, without dragging', async () => {
    const page = both();
    page.store.write(TALK, 's-1', mette, strain('For mange møder', null));
    page.store.write(TALK, 's-2', alma, strain('Årets tal', 'cannot-influence'));
    await open(page, 'strain');
    expect(page.all('h2.type-h3')).toEqual(['Ikke sorteret endnu', 'Kan jeg ikke påvirke']);
    await page.choose('Kan ændres', '[data-line="s-1"]');
    expect(page.all('h2.type-h3')).toEqual(['Kan ændres', 'Kan jeg ikke påvirke']);
    expect(page.store.bodies(TALK)).toContainEqual(strain('For mange møder', 'can-change'));
    expect(document.activeElement?.getAttribute('data-code')).toBe('can-change');
  });

  it('says so when a choice was not saved, and claims nothing', async () => {
    const page = both();
    page.store.write(TALK, 's-1', mette, strain('For mange møder', null));
    await open(page, 'strain');
    page.server.cut();
    await page.choose('Kan ændres', '[data-line="s-1"]');
    expect(page.all('[data-line="s-1"] label:has(input:checked)')).toEqual([]);
    expect([page.all('h2.type-h3'), page.alerts[0]?.startsWith('Det blev ikke gemt.')]).toEqual([
      ['Ikke sorteret endnu'],
      true,
    ]);
  });

  it('keeps a code, own words and a state for a new action', async () => {
    const page = both();
    await open(page, 'actions');
    await page.press('Tilføj en handling');
    await page.type('textarea', 'Ingen mails efter seks');
    await page.press('Færdig');
    await page.select('Hvad slags handling?', 'own-working-time-rules');
    await page.select('Hvordan går det?', 'under-way');
    const [action] = page.store.bodies(TALK) as readonly NewAction[];
    expect([action?.text, action?.code, action?.state]).toEqual([
      'Ingen mails efter seks',
      'own-working-time-rules',
      'under-way',
    ]);
  });

  it('ticks shared themes for both, also when two made the first tick at once', async () => {
    const page = both();
    page.store.write(TALK, 'p-1', mette, ticks('company-economy'));
    page.store.write(TALK, 'p-2', alma, ticks('company-economy', 'large-portfolio'));
    await open(page, 'themes');
    expect(page.all('label:has(input:checked)').length).toBe(2);
    await page.choose('Virksomhedens økonomi presser');
    await page.choose('Alene med svære opgaver');
    expect(page.store.bodies(TALK)).toEqual([ticks('alone-with-hard-tasks'), ticks('large-portfolio')]);
  });

  it('shows a facilitator what a leader shared of the steps, and nothing to place', async () => {
    const page = new NotesPageDriver(mette);
    page.store.add(TALK, aboutTalk, mette, [{ ...alma, role: 'admin' }]);
    const body: StagePlacement = {
      schema: 1,
      kind: 'stage-placement',
      stage: 3,
      day: '2026-10-05',
      text: '',
      shared: [],
    };
    page.store.write(TALK, 'st-1', alma, body);
    await page.open(PartPage, { side: 'facilitator', leaderId: alma.uid, part: 'stages' });
    expect([page.text.includes('Trin 3'), page.all('input').length, page.primaries]).toEqual([true, 0, 0]);
  });

  it('answers an unknown part like a conversation that is not there', async () => {
    const page = await open(both(), 'secrets');
    expect(page.text).toContain('Den samtale findes ikke');
  });
});
