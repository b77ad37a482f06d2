import { matches } from './fold';

describe('searching people', () => {
  it('finds a name by parts of its words, in any order and case', () => {
    expect(matches('Søren Åberg Prøvesen soren@demo.example', 'prøve SØR')).toBe(true);
    expect(matches('Søren Åberg Prøvesen', 'sørensen')).toBe(false);
  });

  it('finds Danish letters typed on another keyboard', () => {
    expect(matches('Søren Åberg Kjær', 'soren aberg kjaer')).toBe(true);
  });

  it('finds everybody when nothing but spaces was typed', () => {
    expect(matches('Anna', '  ')).toBe(true);
  });
});
