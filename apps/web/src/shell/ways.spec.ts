import { facts, network, staff } from '../home/home-facts.fixture';
import { waysFor } from './ways';

const links = (...args: Parameters<typeof waysFor>): string[] => waysFor(...args).map(({ link }) => link);

describe('waysFor', () => {
  it('shows nothing before it is known who asks', () => {
    expect(waysFor(undefined)).toEqual([]);
  });

  it('leads to the one network at once, and to a list of several', () => {
    expect(links(facts({ networks: [network(1, 'leader')] }))).toEqual(['/', '/networks/n1']);
    expect(links(facts({ networks: [network(1, 'facilitator'), network(2, 'co_facilitator')] }))).toEqual([
      '/',
      '/networks',
    ]);
  });

  it('shows administration to those who manage, and mails only to administrators', () => {
    expect(links(facts({ administrator: true }))).toEqual(['/', '/admin', '/outbox']);
    expect(links(facts({ staffOf: staff('programme_lead') }))).toEqual(['/', '/admin']);
    expect(links(facts({ staffOf: staff('evaluator') }))).toEqual(['/']);
  });

  it('never has more than four', () => {
    const busy = facts({ administrator: true, networks: [network(1, 'facilitator'), network(2, 'leader')] });
    expect(waysFor(busy).length).toBeLessThanOrEqual(4);
  });
});
