import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { SharedCopy } from '@kreds/notes/model';
import { useWords } from '@kreds/platform-web';
import { KBadge } from '@kreds/ui';
import { OwnNotes } from './own-notes';
import { badgeOf, namesInWords } from './share-badge';
import { shareWords } from './share.words';

/** How far one of my own notes has gone: only me, me and somebody, the network. From its copies, never by hand. */
@Component({
  selector: 'notes-readers-badge',
  imports: [KBadge],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<k-badge [level]="badge().level" [label]="label()" />`,
})
export class ReadersBadge {
  readonly shared = input.required<readonly SharedCopy[]>();

  private readonly t = useWords(shareWords);
  private readonly own = inject(OwnNotes);
  protected readonly badge = computed(() => badgeOf(this.shared(), (vault) => this.own.kindOf(vault)));
  protected readonly label = computed(() => {
    const { level, readers } = this.badge();
    if (level === 1) return this.t('onlyYou');
    return level === 3 ? this.t('network') : this.t('youAnd', { names: namesInWords(readers, this.t('and')) });
  });
}
