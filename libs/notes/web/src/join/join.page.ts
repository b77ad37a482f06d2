import {
  ChangeDetectionStrategy,
  Component,
  DOCUMENT,
  type ElementRef,
  computed,
  inject,
  signal,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { HandOver, Session, useWords } from '@kreds/platform-web';
import { KBanner, KEmptyState, KIcon, iconCheck, iconWarningCircle } from '@kreds/ui';
import { NotesLocked } from '../locked/notes-locked';
import { useKeyAction } from '../people/use-key-action';
import { OpenKeys } from '../vaults/open-keys';
import { VaultServer } from '../vaults/vault-server';
import { AGREEMENT_TEXT_VERSION, agreementWords } from './agreement.words';
import { AgreementTick } from './agreement-tick';
import { type Door, Joining } from './joining';
import { joinWords } from './join.words';
import { SCANNED_CODE, looksLikeCode, scannedCodeIn } from './scanned-code';

/**
 * `/join`: whoever scanned the code lands here with it, whoever did not types it. For a group the agreement comes first,
 * then the name the others shall see; then one waits until the door is opened.
 */
@Component({
  selector: 'notes-join-page',
  imports: [AgreementTick, KBanner, KEmptyState, KIcon, NotesLocked, RouterLink],
  providers: [Joining],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './join.page.html',
})
export class JoinPage {
  protected readonly t = useWords(joinWords);
  protected readonly agreement = useWords(agreementWords);
  protected readonly joining = inject(Joining);
  protected readonly loading = useKeyAction();
  protected readonly action = useKeyAction();
  protected readonly iconCheck = iconCheck;
  protected readonly iconWarning = iconWarningCircle;
  private readonly server = inject(VaultServer);
  private readonly keys = inject(OpenKeys);
  private readonly session = inject(Session);
  private readonly nameBox = viewChild<ElementRef<HTMLInputElement>>('nameBox');
  private readonly codeBox = viewChild<ElementRef<HTMLInputElement>>('codeBox');

  protected readonly open = this.keys.open;
  protected readonly scanned = signal(scannedCodeIn(this.fragment()));
  protected readonly doors = signal<readonly Door[] | null>(null);
  protected readonly chosen = signal<string | null>(null);
  protected readonly ticked = signal(false);
  protected readonly code = signal('');
  protected readonly name = signal('');
  protected readonly tried = signal(false);

  /** With a scanned code its own door; the key of whoever shows it comes from the picture, not from the server. */
  protected readonly door = computed<Door | undefined>(() => {
    const [doors, scanned] = [this.doors() ?? [], this.scanned()];
    if (scanned) {
      const found = doors.find(({ vault }) => vault === scanned.vault);
      return found && { ...found, facilitatorKid: scanned.facilitatorKid };
    }
    return doors.length === 1 ? doors[0] : doors.find(({ vault }) => vault === this.chosen());
  });
  protected readonly needsTick = computed(() => !!this.door()?.agreement && !this.ticked());
  /** Nobody ticks a text that they have not seen. */
  protected readonly newerAgreement = computed(
    () => (this.door()?.agreement?.version ?? AGREEMENT_TEXT_VERSION) !== AGREEMENT_TEXT_VERSION,
  );
  protected readonly needsCode = computed(() => !this.scanned() && !looksLikeCode(this.code()));
  protected readonly needsName = computed(() => this.name().trim() === '');
  protected readonly groupOf = computed(() => {
    const about = this.door()?.about;
    return about?.kind === 'group' ? about.networkId : null;
  });

  constructor() {
    void this.load();
  }

  protected load(): Promise<boolean> {
    return this.loading.run(async () => {
      await this.keys.ensureOpen();
      if (this.name() === '') this.name.set(this.session.me()?.displayName ?? '');
      this.doors.set((await this.server.doors()).doors);
    });
  }

  protected async join(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    const door = this.door();
    if (!door || this.newerAgreement()) return;
    if (this.needsCode()) return this.codeBox()?.nativeElement.focus();
    if (this.needsName()) return this.nameBox()?.nativeElement.focus();
    if (this.needsTick()) return;
    const code = this.scanned()?.code ?? this.code();
    const done = await this.action.run(() => this.joining.join(door, code, this.name().trim().normalize('NFC')));
    if (done) this.code.set('');
    else this.codeBox()?.nativeElement.focus();
  }

  /** The code was used: the next try needs another. */
  protected again(): void {
    this.scanned.set(undefined);
    this.code.set('');
    this.tried.set(false);
    this.joining.again();
    void this.load();
  }

  /** From the sign-in that came between, or from the address; gone from both once it was read. */
  private fragment(): string {
    const carried = inject(HandOver).take(SCANNED_CODE);
    const view = inject(DOCUMENT).defaultView;
    const hash = view?.location.hash ?? '';
    if (hash.startsWith('#j=')) view?.history.replaceState(view.history.state, '', view.location.pathname);
    return carried ?? hash;
  }
}
