import { expectWords } from '@kreds/platform-web/testing';
import { firstRunWords } from './first-run/first-run-words';
import { invitationWords } from './invitation/invitation-words';
import { meWords } from './me/me-words';
import { passphraseWords } from './passphrase/passphrase-words';
import { recoveryWords } from './recovery/recovery-words';
import { deviceWords } from './safety/device-words';
import { safetyBannerWords } from './safety/safety-banner-words';
import { safetyWords } from './safety/safety-words';
import { secondStepWords } from './second-step/second-step-words';
import { signInWords } from './sign-in/sign-in-words';

describe('the words of one’s own account', () => {
  it.each(
    Object.entries({
      firstRunWords,
      invitationWords,
      meWords,
      passphraseWords,
      signInWords,
      deviceWords,
      recoveryWords,
      safetyBannerWords,
      safetyWords,
      secondStepWords,
    }),
  )('%s are sound in both languages', (_, words) => expectWords(words));
});
