import { mayInNetwork, nearest, NETWORK_RELATIONS } from './relation';

describe('the relation to a network', () => {
  it('is the nearest one when a person has several', () => {
    expect(nearest(['administrator', 'leader'])).toBe('leader');
    expect(nearest(['administrator', 'programme_lead', 'facilitator'])).toBe('facilitator');
    expect(nearest([])).toBe('none');
  });

  it('gives leaders and guests the reading of their network and nothing more', () => {
    for (const relation of ['leader', 'guest'] as const) {
      expect(mayInNetwork([relation], 'network.read')).toBe(true);
      for (const right of ['network.manage', 'network.start', 'network.contacts', 'journeys.read-all'] as const) {
        expect(mayInNetwork([relation], right)).toBe(false);
      }
    }
  });

  it('lets a facilitator start a network but not decide who is in it', () => {
    expect(mayInNetwork(['facilitator'], 'network.start')).toBe(true);
    expect(mayInNetwork(['facilitator'], 'network.manage')).toBe(false);
  });

  it('lets leads and administrators manage', () => {
    const managing = NETWORK_RELATIONS.filter((relation) => mayInNetwork([relation], 'network.manage'));
    expect(managing).toEqual(['programme_lead', 'administrator']);
  });

  it('gives nothing to somebody without a relation', () => {
    expect(mayInNetwork([], 'network.read')).toBe(false);
  });
});
