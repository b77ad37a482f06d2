import { KeyKeeper } from './key-keeper';

const uid = '0f9d2a4e-8c11-4b6f-9a3d-5e7c1b2a3d4f';
/** Every key that the library handed to the keeper, in order. */
const mockHandedOut: Uint8Array[] = [];
let mockFits = true;

/** The library itself needs its own tests and build; here it only hands out bytes that can be watched. */
jest.mock('@kreds/sealing', () => {
  const key = (byte: number) => {
    const bytes = new Uint8Array(32).fill(byte);
    mockHandedOut.push(bytes);
    return bytes;
  };
  return {
    wipe: (...secrets: Uint8Array[]) => secrets.forEach((secret) => secret.fill(0)),
    toBase64url: (bytes: Uint8Array) => `${bytes.length} bytes`,
    uidBytes: () => new Uint8Array(16),
    identityOf: () => ({ kid: new Uint8Array(16) }),
    stretchForServer: async () => ({ auth: key(1), kek: key(2) }),
    openAccountKey: () => {
      if (!mockFits) throw new Error('does not fit');
      return key(3);
    },
    openNewAccount: async () => ({ accountKey: key(4), prepared: {} }),
    sealToPassphrase: async () => ({}),
  };
});

const stillReadable = () => mockHandedOut.filter((bytes) => bytes.some((byte) => byte !== 0)).map(([first]) => first);
const signIn = { email: 'alma@demo.example', passphrase: 'x', kdf: 'k', serverSalt: 's' };
const unlock = { uid, wrapPw: 'w', kdf: 'k' };

describe('KeyKeeper', () => {
  let keeper: KeyKeeper;

  beforeEach(() => {
    mockHandedOut.length = 0;
    mockFits = true;
    keeper = new KeyKeeper((length) => new Uint8Array(length));
  });

  it('keeps only the key of the passphrase after signIn, and only the account key after unlock', async () => {
    await keeper.signIn(signIn);
    expect(stillReadable()).toEqual([2]);
    await keeper.unlock(unlock);
    expect(stillReadable()).toEqual([3]);
  });

  it('keeps nothing when the wrap does not open', async () => {
    mockFits = false;
    await keeper.signIn(signIn);
    await expect(keeper.unlock(unlock)).rejects.toThrow();
    expect(stillReadable()).toEqual([]);
  });

  it('keeps nothing after a lock, whatever was open', async () => {
    await keeper.signIn(signIn);
    await keeper.lock();
    expect(stillReadable()).toEqual([]);
    await keeper.prepareSignUp({ uid, email: signIn.email, passphrase: 'x' });
    expect(stillReadable()).toEqual([4]);
    await keeper.lock();
    expect(stillReadable()).toEqual([]);
  });

  it('wipes the earlier key when another takes its place', async () => {
    await keeper.prepareSignUp({ uid, email: signIn.email, passphrase: 'x' });
    await keeper.signIn(signIn);
    await keeper.signIn(signIn);
    await keeper.unlock(unlock);
    expect(stillReadable()).toEqual([3]);
  });

  it('keeps only the account key when a passphrase was changed', async () => {
    await keeper.changePassphrase({ uid, ...signIn, wrapPw: 'w', newPassphrase: 'y' });
    expect(stillReadable()).toEqual([3]);
  });

  it('keeps nothing of a change that was refused', async () => {
    mockFits = false;
    await expect(keeper.changePassphrase({ uid, ...signIn, wrapPw: 'w', newPassphrase: 'y' })).rejects.toThrow();
    expect(stillReadable()).toEqual([]);
  });
});
