import type { NoteBody, StagePlacement } from '@kreds/notes/model';
import type { Note } from '../vaults/note';
import { copyToShare, placementsOf } from './stage-placements';

const placed = (stage: StagePlacement['stage'], day: string): StagePlacement => ({
  schema: 1,
  kind: 'stage-placement',
  stage,
  day,
  text: '',
  shared: [],
});
const note = (id: string, body: NoteBody, at = 0): Note => ({
  id,
  body,
  version: 1,
  epoch: 1,
  author: { uid: 'alma', name: 'Alma Øvesen' },
  at,
  marks: [],
  own: true,
});

describe('where a leader has placed herself', () => {
  it('is told from the newest day back, of one day from the last one written', () => {
    const notes = [
      note('a', placed(1, '2027-01-04')),
      note('x', { schema: 1, kind: 'resource', text: 'Haven' }),
      note('b', placed(3, '2027-03-01'), 1),
      note('c', placed(2, '2027-03-01'), 2),
    ];
    expect(placementsOf(notes).map(({ body }) => body.stage)).toEqual([2, 3, 1]);
  });

  it('is copied without saying with whom else it was shared', () => {
    const shared = [{ vault: 'v', object: 'o', readers: ['Mette Prøvesen'], at: 1 }];
    expect(copyToShare({ ...placed(4, '2027-03-01'), shared })).toEqual(placed(4, '2027-03-01'));
  });
});
