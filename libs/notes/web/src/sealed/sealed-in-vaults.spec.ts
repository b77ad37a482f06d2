import { TestBed } from '@angular/core/testing';
import type { SealedBody } from '@kreds/platform-web';
import { ALMA, deviceOf } from '../testing/people.fixture';
import { SealedInVaults } from './sealed-in-vaults';

interface Answers extends SealedBody {
  readonly kind: 'forms.answers';
  readonly values: readonly number[];
}

describe('SealedInVaults', () => {
  const subject = { kind: 'personal', personId: ALMA.uid } as const;
  const body: Answers = { schema: 1, kind: 'forms.answers', values: [1, 2] };
  const id = '30000000-0000-4000-8000-000000000001';
  let device: ReturnType<typeof deviceOf>;
  let sealed: SealedInVaults;

  beforeEach(async () => {
    device = deviceOf(ALMA);
    await device.signIn();
    sealed = TestBed.inject(SealedInVaults);
  });

  it('keeps a thing, lists it by its type, and writes over what was seen alone', async () => {
    await expect(sealed.put(subject, { id, body, version: 0 })).resolves.toBe('saved');
    await expect(sealed.list<Answers>(subject, 'forms.answers')).resolves.toMatchObject([
      { id, body, version: 1, authorName: 'Alma Almsen' },
    ]);
    await expect(sealed.list(subject, 'forms.other')).resolves.toEqual([]);
    await expect(sealed.get(subject, 'forms.answers', id)).resolves.toMatchObject({ id });
    await expect(sealed.put(subject, { id, body: { ...body, values: [3] }, version: 0 })).resolves.toBe('moved');
  });

  it('says why a circle cannot be read, and keeps nothing where it cannot be written', async () => {
    device.account.openUid = null;
    device.keys.locked = true;
    await expect(sealed.list(subject, 'forms.answers')).rejects.toMatchObject({ code: 'locked' });
    await expect(sealed.put(subject, { id, body, version: 0 })).resolves.toBe('unsent');
    device.account.openUid = ALMA.uid;
    device.keys.locked = false;
    const other = { kind: 'evaluation', programmeId: '40000000-0000-4000-8000-000000000001' } as const;
    await expect(sealed.list(other, 'forms.answers')).rejects.toMatchObject({ code: 'none' });
  });
});
