import { ApplicationRef } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { expectWords } from '@kreds/platform-web/testing';
import { answerPassphrase, declinePassphrase } from '../testing/asked-passphrase';
import { OLA, deviceOf } from '../testing/people.fixture';
import { VaultServer } from '../vaults/vault-server';
import { StepUp } from './step-up';
import { stepUpWords } from './step-up.words';

const VAULT = '20000000-0000-4000-8000-000000000001';
const DOOR = `PUT /api/vaults/${VAULT}/door`;
const PROOF = 'POST /api/auth/step-up';
const ASKED = 'identity.step-up-needed';

/** The dialog belongs to no fixture: what is on the screen is what the app as a whole has drawn. */
async function settled(): Promise<void> {
  for (let round = 0; round < 5; round++) {
    for (let turn = 0; turn < 30; turn++) await Promise.resolve();
    TestBed.tick();
    await TestBed.inject(ApplicationRef).whenStable();
  }
}

describe('StepUp', () => {
  let device: ReturnType<typeof deviceOf>;
  const dialogs = () => [...document.querySelectorAll('notes-step-up-dialog')];
  const said = (): string => dialogs()[0]?.textContent?.replaceAll(/\s+/g, ' ') ?? '';
  const box = () => dialogs()[0]?.querySelector('input') as HTMLInputElement;
  const type = async (passphrase: string): Promise<void> => {
    answerPassphrase(passphrase);
    await settled();
  };
  const openDoor = async (): Promise<{ answer: Promise<string> }> => {
    const answer = TestBed.inject(VaultServer)
      .openDoor(VAULT, { facilitatorKid: OLA.kid })
      .then(
        () => 'open',
        (error: { code: string }) => error.code,
      );
    await settled();
    return { answer };
  };

  beforeEach(async () => {
    HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
      this.open = true;
    };
    HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
      this.open = false;
    };
    device = deviceOf(OLA);
    device.server.refuse(DOOR, 403, ASKED);
    device.server.on(PROOF, () => void device.server.on(DOOR, () => undefined));
    await device.signIn();
  });

  it('asks nothing where the server does not', async () => {
    device.server.on(DOOR, () => undefined);
    expect(await (await openDoor()).answer).toBe('open');
    expect([dialogs(), device.server.countOf(PROOF)]).toEqual([[], 0]);
  });

  it('asks for the passphrase, and goes on with what was asked', async () => {
    const { answer } = await openDoor();
    expect(said()).toContain('Skriv din adgangssætning, før du ændrer, hvem der er med.');
    await type('');
    const complaint = document.getElementById(box().getAttribute('aria-describedby') ?? '')?.textContent;
    expect([complaint, device.server.countOf(PROOF)]).toEqual(['Skriv din adgangssætning.', 0]);
    device.account.failing.set('provePassphrase', 'AK_UNWRAP');
    await type('forkert');
    expect([said().includes('Adgangssætningen passer ikke.'), device.server.countOf(DOOR)]).toEqual([true, 1]);
    await type('have bold kage lampe sne stol');
    expect([await answer, dialogs(), device.server.countOf(DOOR)]).toEqual(['open', [], 2]);
    expect(JSON.stringify(device.server.requests)).not.toContain('lampe');
  });

  it('does nothing when the dialog is closed, and may be asked again', async () => {
    const { answer } = await openDoor();
    declinePassphrase();
    await settled();
    expect([await answer, dialogs(), device.server.countOf(DOOR)]).toEqual([ASKED, [], 1]);
    const again = await openDoor();
    await type('have bold kage lampe sne stol');
    expect(await again.answer).toBe('open');
  });

  it('asks once for each thing, also when the server is never content, and once for two at a time', async () => {
    device.server.on(PROOF, () => undefined);
    const [one, two] = [await openDoor(), await openDoor()];
    expect(dialogs()).toHaveLength(1);
    await type('have bold kage lampe sne stol');
    expect([await one.answer, await two.answer, dialogs()]).toEqual([ASKED, ASKED, []]);
    expect(device.server.countOf(DOOR)).toBe(4);
  });

  it('leaves every other refusal alone', async () => {
    device.server.refuse(DOOR, 409, 'notes.vault-closed');
    expect([await (await openDoor()).answer, dialogs()]).toEqual(['notes.vault-closed', []]);
    const work = jest.fn(() => Promise.reject(new Error('no line')));
    await expect(TestBed.inject(StepUp).before('circle', work)).rejects.toThrow('no line');
    expect(work).toHaveBeenCalledTimes(1);
  });

  it('says why in words of the house', () => expectWords(stepUpWords));
});
