import { TestBed } from '@angular/core/testing';
import { ALMA, deviceOf } from '../testing/people.fixture';
import { Vaults } from '../vaults/vaults';
import { LeftBehind } from './left-behind';

describe('LeftBehind', () => {
  const body = { schema: 1, kind: 'reflection', text: 'skrevet låst', day: '2026-09-02', shared: [] };
  const slot = `personal:${ALMA.uid} take-away:m another-tab`;
  const id = '30000000-0000-4000-8000-000000000007';

  async function withDraft(age: number) {
    const device = deviceOf(ALMA);
    await device.signIn();
    device.keys.now = () => Date.now() - age;
    await device.keys.keepDraft({ uid: ALMA.uid, slot, text: JSON.stringify({ id, based: 0, body }) });
    return device;
  }

  it('sends what a field has left here, without that field, once the keys are open', async () => {
    const device = await withDraft(121_000);
    device.keys.locked = true;
    await TestBed.inject(LeftBehind).send();
    expect((await device.keys.draftSlots({ uid: ALMA.uid })).slots).toEqual([slot]);
    device.keys.locked = false;
    await TestBed.inject(LeftBehind).send();
    expect((await device.keys.draftSlots({ uid: ALMA.uid })).slots).toEqual([]);
    expect(TestBed.inject(Vaults).personalShelf().note(id)).toMatchObject({ body: { text: 'skrevet låst' } });
  });

  it('leaves alone what a tab may still be writing', async () => {
    const device = await withDraft(60_000);
    await TestBed.inject(LeftBehind).send();
    expect((await device.keys.draftSlots({ uid: ALMA.uid })).slots).toEqual([slot]);
  });
});
