import { FakeServer } from '@kreds/platform-web/testing';
import { ProgrammePage } from '../programme/programme.page';
import { openPage } from '../testing/open-page';
import type { PageDriver } from '../testing/page-driver';
import { company, poul, programme, rosa } from '../testing/things';
import { focusFirstWrong } from './field';
import { choosable } from './person-field';

describe('the people that can be chosen', () => {
  it('are found by a part of the name or the address, in any case', () => {
    expect(choosable([rosa, poul], 'ROSA@', []).map(({ displayName }) => displayName)).toEqual(['Rosa Prøvesen']);
    expect(choosable([rosa, poul], ' poul ', []).map(({ displayName }) => displayName)).toEqual(['Poul Øvesen']);
  });

  it('leave out who stands there already', () => {
    expect(choosable([rosa, poul], '', [rosa.id])).toEqual([poul]);
  });
});

describe('the first field that is not in order', () => {
  it('gets the cursor, and the others do not', () => {
    const gone: string[] = [];
    const field = (name: string, wrong: boolean) => ({ wrong: () => wrong, focus: () => void gone.push(name) });
    expect(focusFirstWrong([field('a', false), field('b', true), field('c', true)])).toBe(true);
    expect([gone, focusFirstWrong([field('a', false)])]).toEqual([['b'], false]);
  });
});

describe('a form opened on a page', () => {
  let page: PageDriver;

  beforeEach(async () => {
    const path = `/api/programmes/${programme.id}`;
    const server = new FakeServer()
      .on(`GET ${path}`, () => programme)
      .on(`GET ${path}/companies`, () => [company])
      .on(`GET ${path}/staff`, () => []);
    page = await openPage(ProgrammePage, server, { inputs: { id: programme.id } });
    document.body.append(page.element);
    await page.press('Tilføj virksomhed');
  });
  afterEach(() => page.element.remove());

  async function escapeIn(label: string): Promise<void> {
    page.field(label).dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
    await page.settle();
  }

  it('starts in its first field and gives the focus back when Escape closes it', async () => {
    expect(document.activeElement).toBe(page.field('Navn'));
    await escapeIn('Navn');
    expect([page.element.querySelector('form'), document.activeElement?.id]).toEqual([null, 'open-company']);
  });

  it('stays open when Escape only closes the browser’s own list', async () => {
    await escapeIn('Slags');
    expect(page.element.querySelector('form')).not.toBeNull();
  });

  it('does not close because another key was pressed', async () => {
    page.field('Navn').dispatchEvent(new KeyboardEvent('keydown', { key: 'e', bubbles: true }));
    await page.settle();
    expect(page.element.querySelector('form')).not.toBeNull();
  });
});
