import { invitationMail } from './invitation-mail';

const words = {
  to: 'rosa@demo.example',
  displayName: 'Rosa Prøvesen',
  link: 'http://localhost:3000/invitation#i=abc',
  expiresAt: Date.UTC(2027, 2, 29, 23, 30),
} as const;

describe('the mail of an invitation', () => {
  it('is neutral in its subject and says in Danish what happens and why it came', () => {
    const mail = invitationMail({ ...words, language: 'da' });
    expect(mail).toMatchObject({ to: 'rosa@demo.example', language: 'da', subject: 'Velkommen til Kreds' });
    expect(mail.body).toContain('http://localhost:3000/invitation#i=abc\n');
    expect(mail.body).toContain('Du får denne mail, fordi');
  });

  it('names the last day in Danish time', () => {
    expect(invitationMail({ ...words, language: 'da' }).body).toContain('virker til tirsdag den 30. marts');
    expect(invitationMail({ ...words, language: 'en' }).body).toContain('works until Tuesday 30 March');
  });

  it('keeps to 120 words, no exclamation mark, and no word about stress or groups', () => {
    for (const language of ['da', 'en'] as const) {
      const { subject, body } = invitationMail({ ...words, language });
      expect(body.split(/\s+/).length).toBeLessThanOrEqual(120);
      expect(subject + body).not.toMatch(/!|stress|netværk|network|gruppe|group|leder|leader/i);
      expect(subject).not.toContain('Rosa');
    }
  });
});
