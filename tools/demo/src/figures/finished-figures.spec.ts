import { finishedDemo } from '../finished/finished-demo';
import type { FinishedDemo } from '../finished/finished-schema';
import { mean, rounded } from './counting';
import { meetingFigures } from './meeting-figures';
import { outcomeFigures, pss10, who5 } from './outcome-figures';
import { participantFigures } from './participant-figures';
import { PUBLISHED } from './published-figures';

type Change = (demo: FinishedDemo) => void;
const first = <Item>(items: readonly Item[]): Item => {
  const [item] = items;
  if (item === undefined) throw new Error('nothing to change');
  return item;
};
const figuresOf = (demo: FinishedDemo) => ({
  participants: participantFigures(demo),
  meetings: meetingFigures(demo),
  outcomes: outcomeFigures(demo),
});

describe('the finished programme of the demo', () => {
  it.each(['participants', 'meetings', 'outcomes'] as const)('comes to every published figure of %s', (part) => {
    expect(figuresOf(finishedDemo())[part]).toEqual(PUBLISHED[part]);
  });

  const changes: readonly [string, Change][] = [
    ['one leader is missing', (demo) => demo.leaders.pop()],
    ['two leaders share another company', (demo) => (first(demo.leaders).companyId = 'C02')],
    ['one answer differs by one point', (demo) => (first(demo.measurements).items[0] = 4)],
    ['one form is missing', (demo) => demo.measurements.pop()],
    ['one enquiry ends otherwise', (demo) => (first(demo.enquiries).outcome = 'declined_no_places')],
    ['one call was short', (demo) => (first(demo.enquiries).screeningCall = { date: '2022-01-06', minutes: 45 })],
    ['one approval came too late', (demo) => (first(demo.companyApprovals).date = '2022-03-15')],
    ['one conversation was not held', (demo) => (first(demo.conversations).status = 'declined')],
    ['one meeting lies on a Sunday', (demo) => (first(demo.meetings).date = '2022-03-13')],
    ['one meeting ends late', (demo) => (first(demo.meetings).end = '11:45')],
    ['one agenda has no take-away round', (demo) => first(demo.meetings).agenda.pop()],
    ['one leader less came to the theme day', (demo) => demo.themeDay.leaderIds.pop()],
    ['one focus group met in a room', (demo) => (first(demo.focusGroups).mode = 'physical')],
    ['one leader less goes on', (demo) => first(demo.continuation).leaderIds.pop()],
    ['one leader ended otherwise', (demo) => (first(demo.leaders).endStatus = 'finding_solutions')],
    ['one gender is changed', (demo) => (first(demo.leaders).gender = 'male')],
  ];

  it.each(changes)('comes to other figures when %s', (_, change) => {
    const demo = finishedDemo();
    change(demo);
    expect(figuresOf(demo)).not.toEqual(PUBLISHED);
  });

  it('needs the reversed items: without them the mean would be another one', () => {
    const final = finishedDemo().measurements.filter((form) => form.instrument === 'PSS-10' && form.wave === 'final');
    const plain = final.map((form) => form.items.reduce((sum, answer) => sum + answer, 0));
    expect(rounded(mean(plain))).not.toBe(PUBLISHED.outcomes.pss.final.mean);
  });

  it('scores the ends of both scales', () => {
    expect(pss10([0, 0, 0, 4, 4, 0, 4, 4, 0, 0])).toBe(0);
    expect(pss10([4, 4, 4, 0, 0, 4, 0, 0, 4, 4])).toBe(40);
    expect(pss10(Array(10).fill(2))).toBe(20);
    expect([who5([0, 0, 0, 0, 0]), who5([5, 5, 5, 5, 5])]).toEqual([0, 100]);
  });
});
