import type { Language } from '@kreds/kernel';
import type { Mail } from '@kreds/platform-api';

export interface ReminderMailWords {
  readonly to: string;
  readonly displayName: string;
  readonly language: Language;
  /** The whole link, with the token in its fragment. */
  readonly link: string;
}

/** What somebody asked to be reminded of, they know themselves: the mail says neither what nor in which group (P3). */
export function reminderMail(words: ReminderMailWords): Mail {
  const { to, language } = words;
  return language === 'da'
    ? { to, language, subject: 'Din påmindelse fra Kreds', body: danish(words) }
    : { to, language, subject: 'Your reminder from Kreds', body: english(words) };
}

const danish = ({ displayName, link }: ReminderMailWords): string => `Hej ${displayName}

Du bad om en påmindelse på dette tidspunkt. Her er den.

Flyt eller stop den her, uden at logge ind:
${link}

Linket virker i 30 dage. Du får kun én mail for hver påmindelse, du selv sætter.

Venlig hilsen
Kreds
`;

const english = ({ displayName, link }: ReminderMailWords): string => `Hello ${displayName}

You asked for a reminder at this time. Here it is.

Move or stop it here, without signing in:
${link}

The link works for 30 days. You get one mail for each reminder that you set yourself.

Kind regards
Kreds
`;
