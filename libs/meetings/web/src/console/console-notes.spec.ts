import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { FacilitatorView } from '@kreds/meetings/model';
import { ACCOUNT_KEYS, LanguageStore, LIVE_SOCKETS } from '@kreds/platform-web';
import { FakeAccountKeys, FakeServer, settled } from '@kreds/platform-web/testing';
import { CONSOLE_NOTES } from '../live/meeting-notes';
import { ConsolePage } from './console.page';
import { facilitatorView, METTE, segment, START } from './facilitator-view.fixture';

beforeAll(() => {
  HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
    this.open = false;
  };
});

@Component({
  selector: 'kreds-notes-stand-in',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `note {{ segmentTitle() }}{{ personName() }} asked {{ asked() }} leaders {{ leaders().length }}
    {{ curtain() ? 'curtain' : 'no curtain' }} {{ meetingId() }} {{ segmentId() }} {{ personId() }}`,
})
class NotesStandIn {
  readonly meetingId = input('');
  readonly segmentId = input<string | null>(null);
  readonly segmentTitle = input('');
  readonly personId = input<string | null>(null);
  readonly personName = input('');
  readonly curtain = input(false);
  readonly asked = input(0);
  readonly leaders = input<readonly string[]>([]);
}

async function open(view: FacilitatorView, bound = true) {
  const server = new FakeServer().on('GET /api/meetings/m1/live', () => ({
    audience: 'facilitator',
    me: METTE,
    seq: view.seq,
    serverNow: START,
    view,
    presence: [],
    doors: [],
    apologies: [],
    serverAway: null,
  }));
  TestBed.configureTestingModule({
    providers: [
      server.provider,
      provideRouter([]),
      { provide: ACCOUNT_KEYS, useClass: FakeAccountKeys },
      { provide: LIVE_SOCKETS, useValue: () => ({ ping: () => Promise.resolve(START), close: () => undefined }) },
      ...(bound ? [{ provide: CONSOLE_NOTES, useValue: () => Promise.resolve(NotesStandIn) }] : []),
    ],
  });
  TestBed.inject(LanguageStore).choose('da');
  const page = TestBed.createComponent(ConsolePage);
  page.componentRef.setInput('id', 'm1');
  await settled(page);
  return page;
}

const runs = (change: Partial<FacilitatorView> = {}): FacilitatorView => {
  const item = segment(1, { titlePublic: 'Siden sidst', state: 'active', enteredAt: START });
  return facilitatorView({ segments: [item, segment(2)], currentSegment: item.id, ...change });
};

describe("the facilitators' notes on the console", () => {
  it('belong to the item that is looked at, and are asked for by their key', async () => {
    const page = await open(runs());
    const text = (): string => (page.nativeElement as HTMLElement).textContent ?? '';
    expect(text()).toContain('note Siden sidst asked 0 leaders 0');
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'n', bubbles: true, cancelable: true }));
    await settled(page);
    expect(text()).toContain('asked 1');
  });

  it('have one about a person in the sheet about them, by first name in its heading alone', async () => {
    const page = await open(runs());
    const element = page.nativeElement as HTMLElement;
    element.querySelector<HTMLButtonElement>('kreds-circle-list ol button')?.click();
    await settled(page);
    const sheet = element.querySelector('kreds-person-sheet')?.textContent ?? '';
    const { personId, firstName } = runs().people.find(({ role }) => role === 'leader') ?? {};
    expect(sheet).toContain(`note Siden sidst${firstName}`);
    expect(sheet).toContain(`${personId}`);
  });

  it('hear of the curtain, and of the leaders only before the meeting', async () => {
    const page = await open(runs({ life: 'lobby', currentSegment: null, curtain: true }));
    const text = (page.nativeElement as HTMLElement).textContent ?? '';
    expect(text).toMatch(/leaders [1-9]/);
    expect(text).toContain(' curtain');
  });

  it("are not there where nobody has brought them, and their key stays the browser's", async () => {
    await open(runs(), false);
    const event = new KeyboardEvent('keydown', { key: 'n', bubbles: true, cancelable: true });
    document.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(false);
  });
});
