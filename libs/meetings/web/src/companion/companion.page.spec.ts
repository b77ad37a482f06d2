import { ChangeDetectionStrategy, Component, input, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { LeaderView, SegmentId } from '@kreds/meetings/model';
import { ACCOUNT_KEYS, LanguageStore, LIVE_SOCKETS } from '@kreds/platform-web';
import { FakeAccountKeys, FakeServer, settled } from '@kreds/platform-web/testing';
import { LiveMeetingStore } from '../live/live-meeting.store';
import { COMPANION_NOTES, type WritingPart } from '../live/meeting-notes';
import { CompanionPage } from './companion.page';
import { currentOf, leaderViewOf } from './leader-view.fixture';

@Component({
  selector: 'kreds-notes-stand-in',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `notes: {{ part() }} {{ segmentId() }}
    <textarea aria-label="note" (focus)="writingIn()(segmentId())" (blur)="writingIn()(null)"></textarea>`,
})
class NotesStandIn {
  readonly meetingId = input('');
  readonly segmentId = input<SegmentId | null>(null);
  readonly part = input<WritingPart>('other');
  readonly writingIn = input<(segment: SegmentId | null) => void>(() => undefined);
}

async function open(view: LeaderView, signedIn = true) {
  const state = signal(view);
  const server = new FakeServer()
    .on('GET /api/auth/me', () => ({ me: signedIn ? { personId: 'rosa', language: 'da' } : null }))
    .on('GET /api/meetings/m1/live', () => ({
      audience: 'leader',
      me: 'rosa',
      seq: state().seq,
      serverNow: 60_000,
      view: state(),
      help: null,
    }));
  TestBed.configureTestingModule({
    providers: [
      server.provider,
      provideRouter([]),
      { provide: ACCOUNT_KEYS, useClass: FakeAccountKeys },
      { provide: COMPANION_NOTES, useValue: () => Promise.resolve(NotesStandIn) },
      { provide: LIVE_SOCKETS, useValue: () => ({ ping: () => Promise.resolve(60_000), close: () => undefined }) },
    ],
  });
  TestBed.inject(LanguageStore).choose('da');
  const fixture = TestBed.createComponent(CompanionPage);
  fixture.componentRef.setInput('id', 'm1');
  await settled(fixture);
  const page: HTMLElement = fixture.nativeElement;
  const look = async (next: LeaderView): Promise<void> => {
    state.set(next);
    fixture.debugElement.injector.get(LiveMeetingStore).refresh();
    await settled(fixture);
  };
  return { fixture, page, look, field: () => page.querySelector('textarea') };
}

describe('writing on the phone during a meeting', () => {
  it('is offered to whoever is signed in, with what the round is about', async () => {
    const { page } = await open(leaderViewOf());
    expect(page.textContent).toContain('notes: check-in s1');
  });

  it('is not there on a borrowed phone', async () => {
    const { field } = await open(leaderViewOf(), false);
    expect(field()).toBeNull();
  });

  it('is not there before the meeting', async () => {
    const { field } = await open(leaderViewOf({ life: 'scheduled', current: null }));
    expect(field()).toBeNull();
  });

  it('keeps the same field and what stands in it when the group goes on', async () => {
    const { fixture, page, field, look } = await open(leaderViewOf());
    const before = field();
    before?.dispatchEvent(new Event('focus'));
    if (before) before.value = 'midt i en sætning';
    const current = currentOf({ id: 's2' as SegmentId, kind: 'break', title: 'Pause', round: null });
    await look(leaderViewOf({ seq: 11, current }));
    expect(field()).toBe(before);
    expect(page.textContent).toContain('Gruppen er ved: Pause');
    before?.dispatchEvent(new Event('blur'));
    await settled(fixture);
    expect(page.textContent).not.toContain('Gruppen er ved');
    expect(field()).toBe(before);
    expect(field()?.value).toBe('midt i en sætning');
  });
});
