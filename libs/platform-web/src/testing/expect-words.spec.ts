import { webProblemWords } from '../http/web-problems';
import { defineWords } from '../words/words';
import { expectWords, faultsIn } from './expect-words';

describe('expectWords', () => {
  it('passes the words of this room', () => expectWords(webProblemWords));

  it('finds what a person should not read', () => {
    const words = defineWords({
      da: {
        a: 'Godt gået!',
        b: '{name} taler',
        c: ' ',
        d: 'en to tre fire fem seks syv otte ni ti elleve tolv tretten fjorten femten seksten',
      },
      en: { a: 'Well', b: '{person} speaks', c: 'C', d: 'Short. And short again.' },
    });
    expect(faultsIn(words)).toHaveLength(5);
  });
});
