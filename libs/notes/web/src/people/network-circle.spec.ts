import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { NetworkCircle as Circle } from '@kreds/notes/model';
import { FakeAccountKeys, FakeServer, settled } from '@kreds/platform-web/testing';
import type { NetworkRelation } from '@kreds/programmes/model';
import { FakeVaultKeys } from '../testing/fake-vault-keys';
import { VAULT_KEYS } from '../keys/vault-keys';
import { ALMA } from '../testing/people.fixture';
import { NetworkCircle } from './network-circle';

const networkId = '6f0d3c52-6c3e-4a4a-9d6e-0f8f5b2c7a11';
const circle: Circle = {
  networkId,
  agreementVersion: 1,
  keepUntil: '2027-06-01',
  firstMeetingEnded: false,
  group: null,
  facilitators: null,
  people: [],
};

async function cardFor(relation: NetworkRelation, server: FakeServer): Promise<string> {
  TestBed.configureTestingModule({
    providers: [
      server.provider,
      new FakeAccountKeys().provider,
      { provide: VAULT_KEYS, useValue: new FakeVaultKeys(ALMA) },
      provideRouter([]),
    ],
  });
  const fixture = TestBed.createComponent(NetworkCircle);
  fixture.componentRef.setInput('networkId', networkId);
  fixture.componentRef.setInput('relation', relation);
  await settled(fixture);
  return (fixture.nativeElement as HTMLElement).textContent?.trim() ?? '';
}

describe('the card of the circle on a network’s page', () => {
  it.each(['facilitator', 'co_facilitator', 'leader'] as const)('is there for a %s', async (relation) => {
    const server = new FakeServer().on(`GET /api/networks/${networkId}/circle`, () => circle);
    expect(await cardFor(relation, server)).toMatch(/^(The circle|Kredsen)/);
  });

  it.each(['administrator', 'programme_lead', 'guest'] as const)('is not even asked for by a %s', async (relation) => {
    const server = new FakeServer().on(`GET /api/networks/${networkId}/circle`, () => circle);
    expect(await cardFor(relation, server)).toBe('');
    expect(server.requests.filter(({ url }) => url.endsWith('/circle'))).toEqual([]);
  });
});
