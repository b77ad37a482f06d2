import { addPersonSchema, type PersonSummary } from '@kreds/identity/model';
import { changesOf, draftOf, EMPTY_PERSON, isEmail, isPhone, newPerson } from './person-draft';

const rosa: PersonSummary = {
  id: '018f3c1e-0000-7000-8000-000000000001' as PersonSummary['id'],
  displayName: 'Rosa Prøvesen',
  email: 'rosa@demo.example',
  phone: null,
  language: 'da',
  signIn: 'signed_up',
  invitedUntil: null,
  administrator: false,
};

describe('the draft of a person', () => {
  it('sends what the server takes', () => {
    const body = newPerson({ ...EMPTY_PERSON, displayName: ' Rosa Prøvesen ', email: ' rosa@demo.example ' }, true);
    expect(addPersonSchema.parse(body)).toMatchObject({ displayName: 'Rosa Prøvesen', phone: null });
  });

  it('does not speak of the right of administrators when somebody else sends it', () => {
    expect(newPerson({ ...EMPTY_PERSON, administrator: true }, false)).not.toHaveProperty('administrator');
  });

  it('sends of a change only what is new, so that a fixed address is not sent again', () => {
    expect(changesOf({ ...draftOf(rosa), displayName: 'Rosa P.', phone: '12 34 56 78' }, rosa)).toEqual({
      displayName: 'Rosa P.',
      phone: '12 34 56 78',
    });
    expect(changesOf(draftOf(rosa), rosa)).toEqual({});
  });

  it('takes a number away by an empty field', () => {
    const called = { ...rosa, phone: '12345678' };
    expect(changesOf({ ...draftOf(called), phone: '' }, called)).toEqual({ phone: '' });
  });
});

describe('what can be an address or a number', () => {
  it.each(['rosa@demo.example', ' rosa.p@sub.demo.example '])('takes %s', (text) => expect(isEmail(text)).toBe(true));
  it.each(['', 'rosa', 'rosa@demo', 'rosa @demo.example', 'rosa@demo.'])('refuses "%s" as an address', (text) =>
    expect(isEmail(text)).toBe(false),
  );
  it('takes numbers as people write them, and none', () => {
    expect(['', '+45 12 34 56 78', '12345678'].map(isPhone)).toEqual([true, true, true]);
    expect(['12', 'ring til mig'].map(isPhone)).toEqual([false, false]);
  });
});
