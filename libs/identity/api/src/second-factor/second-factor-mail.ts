import type { Language } from '@kreds/kernel';
import type { Mail } from '@kreds/platform-api';

export interface SecondFactorMailWords {
  readonly to: string;
  readonly displayName: string;
  readonly language: Language;
}

/** Tells a person that the second step was taken off the own account. The subject is neutral (P3). */
export function secondFactorMail({ to, displayName, language }: SecondFactorMailWords): Mail {
  return language === 'da'
    ? { to, language, subject: 'Besked fra Kreds', body: danish(displayName) }
    : { to, language, subject: 'A message from Kreds', body: english(displayName) };
}

const danish = (displayName: string): string => `Hej ${displayName}

En administrator har fjernet det andet trin fra din konto. Næste gang du logger ind, sætter du det op på ny.

Har du ikke bedt om det? Så ring til din administrator nu.

Venlig hilsen
Kreds
`;

const english = (displayName: string): string => `Hello ${displayName}

An administrator has taken the second step off your account. You set it up anew the next time you sign in.

Did you not ask for it? Then call your administrator now.

Kind regards
Kreds
`;
