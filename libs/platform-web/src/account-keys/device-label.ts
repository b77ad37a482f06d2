import type { DeviceLabel } from '@kreds/identity/model';

const PHONES = [
  [/iPhone/, 'iphone'],
  [/iPad/, 'ipad'],
  [/Android/, 'android'],
] as const satisfies readonly (readonly [RegExp, DeviceLabel])[];

const DESKTOPS = [
  [/Macintosh.*Firefox/, 'mac-firefox'],
  [/Macintosh.*Chrome/, 'mac-chrome'],
  [/Macintosh/, 'mac-safari'],
  [/Windows.*Edg/, 'windows-edge'],
  [/Windows.*Firefox/, 'windows-firefox'],
  [/Windows.*Chrome/, 'windows-chrome'],
  [/Linux.*Firefox/, 'linux-firefox'],
  [/Linux.*Chrome/, 'linux-chrome'],
] as const satisfies readonly (readonly [RegExp, DeviceLabel])[];

/** The kind of device, coarse on purpose: enough for a person to tell own devices apart, nothing to follow anybody by. */
export function deviceLabelOf(userAgent: string): DeviceLabel {
  return [...PHONES, ...DESKTOPS].find(([pattern]) => pattern.test(userAgent))?.[1] ?? 'other';
}
