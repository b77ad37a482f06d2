import { TestBed } from '@angular/core/testing';
import { NotesPageDriver, TALK, aboutTalk, alma, mette } from '../blocks/testing/open-notes-page';
import { MyConversations } from './my-conversations';

describe('the conversations on the home page', () => {
  it('lead a leader to hers without a name in the address, and unlock nothing', async () => {
    const page = new NotesPageDriver(alma);
    page.store.add(TALK, aboutTalk, mette, [alma]);
    await page.open(MyConversations, {});
    expect([...page.element.querySelectorAll('a')].map((a) => a.getAttribute('href'))).toEqual([
      `/conversation/${mette.uid}`,
    ]);
    expect(page.keys.calls).not.toContain('openVault');
  });

  it('show nothing to whoever is in none as a leader', async () => {
    const page = new NotesPageDriver(mette);
    page.store.add(TALK, aboutTalk, mette, [alma]);
    expect((await page.open(MyConversations, {})).text).toBe('');
    TestBed.resetTestingModule();
    expect((await new NotesPageDriver(alma).open(MyConversations, {})).text).toBe('');
  });
});
