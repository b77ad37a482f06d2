import type { HomeFacts } from '@kreds/programmes/model';
import { type Icon, iconEnvelopeSimple, iconGear, iconHouse, iconNotebook, iconSun, iconUsersThree } from '@kreds/ui';

export type WayKey = 'today' | 'leaderHome' | 'reflections' | 'networks' | 'network' | 'administration' | 'mails';

/** One entry of the header on a laptop and of the bottom navigation on a phone. */
export interface Way {
  readonly key: WayKey;
  readonly link: string;
  readonly icon: Icon;
}

const LEADING = ['facilitator', 'co_facilitator', 'guest'];

/** The ways of a person, at most four, nearest first; they follow from relations to networks, not from a role alone. */
export function waysFor(facts: HomeFacts | undefined): readonly Way[] {
  if (!facts) return [];
  const leads = facts.networks.filter((network) => LEADING.includes(network.relation));
  const member = facts.networks.filter((network) => network.relation === 'leader');
  const near = leads.length > 0 ? leads : member;
  const [only] = near;
  const manages = facts.administrator || facts.staffOf.some((post) => post.role === 'programme_lead');
  const home: Way =
    leads.length > 0 || near.length === 0
      ? { key: 'today', link: '/', icon: iconSun }
      : { key: 'leaderHome', link: '/', icon: iconHouse };
  const writes: readonly Way[] =
    leads.length === 0 && member.length > 0 ? [{ key: 'reflections', link: '/reflections', icon: iconNotebook }] : [];
  const ways: readonly Way[] = [
    home,
    ...writes,
    ...(near.length > 1 ? [{ key: 'networks', link: '/networks', icon: iconUsersThree } as const] : []),
    ...(near.length === 1 && only
      ? [{ key: 'network', link: `/networks/${only.id}`, icon: iconUsersThree } as const]
      : []),
    ...(manages ? [{ key: 'administration', link: '/admin', icon: iconGear } as const] : []),
    ...(facts.administrator ? [{ key: 'mails', link: '/outbox', icon: iconEnvelopeSimple } as const] : []),
  ];
  return ways.slice(0, 4);
}
