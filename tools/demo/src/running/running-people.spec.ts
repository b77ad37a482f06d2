import { checkPlacement, type CompanyId, type PersonId } from '@kreds/programmes/model';
import { finishedDemo } from '../finished/finished-demo';
import { addressOf, DEMO_ROLES, NETWORKS, STAFF } from './running-people';

const leaders = NETWORKS.flatMap((network) => network.members);
const everybody = [...STAFF, ...NETWORKS.flatMap((network) => [...network.leads, ...network.members])];
const names = [...new Set(everybody.map((person) => person.name))];

describe('the people of the running programme', () => {
  it('are three networks of six, each from a company of its own', () => {
    expect(NETWORKS.map((network) => network.members.length)).toEqual([6, 6, 6]);
    expect(new Set(leaders.map((leader) => leader.company.name)).size).toBe(18);
  });

  it('could all have been placed by the rules', () => {
    for (const { members } of NETWORKS) {
      const placed = members.map((member) => ({
        personId: member.name as PersonId,
        companyId: member.company.name as CompanyId,
        left: false,
      }));
      for (const candidate of placed) {
        const others = placed.filter((one) => one !== candidate);
        const facts = { state: 'forming' as const, members: others, facilitatorIds: [], memberElsewhere: false };
        expect(checkPlacement(facts, candidate).ok).toBe(true);
      }
    }
  });

  it('have addresses of their own, none of the finished programme', () => {
    const addresses = names.map(addressOf);
    expect(new Set(addresses).size).toBe(names.length);
    expect(addressOf('Åse Prøvesen')).toBe('aase@kreds.example');
    for (const address of addresses) expect(address).toMatch(/^[a-z-]+@kreds\.example$/);
    const finished = new Set(finishedDemo().leaders.map((leader) => leader.email));
    expect(addresses.filter((address) => finished.has(address))).toEqual([]);
  });

  it('are others than those of the finished programme, with long and short names among them', () => {
    const finished = new Set(finishedDemo().leaders.map((leader) => leader.displayName));
    expect(names.filter((name) => finished.has(name))).toEqual([]);
    const lengths = leaders.map((leader) => (leader.name.split(' ')[0] ?? '').length);
    expect([Math.min(...lengths), Math.max(...lengths)]).toEqual([2, 13]);
  });

  it('show every role at least once among those who sign in', () => {
    const roles = new Set(everybody.filter((person) => person.signsIn).map((person) => person.role));
    expect([...roles].sort()).toEqual([...DEMO_ROLES].sort());
  });
});
