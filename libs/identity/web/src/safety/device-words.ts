import type { DeviceLabel } from '@kreds/identity/model';
import { defineWords } from '@kreds/platform-web';

/** What people call their devices; the server knows the codes alone. */
export const deviceWords = defineWords({
  da: {
    iphone: 'iPhone',
    ipad: 'iPad',
    android: 'Android-telefon',
    'mac-safari': 'Mac med Safari',
    'mac-chrome': 'Mac med Chrome',
    'mac-firefox': 'Mac med Firefox',
    'windows-edge': 'Windows med Edge',
    'windows-chrome': 'Windows med Chrome',
    'windows-firefox': 'Windows med Firefox',
    'linux-chrome': 'Linux med Chrome',
    'linux-firefox': 'Linux med Firefox',
    other: 'En anden enhed',
  } satisfies Record<DeviceLabel, string>,
  en: {
    iphone: 'iPhone',
    ipad: 'iPad',
    android: 'Android phone',
    'mac-safari': 'Mac with Safari',
    'mac-chrome': 'Mac with Chrome',
    'mac-firefox': 'Mac with Firefox',
    'windows-edge': 'Windows with Edge',
    'windows-chrome': 'Windows with Chrome',
    'windows-firefox': 'Windows with Firefox',
    'linux-chrome': 'Linux with Chrome',
    'linux-firefox': 'Linux with Firefox',
    other: 'Another device',
  } satisfies Record<DeviceLabel, string>,
});
