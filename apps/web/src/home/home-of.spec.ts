import { facts, network, staff } from './home-facts.fixture';
import { greetingAt } from './greeting';
import { homeOf } from './home-of';
import { wayOnMap } from './way-on-map';

describe('which home a person gets', () => {
  it('follows from the relation to networks, leading before belonging', () => {
    expect(homeOf(facts({ networks: [network(1, 'leader'), network(2, 'guest')] }))).toBe('today');
    expect(homeOf(facts({ networks: [network(1, 'leader')] }))).toBe('leader');
  });

  it('is the start for who manages, evaluates or waits', () => {
    expect(homeOf(facts({ administrator: true, networks: [network(1, 'administrator')] }))).toBe('start');
    expect(homeOf(facts({ staffOf: staff('evaluator') }))).toBe('start');
    expect(homeOf(undefined)).toBe('start');
  });
});

describe('small things of the home page', () => {
  it('greets by the hour', () => {
    expect([4, 5, 9, 10, 17, 18, 23].map(greetingAt)).toEqual([
      'evening',
      'morning',
      'morning',
      'day',
      'day',
      'evening',
      'evening',
    ]);
  });

  it('puts an address into a map’s address safely', () => {
    expect(wayOnMap('Åvej 1 & 2')).toBe('https://www.openstreetmap.org/search?query=%C3%85vej%201%20%26%202');
  });
});
