import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { VAULT_NEWS, type GroupNote, type VaultAbout } from '@kreds/notes/model';
import type { NetworkId } from '@kreds/programmes/model';
import { settled } from '@kreds/platform-web/testing';
import { useNoteEditing } from '../editing/use-note-editing';
import { fakeSealed } from '../testing/fake-vault-keys';
import { fakeVaultEntries } from '../testing/fake-vault-log';
import { ALMA, OLA, deviceOf } from '../testing/people.fixture';
import { Vaults } from '../vaults/vaults';
import { NotesField } from './notes-field';

const NETWORK = '10000000-0000-4000-8000-000000000001';
const VAULT = '20000000-0000-4000-8000-000000000001';
const NOTE = '30000000-0000-4000-8000-000000000001';
const about: VaultAbout = { kind: 'group', networkId: NETWORK as NetworkId };
const note = (text: string): GroupNote => ({ schema: 1, kind: 'group-note', text, meetingId: null, place: 1 });

@Component({
  imports: [NotesField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<notes-field label="Fælles note" prompt="Hvad aftalte vi?" [editing]="editing" />`,
})
class Page {
  readonly shelf = inject(Vaults).groupShelf(NETWORK);
  readonly editing = useNoteEditing<GroupNote>({ shelf: this.shelf, field: 'n', id: NOTE, blank: () => note('') });
}

describe('NotesField', () => {
  let device: ReturnType<typeof deviceOf>;
  let fixture: ComponentFixture<Page>;
  const page = (): HTMLElement => fixture.nativeElement;
  const text = (): string => page().textContent?.replaceAll(/\s+/g, ' ') ?? '';
  const box = (): HTMLTextAreaElement => page().querySelector('textarea') as HTMLTextAreaElement;
  const button = (words: string): HTMLButtonElement =>
    [...page().querySelectorAll('button')].find((each) => each.textContent?.includes(words)) as HTMLButtonElement;
  const byOla = (words: string, version: number): void =>
    device.world.store(
      VAULT,
      NOTE,
      fakeSealed({
        vault: VAULT,
        object: NOTE,
        type: 1,
        version,
        epoch: 2,
        author: OLA,
        at: 5,
        body: JSON.stringify(note(words)),
      }),
    );
  const write = async (words: string): Promise<void> => {
    box().value = words;
    box().dispatchEvent(new Event('input'));
    box().dispatchEvent(new Event('blur'));
    await settled(fixture);
  };

  beforeEach(async () => {
    HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
      this.open = true;
    };
    HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
      this.open = false;
      this.dispatchEvent(new Event('close'));
    };
    device = deviceOf(ALMA);
    device.world.add(VAULT, fakeVaultEntries(about, OLA, [ALMA]));
    byOla('fra Ola', 1);
    await device.signIn();
    fixture = TestBed.createComponent(Page);
    await fixture.componentInstance.shelf.open();
    await settled(fixture);
  });

  it('shows the note with who can read it, from the log alone', async () => {
    expect(box().value).toBe('fra Ola');
    expect(text()).toContain('Netværket');
    button('Netværket').click();
    await settled(fixture);
    expect(text()).toContain('Du og Ola Olsen.');
    expect(text()).toContain('Ikke din virksomhed, administratoren');
  });

  it('has a name for those who hear it, and says honestly what is saved', async () => {
    expect(page().querySelector('label')?.textContent).toBe('Fælles note');
    await write('mit');
    expect(page().querySelector('.writing__saved')?.textContent?.trim()).toBe('Gemt');
    device.server.cut();
    await write('mit og mere');
    expect(page().querySelector('.writing__saved')?.textContent?.trim()).toBe('Offline, gemt her');
  });

  it('shows both texts when two have written, and keeps both when asked to', async () => {
    byOla('Olas nye', 2);
    await write('mit');
    expect(text()).toContain('Ola har ændret den imens');
    expect(text()).toContain('Olas nye');
    button('Behold begge').click();
    await settled(fixture);
    const texts = fixture.componentInstance.shelf.notes().map(({ body }) => (body as GroupNote).text);
    expect(texts.sort()).toEqual(['Olas nye', 'mit']);
  });

  it('blocks writing over what could not be confirmed, and copies no text for support', async () => {
    const copied: string[] = [];
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText: (words: string) => Promise.resolve(void copied.push(words)) },
    });
    device.keys.broken.set(NOTE, 'ROLLBACK');
    byOla('forfalsket', 2);
    await fixture.componentInstance.shelf.open();
    await settled(fixture);
    expect(text()).toContain('Denne note kunne ikke bekræftes');
    expect([box().readOnly, box().value]).toEqual([true, 'fra Ola']);
    expect(text()).not.toContain('forfalsket');
    button('Kopiér til support').click();
    await settled(fixture);
    expect(copied).toEqual([`ROLLBACK\nvault ${VAULT}\nobject ${NOTE}\ntype 1`]);
  });

  it('says who is writing by the name in the log', async () => {
    device.sockets.newest.say(VAULT_NEWS, { kind: 'writing', vault: VAULT, object: NOTE, uid: OLA.uid });
    await settled(fixture);
    expect(text()).toContain('Ola skriver');
  });

  it('brings an earlier version back as the newest', async () => {
    await write('mit');
    button('Tidligere udgaver').click();
    await settled(fixture);
    expect(text()).toContain('Ola Olsen,');
    button('Brug denne igen').click();
    await settled(fixture);
    expect(box().value).toBe('fra Ola');
    expect(fixture.componentInstance.shelf.note(NOTE)?.version).toBe(3);
  });
});
