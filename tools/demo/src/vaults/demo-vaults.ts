import type { Keyholder } from '../../../vaults/src/keyholder';
import { uuidToHex } from '@kreds/sealing';
import { networkDesks } from './network-desks';
import { networkNotes } from './network-notes';
import type { NetworkScene } from './network-scene';
import type { NetworkTexts } from './note-texts';
import { personalDesk, type PersonalPlan, personalPlan } from './personal-notes';
import type { VaultDesk } from './vault-desk';
import { allVaultRows, type VaultRows } from './vault-rows';

type Owner = Pick<PersonalPlan, 'owner' | 'desk'>;

const MINUTES_BEFORE = 10;

/**
 * The vaults of everybody who can sign in and has something to read or write, sealed with their own keys.
 * @param textsOf what the people of a network wrote
 */
export function demoVaults(scenes: readonly NetworkScene[], textsOf: (scene: NetworkScene) => NetworkTexts): VaultRows {
  const played = scenes.map((scene) => {
    const texts = textsOf(scene);
    return { scene, texts, desks: networkDesks(scene, texts) };
  });
  const personal = played.flatMap(({ scene, desks, texts }) =>
    texts.personal.map((one) => personalPlan(scene, desks, one)),
  );
  const notes = [
    ...played.flatMap(({ scene, desks, texts }) => networkNotes(scene, desks, texts)),
    ...personal.flatMap((plan) => plan.notes),
  ];
  for (const { desk, note } of [...notes].sort((one, other) => one.note.at - other.note.at)) desk.write(note);
  const shared = played.flatMap(({ desks }) => [desks.group, desks.facilitators, ...desks.conversations.values()]);
  const owners = [...personal, ...readersWithoutLog(scenes, personal, shared)];
  for (const { owner, desk } of owners) pinWhatTheyTrust(owner, desk, shared);
  return allVaultRows([
    ...[...shared, ...owners.map(({ desk }) => desk)].map((desk) => desk.rows()),
    ...played.map(({ desks }) => ({ ...NO_ROWS, agreements: desks.agreements })),
  ]);
}

const NO_ROWS: VaultRows = { vaults: [], log: [], members: [], seals: [], objects: [], agreements: [] };

/** Who leads writes no log of their own here, but their devices need the pins all the same. Begun before all others. */
function readersWithoutLog(
  scenes: readonly NetworkScene[],
  personal: readonly PersonalPlan[],
  shared: readonly VaultDesk[],
): readonly Owner[] {
  const leads = new Map(scenes.flatMap((scene) => [scene.facilitator, scene.coFacilitator].map((one) => [one, scene])));
  const write = new Set(personal.map(({ owner }) => owner));
  return [...leads].flatMap(([owner, { keepUntil }]) => {
    if (write.has(owner)) return [];
    const at = Math.min(...sharedWith(owner, shared).map(({ begun }) => begun)) - MINUTES_BEFORE * 60_000;
    return [{ owner, desk: personalDesk(owner, { keepUntil, at }) }];
  });
}

/** Everything that this person has proof of, so that a browser that is new to them need not ask for codes again. */
function pinWhatTheyTrust(owner: Keyholder, desk: VaultDesk, shared: readonly VaultDesk[]): void {
  const trusted = sharedWith(owner, shared);
  const uid = uuidToHex(owner.id);
  const checked = trusted.flatMap(({ state }) =>
    state.members
      .filter((member) => member.uid === uid && (member.admitted.how === 'qr' || member.admitted.how === 'voice'))
      .map((member) => member.admitted.byKid),
  );
  const at = Math.max(...[...trusted, desk].map((one) => one.lastChange));
  desk.writePins(owner, { at, trusted, checked: new Set(checked) });
}

function sharedWith({ id }: Keyholder, shared: readonly VaultDesk[]): readonly VaultDesk[] {
  return shared.filter(({ state }) => state.members.some(({ uid }) => uid === uuidToHex(id)));
}
