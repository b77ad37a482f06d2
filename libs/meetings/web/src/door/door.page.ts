import {
  ChangeDetectionStrategy,
  Component,
  DOCUMENT,
  type ElementRef,
  computed,
  effect,
  inject,
  signal,
  viewChild,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { useAction, useWords } from '@kreds/platform-web';
import { KBanner, KIcon, KMark, iconWarningCircle } from '@kreds/ui';
import { roomCodeIn } from './room-code';
import { doorWords } from './door.words';
import { WaitingAtDoor } from './waiting-at-door';

/**
 * `/r`: the room code lets a known member see this one meeting on a phone that is not signed in, after the facilitator's
 * tap. It is no sign-in and opens no note (live-meeting.md 8.6). The code may come in the fragment of the QR address.
 */
@Component({
  selector: 'kreds-door-page',
  imports: [KBanner, KIcon, KMark, RouterLink],
  providers: [WaitingAtDoor],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './door.page.html',
  styleUrl: './door.page.css',
})
export class DoorPage {
  protected readonly t = useWords(doorWords);
  protected readonly door = inject(WaitingAtDoor);
  protected readonly action = useAction();
  protected readonly iconWarningCircle = iconWarningCircle;
  protected readonly code = signal('');
  protected readonly tried = signal(false);
  protected readonly codeProblem = computed(() =>
    this.tried() && roomCodeIn(this.code()) === '' ? this.t('code-missing') : '',
  );
  private readonly router = inject(Router);
  private readonly box = viewChild<ElementRef<HTMLInputElement>>('box');

  constructor() {
    this.takeCodeFromAddress();
    effect(() => {
      if (this.door.state() !== 'open') return;
      void this.router.navigateByUrl(`/meetings/${this.door.meetingId()}/live`, { replaceUrl: true });
    });
  }

  protected async knock(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    const roomCode = roomCodeIn(this.code());
    if (roomCode === '') return this.box()?.nativeElement.focus();
    const done = await this.action.run(() => this.door.knock(roomCode));
    if (!done) this.box()?.nativeElement.focus();
  }

  protected again(): void {
    this.door.leave();
    this.action.clear();
    this.tried.set(false);
  }

  /** The code goes out of the address, so that it is not shown or shared by it. */
  private takeCodeFromAddress(): void {
    const view = inject(DOCUMENT).defaultView;
    const given = roomCodeIn(view?.location.hash ?? '');
    if (given === '') return;
    this.code.set(given);
    view?.history.replaceState(view.history.state, '', view.location.pathname);
  }
}
