import { reminderMail } from './reminder-mail';

describe('the mail of a reminder', () => {
  const words = { to: 'anna@demo.example', displayName: 'Anna Prøvesen', link: 'https://demo.example/reminder#t=x' };

  it.each(['da', 'en'] as const)('is short, neutral and names nobody in its subject (%s)', (language) => {
    const { to, subject, body } = reminderMail({ ...words, language });
    expect([to, subject.includes('Anna')]).toEqual([words.to, false]);
    expect(body).toContain(words.link);
    expect(body.split(/\s+/).length).toBeLessThanOrEqual(120);
    expect(body).not.toMatch(/netværk|gruppe|note|refleksion|network|group|reflection/i);
  });
});
