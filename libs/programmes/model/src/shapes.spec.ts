import { changeProgrammeSchema, createProgrammeSchema } from './programme';
import { PROGRAMMES_ERRORS } from './errors';
import { changeStepSchema, placeMemberSchema } from './network-shapes';
import { PLACEMENT_CODES } from './placement';

const programme = {
  name: { da: 'Forår', en: 'Spring' },
  wallName: { da: 'Forår', en: 'Spring' },
  startDate: '2027-01-04',
  endDate: '2027-12-17',
};
const id = '00000000-0000-4000-8000-000000000001';

describe('requests', () => {
  it('fill in what a new programme leaves unsaid', () => {
    expect(createProgrammeSchema.parse(programme)).toEqual({
      ...programme,
      wording: 'strained',
      closingCompanyMeeting: true,
      themeDay: true,
    });
  });

  it('refuse a programme that ends before it starts', () => {
    expect(createProgrammeSchema.safeParse({ ...programme, endDate: '2026-12-31' }).success).toBe(false);
  });

  it('refuse a change that does not say what it saw, and fields that nobody knows', () => {
    expect(changeProgrammeSchema.safeParse({ wording: 'strained' }).success).toBe(false);
    expect(changeProgrammeSchema.safeParse({ version: 1, secret: true }).success).toBe(false);
    expect(changeProgrammeSchema.safeParse({ version: 1 }).success).toBe(true);
  });

  it.each(['2027-02-29', '2027-13-01', '2027-1-1', '29-03-2027', '2100-02-29', '2027-00-10', '2027-01-00'])(
    'refuse %s as a day',
    (date) => {
      expect(changeStepSchema.safeParse({ state: 'booked', date }).success).toBe(false);
    },
  );

  it.each(['2028-02-29', '2000-02-29', '2027-12-31'])('take %s as a day', (date) => {
    expect(changeStepSchema.safeParse({ state: 'booked', date }).success).toBe(true);
  });

  it('refuse ids that are no ids', () => {
    expect(placeMemberSchema.safeParse({ personId: id, companyId: id }).success).toBe(true);
    expect(placeMemberSchema.safeParse({ personId: id, companyId: '1' }).success).toBe(false);
    expect(placeMemberSchema.safeParse({ personId: id, companyId: id, joinedFromMeeting: 0 }).success).toBe(false);
  });
});

describe('the error catalogue', () => {
  it('words every refusal of a placement', () => {
    for (const code of PLACEMENT_CODES) expect(PROGRAMMES_ERRORS).toHaveProperty([code]);
  });

  it('speaks in short sentences without exclamation marks', () => {
    for (const { da, en } of Object.values(PROGRAMMES_ERRORS)) {
      for (const sentence of `${da} ${en}`.split('. ')) {
        expect(sentence.split(' ').length).toBeLessThanOrEqual(15);
        expect(sentence).not.toMatch(/!|stress/i);
      }
    }
  });
});
