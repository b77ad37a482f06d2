import { accessTable } from '@kreds/platform-api';

/** Who may knock at which door of the domain. The relation is checked on the first line of each use case. */
export const MEETINGS_ACCESS = accessTable({
  'meetings.list': {
    principals: ['account'],
    relation: 'any relation to the network: leads it, is a member, or manages its programme',
  },
  'meetings.read': {
    principals: ['account'],
    relation: 'any relation to the network of the meeting; what is answered depends on it',
  },
  'meetings.plan': {
    principals: ['account'],
    relation: 'facilitator or co-facilitator of the network, programme lead or administrator',
  },
  'meetings.library': {
    principals: ['account'],
    relation: 'none: blocks and templates are plain programme data without any person',
  },
  'meetings.coverage': {
    principals: ['account'],
    relation: 'facilitator, co-facilitator or guest of the network, programme lead or administrator',
  },
  'meetings.run-sheet': {
    principals: ['account'],
    relation: 'facilitator, co-facilitator or guest of the network',
  },
  'meetings.apologise': { principals: ['account'], relation: 'leader of the network; only for oneself' },
  // A borrowed phone may carry its owner's sign-in: in the meeting it was let in to, the door counts first.
  'meeting.run': {
    principals: ['room-guest', 'account'],
    relation: 'takes part in the meeting; the rules decide each command by role and baton',
  },
  'meeting.live': {
    principals: ['room-guest', 'account'],
    relation: 'takes part in the meeting; each role gets a projection of its own',
  },
  'meeting.walls': {
    principals: ['account'],
    relation: 'facilitator or co-facilitator of the network',
  },
  'wall.open': { principals: 'anyone', relation: 'knows the pairing code of ten minutes' },
  'wall.live': { principals: ['room-screen'], relation: 'the wall of this one meeting' },
  'door.knock': { principals: 'anyone', relation: 'knows the room code; gets nothing but a place in the queue' },
  'door.enter': { principals: 'anyone', relation: 'holds the ticket that a facilitator has confirmed' },
  'door.leave': { principals: 'anyone', relation: 'none: only takes the cookie out of the own browser' },
  'door.answer': { principals: ['account'], relation: 'facilitator or co-facilitator of the network' },
  'materials.read': { principals: ['account'], relation: 'any relation to the network except evaluation' },
  'materials.write': {
    principals: ['account'],
    relation: 'facilitator or co-facilitator of the network, programme lead or administrator',
  },
});
