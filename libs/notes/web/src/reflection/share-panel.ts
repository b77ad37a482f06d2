import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  output,
  signal,
  type OnInit,
} from '@angular/core';
import type { SharedCopy } from '@kreds/notes/model';
import { useAction, useWords } from '@kreds/platform-web';
import { KBadge, KBanner, KIcon, iconArrowRight, iconEye, iconEyeSlash } from '@kreds/ui';
import { OwnNotes } from './own-notes';
import { ReadersBadge } from './readers-badge';
import { namesInWords } from './share-badge';
import type { ShareTarget } from './share-copy';
import { shareWords } from './share.words';

let panels = 0;

/**
 * The second step before anybody else can read something (B2): who exactly, by the names of the signed log, with the old
 * badge beside the new one. Nothing is chosen beforehand.
 */
@Component({
  selector: 'notes-share-panel',
  imports: [KBadge, KBanner, KIcon, ReadersBadge],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './share-panel.html',
  styles: `
    .badges {
      display: flex;
      flex-wrap: wrap;
      gap: 8px 12px;
      align-items: center;
    }
    /* A word and its badge stay together. */
    .badges > span {
      display: inline-flex;
      gap: 8px;
      align-items: center;
    }
    .reads {
      display: flex;
      gap: 10px;
      align-items: flex-start;
    }
  `,
})
export class SharePanel implements OnInit {
  readonly noteId = input.required<string>();
  readonly shared = input.required<readonly SharedCopy[]>();
  /** Only the conversations with one's facilitators, such as in a meeting. */
  readonly facilitatorOnly = input(false);
  readonly done = output();
  readonly cancelled = output();

  protected readonly t = useWords(shareWords);
  protected readonly group = `share-${++panels}`;
  protected readonly targets = signal<readonly ShareTarget[] | null>(null);
  protected readonly chosen = signal<ShareTarget | null>(null);
  protected readonly bring = signal(false);
  protected readonly problem = signal('');
  protected readonly action = useAction();
  protected readonly icons = { arrow: iconArrowRight, eye: iconEye, eyeSlash: iconEyeSlash };
  private readonly own = inject(OwnNotes);

  protected readonly readers = computed(() => namesInWords(this.chosen()?.readers ?? [], this.t('and')));
  protected readonly newLevel = computed(() => (this.chosen()?.kind === 'group' ? 3 : 2));

  ngOnInit(): void {
    void this.look();
  }

  protected labelOf(target: ShareTarget): string {
    return target.kind === 'group'
      ? this.t('network')
      : this.t('youAnd', { names: namesInWords(target.readers, this.t('and')) });
  }

  protected namesOf(target: ShareTarget): string {
    return namesInWords(target.readers, this.t('and'));
  }

  protected choose(target: ShareTarget): void {
    this.chosen.set(target);
    this.problem.set('');
  }

  protected async look(): Promise<void> {
    const kinds = this.facilitatorOnly() ? (['conversation'] as const) : undefined;
    await this.action.run(async () => this.targets.set(await this.own.targets(kinds)));
  }

  protected async share(): Promise<void> {
    const target = this.chosen();
    if (!target) return this.problem.set(this.t('choose'));
    await this.action.run(async () => {
      const outcome = await this.own.share(this.noteId(), target, this.bring());
      if (outcome === 'done') this.done.emit();
      else this.problem.set(this.t(typeof outcome === 'string' ? outcome : 'refused'));
    });
  }
}
