import type { Language } from '@kreds/kernel';
import type { Mail } from '@kreds/platform-api';

const LOCALES: Readonly<Record<Language, string>> = { da: 'da-DK', en: 'en-GB' };

export interface InvitationWords {
  readonly to: string;
  readonly displayName: string;
  readonly language: Language;
  /** The whole link, with the token in its fragment. */
  readonly link: string;
  /** Epoch milliseconds. */
  readonly expiresAt: number;
}

/** The mail in the person's language. The subject is neutral; the body names no group, no company and no reason (P3). */
export function invitationMail(words: InvitationWords): Mail {
  const day = dayOf(words.expiresAt, words.language);
  const { to, language } = words;
  return language === 'da'
    ? { to, language, subject: 'Velkommen til Kreds', body: danish(words, day) }
    : { to, language, subject: 'Welcome to Kreds', body: english(words, day) };
}

/** E.g. "tirsdag den 30. marts", "Tuesday 30 March". */
function dayOf(instant: number, language: Language): string {
  const part = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(LOCALES[language], { timeZone: 'Europe/Copenhagen', ...options }).format(instant);
  const joint = language === 'da' ? ' den ' : ' ';
  return part({ weekday: 'long' }) + joint + part({ day: 'numeric', month: 'long' });
}

function danish({ displayName, link }: InvitationWords, day: string): string {
  return `Hej ${displayName}

Du er inviteret til Kreds. Her laver du din konto:
${link}

Det tager to minutter. Linket virker til ${day}, og kun for dig.

Du får denne mail, fordi nogen har skrevet din adresse ind i Kreds. Kender du ikke noget til det, kan du slette den. Så sker der ikke mere.

Venlig hilsen
Kreds
`;
}

function english({ displayName, link }: InvitationWords, day: string): string {
  return `Hello ${displayName}

You are invited to Kreds. Make your account here:
${link}

It takes two minutes. The link works until ${day}, and only for you.

You get this mail because somebody entered your address in Kreds. If you know nothing about it, delete it. Then nothing more happens.

Kind regards
Kreds
`;
}
