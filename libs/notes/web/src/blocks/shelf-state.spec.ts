import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import type { VaultKeysCode } from '../keys/vault-keys-codes';
import { Vaults } from '../vaults/vaults';
import { ShelfState } from './shelf-state';
import { GROUP, NotesPageDriver, aboutGroup, alma, mette, networkId } from './testing/open-notes-page';

@Component({
  selector: 'notes-test-state',
  imports: [ShelfState],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<notes-shelf-state [shelf]="shelf" />`,
})
class StatePage {
  protected readonly shelf = inject(Vaults).groupShelf(networkId);

  constructor() {
    void this.shelf.open();
  }
}

describe('what stands between a person and a vault', () => {
  function inside(): NotesPageDriver {
    const page = new NotesPageDriver(alma);
    page.store.add(GROUP, aboutGroup, mette, [alma]);
    return page;
  }

  it('is nothing when it is open', async () => {
    expect((await inside().open(StatePage, {})).text).toBe('');
  });

  it('is a key that somebody else’s device brings: said without an alarm', async () => {
    const page = inside();
    page.keys.missing.set(GROUP, [2]);
    await page.open(StatePage, {});
    expect([page.text.startsWith('Du er lukket ind'), page.alerts]).toEqual([true, []]);
  });

  it('is a log that does not hold: its code is named, for whoever helps', async () => {
    const page = inside();
    page.keys.trust.set(GROUP, 'unchecked');
    await page.open(StatePage, {});
    expect(page.alerts[0]).toContain('Kode: VAULT_UNCHECKED' satisfies `Kode: ${VaultKeysCode}`);
  });

  it('is a memory that something else has changed: one button begins anew, and the pins are read before it opens', async () => {
    const page = inside();
    page.keys.changed.add(GROUP);
    await page.open(StatePage, {});
    expect(page.alerts[0]).toContain('Intet er tabt.');
    page.keys.calls.length = 0;
    await page.press('Begynd forfra på denne enhed');
    const { calls } = page.keys;
    expect([page.text, page.shelf(aboutGroup).state()]).toEqual(['', 'ready']);
    expect(calls.indexOf('dropVault')).toBeLessThan(calls.indexOf('pinsObject'));
    expect(calls.indexOf('pinsObject')).toBeLessThan(calls.lastIndexOf('openVault'));
    expect(calls.slice(0, calls.indexOf('pinsObject'))).not.toContain('sealPins');
  });

  it('is not begun anew by itself, nor when only the log does not hold', async () => {
    const page = inside();
    page.keys.changed.add(GROUP);
    await page.open(StatePage, {});
    await page.shelfOpened(aboutGroup);
    expect([page.shelf(aboutGroup).code(), page.keys.calls.includes('dropVault')]).toEqual(['PINS_CHANGED', false]);
    const other = inside();
    other.keys.trust.set(GROUP, 'unchecked');
    await other.reload(StatePage, {});
    expect(other.has('Begynd forfra på denne enhed')).toBe(false);
  });

  it('is a server that nobody reaches: with a way to try again', async () => {
    const page = inside();
    page.server.cut();
    await page.open(StatePage, {});
    expect(page.text).toContain('Noterne kunne ikke hentes');
    page.server.mend();
    await page.press('Prøv igen');
    expect(page.text).toBe('');
  });

  it('is the end of the programme: still to be read', async () => {
    const page = inside();
    page.store.close(GROUP, mette);
    expect((await page.open(StatePage, {})).text).toContain('Forløbet er slut');
  });
});
