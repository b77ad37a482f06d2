import { secondFactorMail } from './second-factor-mail';

describe('the mail about a second step that was taken off', () => {
  it.each(['da', 'en'] as const)('is neutral outside and says what to do (%s)', (language) => {
    const mail = secondFactorMail({ to: 'mette@demo.example', displayName: 'Mette Prøvesen', language });
    expect(mail.subject).not.toMatch(/Mette|trin|step|konto|account/i);
    expect(mail.body).toContain('Mette Prøvesen');
    expect(mail.body).toMatch(/administrator (nu|now)\./);
  });
});
