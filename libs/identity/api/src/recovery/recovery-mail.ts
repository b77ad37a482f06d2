import type { Language } from '@kreds/kernel';
import type { Mail } from '@kreds/platform-api';

export interface RecoveryMailWords {
  readonly to: string;
  readonly displayName: string;
  readonly language: Language;
  /** The whole link, with the token in its fragment. */
  readonly link: string;
}

/** The way back in, for one hour. The subject says nothing of it (P3). */
export function recoveryMail(words: RecoveryMailWords): Mail {
  const { to, language } = words;
  return language === 'da'
    ? { to, language, subject: 'Dit link til Kreds', body: danish(words) }
    : { to, language, subject: 'Your link to Kreds', body: english(words) };
}

const danish = ({ displayName, link }: RecoveryMailWords): string => `Hej ${displayName}

Du har bedt om at komme ind igen. Åbn linket på den telefon eller computer, du plejer at bruge:
${link}

Linket virker i en time, og kun én gang. Har du dit gendannelsesark, så hav det ved hånden.

Var det ikke dig? Så slet mailen. Ingen kommer ind uden linket, og din adgangssætning er den samme.

Venlig hilsen
Kreds
`;

const english = ({ displayName, link }: RecoveryMailWords): string => `Hello ${displayName}

You asked to get in again. Open the link on the phone or computer you normally use:
${link}

The link works for one hour, and only once. If you have your recovery sheet, keep it at hand.

Was it not you? Then delete this mail. Nobody gets in without the link, and your passphrase is the same.

Kind regards
Kreds
`;
