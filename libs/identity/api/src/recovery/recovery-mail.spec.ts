import { recoveryMail } from './recovery-mail';

describe('the mail to who has forgotten the passphrase', () => {
  const words = {
    to: 'rosa@demo.example',
    displayName: 'Rosa Prøvesen',
    link: 'https://kreds.example.dk/recover#t=abc',
  };

  it.each(['da', 'en'] as const)(
    'is neutral outside, has the link on a line of its own and says what to do (%s)',
    (language) => {
      const mail = recoveryMail({ ...words, language });
      expect(mail.subject).not.toMatch(/Rosa|adgang|pass|glemt|forg/i);
      expect(mail.body.split('\n')).toContain(words.link);
      expect(mail.body).toMatch(/slet mailen|delete this mail/);
      for (const sentence of mail.body.split(/[.:?]\s/)) expect(sentence.split(' ').length).toBeLessThanOrEqual(17);
    },
  );
});
