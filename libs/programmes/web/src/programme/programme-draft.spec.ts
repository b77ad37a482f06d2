import { createProgrammeSchema } from '@kreds/programmes/model';
import { EMPTY_PROGRAMME, endsBeforeStart, programmeBody } from './programme-draft';

const draft = {
  ...EMPTY_PROGRAMME,
  nameDa: ' Andet program ',
  nameEn: 'Second programme',
  wallDa: 'Ledere mødes',
  wallEn: 'Leaders meet',
  startDate: '2027-01-11',
  endDate: '2027-12-17',
};

describe('the draft of a programme', () => {
  it('is what the server takes, without space around the words', () => {
    const read = createProgrammeSchema.safeParse(programmeBody(draft));
    expect([read.success, read.data?.name.da]).toEqual([true, 'Andet program']);
  });

  it('is not taken while it is empty', () => {
    expect(createProgrammeSchema.safeParse(programmeBody(EMPTY_PROGRAMME)).success).toBe(false);
  });

  it('tells an end before the start, and says nothing of a date that is missing', () => {
    expect(endsBeforeStart({ startDate: '2027-02-02', endDate: '2027-02-01' })).toBe(true);
    expect(endsBeforeStart({ startDate: '2027-02-02', endDate: '2027-02-02' })).toBe(false);
    expect(endsBeforeStart({ startDate: '2027-02-02', endDate: '' })).toBe(false);
  });
});
