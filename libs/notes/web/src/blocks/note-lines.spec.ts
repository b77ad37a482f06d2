import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import type { GroupNote } from '@kreds/notes/model';
import { Vaults } from '../vaults/vaults';
import { NoteLines, type LineBody } from './note-lines';
import { notesOfKind } from './notes-of-kind';
import { inOrder, placeAtEnd } from './place';
import { GROUP, NotesPageDriver, aboutGroup, alma, mette, networkId, ola } from './testing/open-notes-page';

const said = (text: string, place: number): GroupNote => ({
  schema: 1,
  kind: 'group-note',
  text,
  meetingId: null,
  place,
});

@Component({
  selector: 'notes-test-lines',
  imports: [NoteLines],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<notes-lines
    [shelf]="shelf"
    [groups]="groups()"
    [blank]="blank"
    [ordered]="true"
    list="test"
    addWord="Skriv et afsnit"
    label="Afsnit"
  />`,
})
class LinesPage {
  protected readonly shelf = inject(Vaults).groupShelf(networkId);
  protected readonly lines = computed(() =>
    inOrder(notesOfKind(this.shelf.notes(), 'group-note').map((note) => ({ ...note, place: note.body.place }))),
  );
  protected readonly groups = computed(() => [{ id: 'all', heading: '', lines: this.lines() }]);
  protected readonly blank = (): LineBody => said('', placeAtEnd(this.lines()));

  constructor() {
    void this.shelf.open();
  }
}

describe('lines that several people write', () => {
  async function open(): Promise<NotesPageDriver> {
    const page = new NotesPageDriver(alma);
    page.store.add(GROUP, aboutGroup, mette, [alma, ola]);
    page.store.write(GROUP, 'n-1', mette, said('Først', 1));
    page.store.write(GROUP, 'n-2', ola, said('Så', 2));
    return page.open(LinesPage, {});
  }

  const shown = (page: NotesPageDriver) => page.all('p.words');

  it('are read first, and one at a time is written', async () => {
    const page = await open();
    expect([shown(page), page.all('textarea').length]).toEqual([['Først', 'Så'], 0]);
    await page.press('Ret: Så');
    expect([shown(page), page.all('textarea').length]).toEqual([['Først'], 1]);
    expect(document.activeElement?.tagName).toBe('TEXTAREA');
  });

  it('take a new one last, saved when it is done', async () => {
    const page = await open();
    await page.press('Skriv et afsnit');
    await page.type('textarea', 'Til sidst');
    await page.press('Færdig');
    expect(shown(page)).toEqual(['Først', 'Så', 'Til sidst']);
    expect(page.store.bodies(GROUP)).toContainEqual(said('Til sidst', 3));
  });

  it('show a new one once while it is written, however often it is saved', async () => {
    const page = await open();
    await page.press('Skriv et afsnit');
    await page.type('textarea', 'Til sidst');
    page.element.querySelector('textarea')?.dispatchEvent(new Event('blur'));
    await page.settle();
    expect([page.store.puts.length, shown(page)]).toEqual([1, ['Først', 'Så']]);
    expect(page.text).toContain('Gemt');
  });

  it('keep a field open whose words have not reached the server', async () => {
    const page = await open();
    await page.press('Skriv et afsnit');
    page.server.cut();
    await page.type('textarea', 'Til sidst');
    await page.press('Færdig');
    expect([page.all('textarea').length, page.text.includes('Offline, gemt her')]).toEqual([1, true]);
  });

  it('send nothing for a line in which nothing was written', async () => {
    const page = await open();
    await page.press('Skriv et afsnit');
    await page.press('Færdig');
    expect([shown(page), page.store.puts]).toEqual([['Først', 'Så'], []]);
  });

  it('keep both texts when two have written the same line at once', async () => {
    const page = await open();
    await page.press('Ret: Så');
    await page.type('textarea', 'Så gik vi');
    page.store.write(GROUP, 'n-2', ola, said('Så kom vi', 2));
    await page.press('Færdig');
    expect([page.all('textarea').length, page.text.includes('Så kom vi')]).toEqual([1, true]);
    await page.press('Behold begge');
    await page.press('Færdig');
    const texts = page.store.bodies(GROUP).map((body) => ('text' in body ? body.text : ''));
    expect(texts.sort()).toEqual(['Først', 'Så gik vi', 'Så kom vi']);
    expect(shown(page).length).toBe(3);
  });

  it('show what another writes as soon as it is there, without taking away what is being written', async () => {
    const page = await open();
    await page.press('Ret: Så');
    await page.type('textarea', 'Så gik vi');
    page.store.write(GROUP, 'n-1', mette, said('Først af alt', 1));
    await page.shelfOpened(aboutGroup);
    expect([shown(page), page.element.querySelector('textarea')?.value]).toEqual([['Først af alt'], 'Så gik vi']);
  });

  it('bring back after a reload what was half written', async () => {
    const page = await open();
    await page.press('Skriv et afsnit');
    page.server.cut();
    await page.type('textarea', 'Halvt skrevet');
    await page.press('Færdig');
    page.destroy();
    await page.passed();
    page.server.mend();
    await page.reload(LinesPage, {});
    expect(page.element.querySelector('textarea')?.value).toBe('Halvt skrevet');
  });

  it('move by buttons, and offer no way past the ends', async () => {
    const page = await open();
    expect([page.has('Flyt op: Først'), page.has('Flyt ned: Så')]).toEqual([false, false]);
    await page.press('Flyt op: Så');
    expect([shown(page), page.store.puts]).toEqual([['Så', 'Først'], ['n-2']]);
  });

  it('are taken away at once here, and for the others only when nobody undoes it', async () => {
    const page = await open();
    await page.press('Slet: Først');
    expect([shown(page), page.store.puts]).toEqual([['Så'], []]);
    await page.press('Fortryd');
    expect(shown(page)).toEqual(['Først', 'Så']);
    await page.press('Slet: Først');
    page.destroy();
    await Promise.resolve();
    expect(page.keys.calls).toContain('sealObject');
  });

  it('say who writes in one just now, with the name of the log', async () => {
    const page = await open();
    page.shelf(aboutGroup).writers.hear('n-1', ola.uid);
    await page.settle();
    expect(page.text).toContain('Ola Testrup skriver');
  });

  it('are only read in a vault that is closed', async () => {
    const page = new NotesPageDriver(alma);
    page.store.add(GROUP, aboutGroup, mette, [alma]).close(GROUP, mette);
    page.store.write(GROUP, 'n-1', mette, said('Først', 1));
    await page.open(LinesPage, {});
    expect([shown(page), page.has('Ret: Først'), page.has('Skriv et afsnit')]).toEqual([['Først'], false, false]);
  });
});
