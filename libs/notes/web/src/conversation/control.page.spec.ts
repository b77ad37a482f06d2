import type { ControlItem } from '@kreds/notes/model';
import { NotesPageDriver, TALK, aboutTalk, alma, mette } from '../blocks/testing/open-notes-page';
import { ControlPage } from './control.page';

const item = (text: string, sort: ControlItem['sort'] = null): ControlItem => ({
  schema: 1,
  kind: 'control-item',
  text,
  sort,
});

describe('the control exercise', () => {
  async function open(): Promise<NotesPageDriver> {
    const page = new NotesPageDriver(alma);
    page.store.add(TALK, aboutTalk, mette, [{ ...alma, role: 'admin' }]);
    page.store.write(TALK, 'c-1', alma, item('Mine frokostpauser'));
    page.store.write(TALK, 'c-2', mette, item('Budgettet'));
    return page.open(ControlPage, { side: 'leader', facilitatorId: mette.uid });
  }

  it('asks about one thing at a time, and goes on to the next', async () => {
    const page = await open();
    expect(page.all('.type-lead')).toEqual(['Mine frokostpauser']);
    await page.press('Det styrer jeg');
    expect([page.all('.type-lead'), page.text.includes('Det sidste.')]).toEqual([['Budgettet'], true]);
    expect(document.activeElement?.id).toBe('control-question');
    await page.press('Det er et vilkår');
    expect([page.all('.type-lead'), page.store.bodies(TALK)]).toEqual([
      [],
      [item('Mine frokostpauser', 'control'), item('Budgettet', 'condition')],
    ]);
  });

  it('takes an answer back', async () => {
    const page = await open();
    await page.press('Det styrer jeg');
    await page.press('Spørg igen: Mine frokostpauser');
    expect(page.store.bodies(TALK)).toContainEqual(item('Mine frokostpauser'));
  });

  it('does not go on when the answer was not saved', async () => {
    const page = await open();
    page.server.cut();
    await page.press('Det styrer jeg');
    expect([page.all('.type-lead'), page.alerts.length]).toEqual([['Mine frokostpauser'], 1]);
  });

  it('asks the one who came later nothing about what they may not read', async () => {
    const page = new NotesPageDriver(mette);
    page.store.add(TALK, aboutTalk, mette, [{ ...alma, role: 'admin' }]);
    page.store.write(TALK, 'c-1', mette, item('Kun til mig'), 1);
    await page.open(ControlPage, { side: 'facilitator', leaderId: alma.uid });
    expect([page.all('.answers'), page.text.includes('Kun dig')]).toEqual([[], true]);
  });
});
