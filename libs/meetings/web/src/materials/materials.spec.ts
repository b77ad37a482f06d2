import { TestBed } from '@angular/core/testing';
import { expectWords } from '@kreds/platform-web/testing';
import { minutesIn } from './add-material';
import { materialsWords } from './materials.words';
import { SavedSounds, soundAddress } from './saved-sounds';

/** As much of an answer as the shelf needs; jsdom has neither `Response` nor `caches`. */
class FakeAnswer {
  readonly ok = true;
  constructor(private readonly body: string) {}
  json = async (): Promise<unknown> => JSON.parse(this.body);
  blob = async (): Promise<Blob> => new Blob([this.body]);
}

const shelf = new Map<string, FakeAnswer>();
const cache = {
  put: async (address: string, answer: FakeAnswer) => void shelf.set(address, answer),
  match: async (address: string) => shelf.get(address),
  delete: async (address: string) => shelf.delete(address),
};
const yoga = { id: 'a1', title: 'Rolig yoga', minutes: 12 };

describe('the words of materials', () => {
  it('are sound in both languages', () => expectWords(materialsWords));
});

describe('minutesIn', () => {
  it('takes whole minutes, nothing, and no other text', () => {
    expect([minutesIn('12'), minutesIn(''), minutesIn('0'), minutesIn('1.5'), minutesIn('tolv')]).toEqual([
      12,
      null,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('SavedSounds', () => {
  const view = window as unknown as Record<string, unknown>;
  let online = true;

  beforeEach(() => {
    shelf.clear();
    online = true;
    view['caches'] = { open: async () => cache };
    view['Response'] = FakeAnswer;
    view['fetch'] = async () => {
      if (!online) throw new TypeError('failed to fetch');
      return new FakeAnswer('sound');
    };
  });

  afterEach(() => {
    Reflect.deleteProperty(view, 'caches');
    Reflect.deleteProperty(view, 'Response');
    Reflect.deleteProperty(view, 'fetch');
  });

  const again = async (): Promise<SavedSounds> => {
    TestBed.resetTestingModule();
    const saved = TestBed.inject(SavedSounds);
    await saved.load();
    return saved;
  };

  it('keeps a sound so that it is there without a connection, also after a restart', async () => {
    const first = await again();
    await first.save(yoga);
    online = false;
    const later = await again();
    expect(later.sounds()).toEqual([yoga]);
    await expect(later.soundOf('a1')).resolves.toBeInstanceOf(Blob);
  });

  it('lists nothing that did not arrive', async () => {
    online = false;
    const saved = await again();
    await expect(saved.save(yoga)).rejects.toThrow(TypeError);
    expect([saved.sounds(), [...shelf.keys()]]).toEqual([[], []]);
  });

  it('lets go of the sound and its name', async () => {
    const saved = await again();
    await saved.save(yoga);
    await saved.remove('a1');
    expect(saved.sounds()).toEqual([]);
    expect(shelf.has(soundAddress('a1'))).toBe(false);
    expect((await again()).sounds()).toEqual([]);
  });

  it('says that it keeps nothing where the browser has no cache', async () => {
    Reflect.deleteProperty(view, 'caches');
    const saved = await again();
    expect(saved.possible).toBe(false);
    await expect(saved.save(yoga)).rejects.toThrow(TypeError);
  });
});
