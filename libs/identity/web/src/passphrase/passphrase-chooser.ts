import {
  ChangeDetectionStrategy,
  Component,
  DOCUMENT,
  type ElementRef,
  computed,
  effect,
  inject,
  input,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { ACCOUNT_KEYS, LanguageStore, accountKeysErrors, useAction, useWords } from '@kreds/platform-web';
import { KBanner, KIcon, iconArrowsClockwise, iconCheck, iconCopySimple, iconWarningCircle } from '@kreds/ui';
import { passphraseWords } from './passphrase-words';
import { SecretField } from './secret-field';

type Way = 'suggested' | 'own';

/**
 * Where a person gets a passphrase: six words made on this device are offered first, an own one is possible. The page
 * around it asks {@link PassphraseChooser.confirmed} when its form is sent. Nothing leaves the device from here.
 */
@Component({
  selector: 'identity-passphrase-chooser',
  imports: [KBanner, KIcon, SecretField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './passphrase-chooser.html',
  styleUrl: './passphrase-chooser.css',
})
export class PassphraseChooser {
  /** Of the account: an own passphrase must not look like it, and password managers file the new one under it. */
  readonly email = input.required<string>();

  protected readonly t = useWords(passphraseWords);
  protected readonly way = signal<Way>('suggested');
  protected readonly words = signal('');
  protected readonly saved = signal(false);
  protected readonly own = signal('');
  protected readonly again = signal('');
  protected readonly ownProblem = signal('');
  protected readonly againProblem = signal('');
  protected readonly savedProblem = signal('');
  protected readonly copied = signal<'no' | 'yes' | 'failed'>('no');
  protected readonly suggesting = useAction();
  protected readonly wordList = computed(() => this.words().split(' '));
  protected readonly iconAgain = iconArrowsClockwise;
  protected readonly iconCopy = iconCopySimple;
  protected readonly iconCheck = iconCheck;
  protected readonly iconWarningCircle = iconWarningCircle;

  private readonly keys = inject(ACCOUNT_KEYS);
  private readonly language = inject(LanguageStore).current;
  private readonly clipboard = inject(DOCUMENT).defaultView?.navigator.clipboard;
  private readonly savedBox = viewChild<ElementRef<HTMLInputElement>>('savedBox');
  private readonly ownField = viewChild<SecretField>('ownField');
  private readonly againField = viewChild<SecretField>('againField');

  constructor() {
    // Words are offered in the language of the screen; a switch offers new ones, except when they are saved already.
    effect(() => {
      this.language();
      if (!untracked(this.saved)) untracked(() => void this.suggest());
    });
  }

  protected async suggest(): Promise<void> {
    await this.suggesting.run(async () => {
      const { passphrase } = await this.keys.suggestPassphrase({ language: this.language() });
      this.words.set(passphrase);
      this.saved.set(false);
      this.copied.set('no');
    });
  }

  protected async copy(): Promise<void> {
    try {
      if (!this.clipboard) throw new Error('no clipboard');
      await this.clipboard.writeText(this.words());
      this.copied.set('yes');
    } catch {
      this.copied.set('failed');
    }
  }

  protected choose(way: Way): void {
    this.way.set(way);
  }

  protected tick(box: HTMLInputElement): void {
    this.saved.set(box.checked);
    if (box.checked) this.savedProblem.set('');
  }

  /** The passphrase when it may be used; otherwise says beside the field what is missing, moves there, and answers null. */
  async confirmed(): Promise<string | null> {
    return this.way() === 'suggested' ? this.confirmedSuggestion() : this.confirmedOwn();
  }

  private confirmedSuggestion(): string | null {
    if (this.saved() && this.words() !== '') return this.words();
    this.savedProblem.set(this.t('savedMissing'));
    this.savedBox()?.nativeElement.focus();
    return null;
  }

  private async confirmedOwn(): Promise<string | null> {
    const passphrase = this.own();
    const { problem } = await this.keys.checkPassphrase({ email: this.email(), passphrase });
    this.ownProblem.set(problem ? accountKeysErrors[problem][this.language()] : '');
    this.againProblem.set(!problem && this.again() !== passphrase ? this.t('againWrong') : '');
    if (problem) this.ownField()?.focus();
    else if (this.againProblem()) this.againField()?.focus();
    else return passphrase;
    return null;
  }
}
