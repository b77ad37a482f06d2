import { facts, network, staff } from '../home/home-facts.fixture';
import { waysFor } from './ways';

const links = (...args: Parameters<typeof waysFor>): string[] => waysFor(...args).map(({ link }) => link);

describe('waysFor', () => {
  it('shows nothing before it is known who asks', () => {
    expect(waysFor(undefined)).toEqual([]);
  });

  it('leads to the one network at once, and to a list of several', () => {
    expect(links(facts({ networks: [network(1, 'leader')] }))).toEqual(['/', '/reflections', '/networks/n1']);
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

  it('leads a leader to their own log, and nobody else from here', () => {
    expect(links(facts({ networks: [network(1, 'leader'), network(2, 'leader')] }))).toContain('/reflections');
    expect(links(facts({ networks: [network(1, 'facilitator')] }))).not.toContain('/reflections');
    expect(links(facts({ administrator: true }))).not.toContain('/reflections');
  });

  it('never has more than four', () => {
    const leader = facts({ administrator: true, networks: [network(1, 'leader')] });
    expect(waysFor(leader).length).toBeLessThanOrEqual(4);
    const busy = facts({ administrator: true, networks: [network(1, 'facilitator'), network(2, 'leader')] });
    expect(waysFor(busy).length).toBeLessThanOrEqual(4);
  });
});
