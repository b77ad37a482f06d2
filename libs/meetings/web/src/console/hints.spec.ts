import { batonPart } from './baton-part';
import { facilitatorView, METTE, MINUTE, NIELS, segmentId, START, TOVE } from './facilitator-view.fixture';
import { hintOf, type HintFacts } from './hints';
import { planTime } from './plan-time';

const NOW = START + 40 * MINUTE;

function facts(change: Partial<HintFacts> = {}, me = METTE): HintFacts {
  const view = change.view ?? facilitatorView();
  return {
    view,
    baton: batonPart(view, me),
    time: planTime(view, NOW),
    doors: [],
    serverAway: null,
    link: 'live',
    now: NOW,
    refused: false,
    localRun: false,
    dismissed: new Set(),
    ...change,
  };
}

const door = { id: 'd1', sign: '47', askedAt: NOW };
const serverAway = { from: NOW - 42_000, until: NOW };

describe('the one hint of the console', () => {
  it('is none while all is well', () => {
    expect(hintOf(facts())).toBeNull();
  });

  it('is the refusal before anything else', () => {
    expect(hintOf(facts({ refused: true, doors: [door], link: 'offline' }))).toEqual({ kind: 'refused' });
  });

  it('lets whoever lost the lead take it back, for the seconds that are left, and nobody else', () => {
    const baton = { ...facilitatorView().baton, holder: TOVE, takeBackBy: METTE, takeBackUntil: NOW + 6_500 };
    const view = facilitatorView({ baton });
    expect(hintOf(facts({ view }))).toEqual({ kind: 'taken', seconds: 7 });
    expect(hintOf(facts({ view }, TOVE))).toBeNull();
    expect(hintOf({ ...facts({ view }), now: NOW + 6_500 })).toBeNull();
  });

  it('gives the other facilitator one large button when nobody reaches the lead', () => {
    const view = facilitatorView({ baton: { ...facilitatorView().baton, life: 'vacant' } });
    expect(hintOf(facts({ view }, TOVE))).toEqual({ kind: 'vacant' });
    expect(hintOf(facts({ view }, METTE))).toBeNull();
    expect(hintOf(facts({ view: { ...view, life: 'ended' } }, TOVE))).toBeNull();
  });

  it('shows an offer only to whom it was made', () => {
    const view = facilitatorView({ baton: { ...facilitatorView().baton, life: 'offered', offeredTo: TOVE } });
    expect(hintOf(facts({ view }, TOVE))).toEqual({ kind: 'offer' });
    expect(hintOf(facts({ view }, METTE))).toBeNull();
  });

  it('tells of a lost line in words, and not of a short catching up', () => {
    expect(hintOf(facts({ link: 'offline' }))).toEqual({ kind: 'offline' });
    expect(hintOf(facts({ link: 'problem' }))).toEqual({ kind: 'problem' });
    expect(hintOf(facts({ link: 'catching_up' }))).toBeNull();
  });

  it('asks who stands at the door', () => {
    expect(hintOf(facts({ doors: [door], serverAway }))).toEqual({ kind: 'door', door });
  });

  it('offers to give lost time back to the holder alone, until the answer is no', () => {
    expect(hintOf(facts({ serverAway }))).toEqual({ kind: 'away', outage: serverAway });
    expect(hintOf(facts({ serverAway }, TOVE))).toBeNull();
    expect(hintOf(facts({ serverAway, dismissed: new Set([`away:${NOW}`]) }))).toBeNull();
  });

  it('warns of the last round, and offers a turn to somebody who came after the round', () => {
    const late = START + 66 * MINUTE;
    const warned = { ...facts({ time: planTime(facilitatorView(), late) }), now: late };
    expect(hintOf(warned)).toMatchObject({ kind: 'last-round', needs: 30 });
    const view = facilitatorView({ catchUps: [{ segmentId: segmentId(2), personId: NIELS }] });
    expect(hintOf(facts({ view }))).toEqual({ kind: 'catch-up', personId: NIELS });
    const elsewhere = facilitatorView({ catchUps: [{ segmentId: segmentId(1), personId: NIELS }] });
    expect(hintOf(facts({ view: elsewhere }))).toBeNull();
  });
});
