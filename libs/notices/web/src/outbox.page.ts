import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import type { OutboxEntry, OutboxPage } from '@kreds/notices/model';
import { Api, useAction, useFormats, useWords } from '@kreds/platform-web';
import { KBanner, KEmptyState, KIcon, iconCheck, iconCopySimple } from '@kreds/ui';
import { mailPieces } from './mail-pieces';
import { outboxWords } from './outbox-words';

/** The mails Kreds has written, newest first. Links in them can be opened, for example an invitation on this machine. */
@Component({
  selector: 'notices-outbox-page',
  imports: [KBanner, KEmptyState, KIcon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './outbox.page.html',
  styleUrl: './outbox.page.css',
})
export class OutboxPageView {
  protected readonly t = useWords(outboxWords);
  protected readonly f = useFormats();
  protected readonly mails = signal<readonly OutboxEntry[]>([]);
  /** Null when there are no older ones; undefined before the first answer. */
  protected readonly next = signal<string | null | undefined>(undefined);
  protected readonly loading = useAction();
  protected readonly copied = signal<{ readonly id: string; readonly ok: boolean } | undefined>(undefined);
  protected readonly piecesOf = mailPieces;
  protected readonly iconCopy = iconCopySimple;
  protected readonly iconCheck = iconCheck;
  private readonly api = inject(Api);

  constructor() {
    void this.load();
  }

  protected async load(): Promise<void> {
    await this.loading.run(async () => {
      const before = this.next() ?? undefined;
      const page = await this.api.get<OutboxPage>('/api/outbox', { query: { before } });
      this.mails.update((mails) => [...mails, ...page.mails]);
      this.next.set(page.next);
    });
  }

  protected async copy({ id, body }: OutboxEntry): Promise<void> {
    const ok = await Promise.resolve()
      .then(() => navigator.clipboard.writeText(body))
      .then(
        () => true,
        () => false,
      );
    this.copied.set({ id, ok });
  }
}
