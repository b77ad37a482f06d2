import type { Language } from '@kreds/kernel';
import type { CompanyKind, SizeClass } from '@kreds/programmes/model';
import type { Rhythm } from './running-calendar';

/** What somebody of the running programme is, in the order in which sign-ins are printed. */
export const DEMO_ROLES = [
  'administrator',
  'programme_lead',
  'evaluator',
  'facilitator',
  'co_facilitator',
  'leader',
] as const;
export type DemoRole = (typeof DEMO_ROLES)[number];

export interface DemoPerson {
  readonly name: string;
  readonly role: DemoRole;
  readonly signsIn: boolean;
  readonly language?: Language;
}

export interface DemoCompany {
  readonly name: string;
  readonly kind: CompanyKind;
  readonly sizeClass: SizeClass;
}

export interface DemoNetwork {
  readonly rhythm: Rhythm;
  readonly name: string;
  readonly leads: readonly DemoPerson[];
  readonly members: readonly (DemoPerson & { readonly company: DemoCompany })[];
}

const staff = (name: string, role: DemoRole): DemoPerson => ({ name, role, signsIn: true });
const company = (name: string, kind: CompanyKind = 'private_company', large = false): DemoCompany => ({
  name,
  kind,
  sizeClass: large ? 'large_250_plus' : 'sme_under_250',
});
const leader = (name: string, at: DemoCompany, signsIn = false) => ({
  name,
  role: 'leader' as const,
  signsIn,
  company: at,
});

/** Everybody here is invented; the surnames say so. */
export const STAFF: readonly DemoPerson[] = [
  staff('Agnes Systemsen', 'administrator'),
  staff('Poula Planlund', 'programme_lead'),
  staff('Ebbe Evaluersen', 'evaluator'),
];

export const NETWORKS: readonly DemoNetwork[] = [
  {
    rhythm: 'meets_today',
    name: 'Netværk Bøgen',
    leads: [staff('Mette Modelsen', 'facilitator'), staff('Tove Tegnesen', 'co_facilitator')],
    members: [
      leader('Kirsten Prøvesen', company('Fiktiv Snedkeri ApS'), true),
      leader('Ib Eksempelsen', company('Fiktiv Frøhandel A/S'), true),
      leader('Johanne Skitsesen', company('Fiktiv Børnehjælp', 'ngo'), true),
      { ...leader('Vilfred Udkastsen', company('Fiktiv Robotik A/S', 'private_company', true), true), language: 'en' },
      leader('Ea Forsøgsen', company('Fiktiv Bogtryk ApS'), true),
      leader('Anne-Mathilde Øvesen', company('Fiktiv Teater', 'cultural_institution'), true),
    ],
  },
  {
    rhythm: 'starts_soon',
    name: 'Netværk Fjorden',
    leads: [staff('Viggo Vejledsen', 'facilitator'), staff('Dorthe Dialogsen', 'co_facilitator')],
    members: [
      leader('Ragnhild Prøvesen', company('Fiktiv Tandteknik ApS'), true),
      leader('Tyge Eksempelsen', company('Fiktiv Vandværk A/S')),
      leader('Solvej Skitsesen', company('Fiktiv Havneforening', 'ngo')),
      leader('Eskild Udkastsen', company('Fiktiv Glas ApS')),
      leader('Uma Forsøgsen', company('Fiktiv Kaffe ApS')),
      leader('Frederikke Øvesen', company('Fiktiv Landinspektør A/S')),
    ],
  },
  {
    rhythm: 'ends_soon',
    name: 'Netværk Heden',
    leads: [staff('Viggo Vejledsen', 'facilitator'), staff('Dorthe Dialogsen', 'co_facilitator')],
    members: [
      leader('Åse Prøvesen', company('Fiktiv Uldspinderi ApS'), true),
      leader('Bjørk Eksempelsen', company('Fiktiv Naturskole', 'ngo')),
      leader('Øjvind Skitsesen', company('Fiktiv Maskinstation A/S')),
      leader('Marie-Louise Udkastsen', company('Fiktiv Bryghus ApS')),
      leader('Ask Forsøgsen', company('Fiktiv Arkitekter A/S')),
      leader('Torhild Øvesen', company('Fiktiv Kunsthal', 'cultural_institution')),
    ],
  },
];

const PLAIN: Readonly<Record<string, string>> = { æ: 'ae', ø: 'oe', å: 'aa' };

/** First name without Danish letters, so that it can be typed on any keyboard: `anne-mathilde@kreds.example`. */
export function addressOf(name: string): string {
  const first = name.split(' ')[0] ?? name;
  return `${first.toLowerCase().replace(/[æøå]/g, (letter) => PLAIN[letter] ?? letter)}@kreds.example`;
}
