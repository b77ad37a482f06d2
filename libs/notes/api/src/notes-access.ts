import { accessTable } from '@kreds/platform-api';

const INSIDE = 'present in the reduced log of the vault at its newest entry, and not gone from its network';
const PROOF = 'the passphrase shown in the last five minutes';

/** Who may knock at which door of the domain. The relation is checked on the first line of each use case. */
export const NOTES_ACCESS = accessTable({
  'vaults.list': { principals: ['account'], relation: 'none: lists the vaults that the account is in' },
  'vaults.make': {
    principals: ['account'],
    relation:
      'group, facilitators: leads the network; screening: programme lead or leads a network of it; conversation: leads a network of the leader; personal: oneself; evaluation: evaluator',
  },
  'vaults.log': { principals: ['account'], relation: INSIDE },
  'vaults.append': {
    principals: ['account'],
    relation: `${INSIDE}; the log's own table decides over each entry; ${PROOF} where who is in changes`,
  },
  'vaults.seals': { principals: ['account'], relation: INSIDE },
  'vaults.objects': { principals: ['account'], relation: INSIDE },
  'vaults.write': { principals: ['account'], relation: `${INSIDE}; objects of one's own: their first author` },
  'vaults.door': { principals: ['account'], relation: `admin in the reduced log of the vault; to open: ${PROOF}` },
  'vaults.doors': { principals: ['account'], relation: 'none: lists the doors that stand open for the account' },
  'vaults.join': {
    principals: ['account'],
    relation: 'belongs to what the vault is about, while its door stands open',
  },
  'vaults.my-join': { principals: ['account'], relation: 'has asked to be let in' },
  'vaults.joins': { principals: ['account'], relation: 'admin in the reduced log of the vault' },
  'circle.agree': { principals: ['account'], relation: 'leader of the network, or leads it; only for oneself' },
  'circle.read': {
    principals: ['account'],
    relation: 'facilitator or co-facilitator of the network; a leader of it sees only themselves',
  },
  'me.reminder': { principals: ['account'], relation: 'oneself' },
  'me.reminder-set': { principals: ['account'], relation: 'oneself' },
  'me.reminder-stop': { principals: ['account'], relation: 'oneself' },
  'reminders.by-link': { principals: 'anyone', relation: 'holds the link of the mail' },
});
