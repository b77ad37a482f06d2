import type { RandomBytes } from '@kreds/sealing';
import { DeviceKeeper } from './device-keeper';
import { DraftKeeper } from './draft-keeper';
import { JoinAnswerer } from './join-answerer';
import { JoinDoor } from './join-door';
import type { KeysStore } from './keys-store';
import type { Handlers } from './messages';
import { OpenAccount } from './open-account';
import { OpenVaults } from './open-vaults';
import { PassphraseKeeper } from './passphrase-keeper';
import { PeopleChecked } from './people-checked';
import { RecoveryKeeper } from './recovery-keeper';
import { VaultObjects } from './vault-objects';
import { VaultOpener } from './vault-opener';
import { VaultPins } from './vault-pins';
import { VaultShelf } from './vault-shelf';
import { VaultWriter } from './vault-writer';
import { VouchedStore } from './vouched-store';

/** What the worker is made of, and who answers which message. Everything secret lives in the objects made here. */
export function makeHandlers(store: KeysStore, random: RandomBytes, now: () => number): Handlers {
  const account = new OpenAccount(store, () => forgetVaults());
  const shelf = new VaultShelf(new VouchedStore(account, store));
  const vaults = new OpenVaults(account);
  const people = new PeopleChecked(account, shelf);
  const passphrases = new PassphraseKeeper(account, random);
  const recovery = new RecoveryKeeper(account, random);
  const device = new DeviceKeeper(account, store, random);
  const drafts = new DraftKeeper(account, store, random, now);
  const opener = new VaultOpener(account, shelf, vaults);
  const writer = new VaultWriter(account, vaults, people, random, now);
  const objects = new VaultObjects(account, shelf, vaults, random, now);
  const pins = new VaultPins(account, shelf, vaults, objects);
  const door = new JoinDoor(account, vaults, people, random, now);
  const answerer = new JoinAnswerer(account, opener, now);
  const forgetVaults = () => [vaultsOf(vaults), shelf, people, door, answerer, pins].forEach((part) => part.forget());

  return {
    suggestPassphrase: (question) => passphrases.suggest(question),
    checkPassphrase: (question) => passphrases.check(question),
    prepareSignUp: (question) => passphrases.prepareSignUp(question),
    signIn: (question) => passphrases.signIn(question),
    unlock: (question) => passphrases.unlock(question),
    changePassphrase: (question) => passphrases.change(question),
    provePassphrase: (question) => passphrases.prove(question),
    sealToNewPassphrase: (question) => passphrases.sealToNew(question),
    whoIsOpen: async () => account.who(),
    makeRecoverySheet: (question) => recovery.make(question),
    readRecoverySheet: (question) => recovery.read(question),
    openByRecoverySheet: (question) => recovery.open(question),
    deviceRelease: (question) => device.release(question),
    trustDevice: (question) => device.trust(question),
    openByDevice: (question) => device.open(question),
    forgetDevice: (question) => device.forget(question),
    lock: async () => {
      passphrases.forget();
      recovery.forget();
      account.close();
      forgetVaults();
    },
    seen: (question) => opener.seen(question),
    makeVault: (question) => writer.make(question),
    openVault: (question) => opener.open(question),
    viewVault: async (question) => opener.view(question),
    dropVault: (question) => opener.drop(question),
    changeVault: (question) => writer.change(question),
    sealMissing: (question) => writer.sealMissing(question),
    knownPeople: () => people.known(),
    showJoinCode: (question) => door.show(question),
    hideJoinCode: (question) => door.hide(question),
    checkJoins: (question) => door.check(question),
    ackJoin: (question) => door.ack(question),
    answerJoinCode: (question) => answerer.answer(question),
    acceptJoin: (question) => answerer.accept(question),
    compareCode: async (question) => objects.compare(question),
    sealObject: (question) => objects.seal(question),
    openObjects: (question) => objects.open(question),
    openVersions: (question) => objects.openVersions(question),
    sealPins: (question) => pins.seal(question),
    openPins: (question) => pins.open(question),
    pinsObject: async (question) => pins.object(question),
    keepDraft: (question) => drafts.keep(question),
    readDrafts: (question) => drafts.read(question),
    draftSlots: (question) => drafts.slots(question),
    dropDraft: (question) => drafts.drop(question),
  };
}

function vaultsOf(vaults: OpenVaults) {
  return { forget: () => vaults.forgetAll() };
}
