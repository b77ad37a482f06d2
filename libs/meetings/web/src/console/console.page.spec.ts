import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { ACCOUNT_KEYS, LIVE_SOCKETS, LanguageStore } from '@kreds/platform-web';
import { FakeAccountKeys, FakeServer, type SeenRequest, settled } from '@kreds/platform-web/testing';
import type { FacilitatorView, PersonId } from '@kreds/meetings/model';
import { ConsolePage } from './console.page';
import { facilitatorView, METTE, NIELS, round, segment, START, TOVE } from './facilitator-view.fixture';

/** jsdom knows the element and not its ways. */
beforeAll(() => {
  HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
    this.open = false;
    this.dispatchEvent(new Event('close'));
  };
});

const COMMANDS = 'POST /api/meetings/m1/commands';

function inRound(change: Partial<FacilitatorView> = {}): FacilitatorView {
  const item = segment(1, {
    kind: 'round',
    prompt: 'Hvad har fyldt mest?',
    state: 'active',
    enteredAt: START,
    round: round(['speaking', 'waiting', 'waiting', 'waiting']),
  });
  return facilitatorView({ segments: [item, segment(2)], currentSegment: item.id, ...change });
}

async function open(view: FacilitatorView, me: PersonId = METTE) {
  const server = new FakeServer();
  const state = { view };
  server.on('GET /api/meetings/m1/live', () => ({
    audience: 'facilitator',
    me,
    seq: state.view.seq,
    serverNow: START,
    view: state.view,
    presence: [],
    doors: [],
    apologies: [],
    serverAway: null,
  }));
  server.on(COMMANDS, () => ({ kind: 'already_true', seq: 20 }));
  TestBed.configureTestingModule({
    providers: [
      server.provider,
      provideRouter([]),
      { provide: ACCOUNT_KEYS, useClass: FakeAccountKeys },
      { provide: LIVE_SOCKETS, useValue: () => ({ ping: () => Promise.resolve(START), close: () => undefined }) },
    ],
  });
  TestBed.inject(LanguageStore).choose('da');
  const page = TestBed.createComponent(ConsolePage);
  page.componentRef.setInput('id', 'm1');
  await settled(page);
  return { page, server, sent: () => bodies(server), look: (next: FacilitatorView) => (state.view = next) };
}

function bodies(server: FakeServer): readonly unknown[] {
  return server.requests.filter(({ method }: SeenRequest) => method === 'POST').map(({ body }) => body);
}

function button(page: ComponentFixture<ConsolePage>, name: string): HTMLButtonElement | undefined {
  const all = [...(page.nativeElement as HTMLElement).querySelectorAll<HTMLButtonElement>('button')];
  return all.find((one) => (one.getAttribute('aria-label') ?? one.textContent ?? '').trim().includes(name));
}

async function press(page: ComponentFixture<ConsolePage>, key: string): Promise<void> {
  document.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  await settled(page);
}

describe('the console', () => {
  it('gives the word to the next and names who spoke', async () => {
    const { page, sent } = await open(inRound());
    button(page, 'Videre til Niels')?.click();
    await settled(page);
    expect(sent()).toEqual([expect.objectContaining({ type: 'BeginTurn', personId: NIELS, batonEpoch: 1 })]);
    expect(sent()[0]).toMatchObject({ fromTurn: inRound().segments[0]?.round?.turns[0]?.personId });
  });

  it('shows a facilitator who does not lead no button that moves the group', async () => {
    const { page } = await open(inRound(), TOVE);
    for (const name of ['Videre til', 'Næste punkt', 'Hold turen', 'Ret rækkefølge', '1 min.']) {
      expect(button(page, name)).toBeUndefined();
    }
    expect(button(page, 'Hold mødet')).toBeDefined();
    expect(page.nativeElement.textContent).toContain('Mette leder');
  });

  it('looks ahead by the arrow without a command, and back by Escape', async () => {
    const { page, sent } = await open(inRound());
    await press(page, 'ArrowRight');
    expect(button(page, 'Gå til Punkt 2')).toBeDefined();
    expect(document.activeElement?.textContent).not.toContain('Videre til');
    await press(page, 'Escape');
    expect(button(page, 'Gå til Punkt 2')).toBeUndefined();
    expect(sent()).toEqual([]);
  });

  it('carries out the keys: hold, curtain, a minute, a person', async () => {
    const { page, sent } = await open(inRound());
    for (const key of [' ', 'b', '+', '3']) await press(page, key);
    expect(sent()).toEqual([
      expect.objectContaining({ type: 'Hold' }),
      expect.objectContaining({ type: 'SetCurtain', on: true }),
      expect.objectContaining({ type: 'AddTime', target: 'turn', ms: 60_000 }),
      expect.objectContaining({ type: 'BeginTurn' }),
    ]);
  });

  it('asks before it leaves an open round, and sends the same step again with the yes', async () => {
    const { page, server, sent } = await open(inRound());
    server.refuse(COMMANDS, 409, 'meetings.round-open', 'Nogen venter stadig på ordet.');
    button(page, 'Næste punkt')?.click();
    await settled(page);
    server.on(COMMANDS, () => ({ kind: 'already_true', seq: 20 }));
    expect(page.nativeElement.textContent).toContain('Nogen venter stadig på ordet.');
    button(page, 'Ja, gå videre')?.click();
    await settled(page);
    const [first, second] = sent() as readonly { commandId: string; segmentId: string; closeAnyway?: boolean }[];
    expect(second).toMatchObject({ segmentId: first?.segmentId, closeAnyway: true });
    expect(second?.commandId).not.toBe(first?.commandId);
  });

  it('confirms attendance after the end, and adds a correction once the record is sealed', async () => {
    const ended = await open(inRound({ life: 'ended', endedAt: START }));
    button(ended.page, 'Bekræft fremmøde')?.click();
    await settled(ended.page);
    button(ended.page, 'Niels: ')?.click();
    await settled(ended.page);
    expect(ended.sent()).toEqual([expect.objectContaining({ type: 'ConfirmAttendance', personId: NIELS })]);
    TestBed.resetTestingModule();

    const sealed = await open(inRound({ life: 'sealed', endedAt: START }));
    expect(button(sealed.page, 'Bekræft fremmøde')).toBeUndefined();
    button(sealed.page, 'Ret fremmødet')?.click();
    await settled(sealed.page);
    button(sealed.page, 'Niels: ')?.click();
    await settled(sealed.page);
    expect(sealed.sent()).toEqual([
      expect.objectContaining({ type: 'Amend', code: 'attendance_wrong', personId: NIELS, attendance: 'present' }),
    ]);
  });

  it('offers nothing that moves while the meeting is on hold, and has the list that may help', async () => {
    const { page } = await open(inRound({ life: 'held' }));
    expect(page.nativeElement.textContent).toContain('Vi holder et øjeblik');
    expect([button(page, 'Næste punkt'), button(page, 'Videre til')]).toEqual([undefined, undefined]);
    expect(button(page, 'Fortsæt mødet')).toBeDefined();
  });

  it('gives the other facilitator one large button when nobody reaches the lead', async () => {
    const { baton } = inRound();
    const { page, sent } = await open(inRound({ baton: { ...baton, life: 'vacant' } }), TOVE);
    button(page, 'Led mødet herfra')?.click();
    await settled(page);
    expect(sent()).toEqual([expect.objectContaining({ type: 'TakeBaton' })]);
  });

  it('shows whoever is not of the meeting nothing but that it cannot be fetched', async () => {
    const server = new FakeServer();
    server.refuse('GET /api/meetings/m1/live', 404, 'platform.not-found');
    TestBed.configureTestingModule({
      providers: [
        server.provider,
        provideRouter([]),
        { provide: ACCOUNT_KEYS, useClass: FakeAccountKeys },
        { provide: LIVE_SOCKETS, useValue: () => ({ ping: () => Promise.resolve(START), close: () => undefined }) },
      ],
    });
    TestBed.inject(LanguageStore).choose('da');
    const page = TestBed.createComponent(ConsolePage);
    page.componentRef.setInput('id', 'm1');
    await settled(page);
    expect(page.nativeElement.textContent).toContain('Mødet kunne ikke hentes');
    expect(page.nativeElement.querySelector('kreds-control-bar')).toBeNull();
  });
});
