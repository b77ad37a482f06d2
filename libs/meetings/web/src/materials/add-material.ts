import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
  untracked,
} from '@angular/core';
import { Api, useAction, useWords } from '@kreds/platform-web';
import { KBanner, KDialog } from '@kreds/ui';
import type { MaterialView } from '@kreds/meetings/model';
import { materialsWords } from './materials.words';

const MOST_BYTES = 20 * 1024 * 1024;
/** A slow line at home gets its time; milliseconds. */
const UPLOAD_PATIENCE_MS = 300_000;

interface Draft {
  readonly kind: 'audio' | 'link';
  readonly title: string;
  readonly minutes: string;
  readonly url: string;
  readonly wholeProgramme: boolean;
  readonly file: File | null;
}
const EMPTY: Draft = { kind: 'audio', title: '', minutes: '', url: '', wholeProgramme: false, file: null };

/** Adds a sound or a link for the members of a network. */
@Component({
  selector: 'kreds-add-material',
  imports: [KBanner, KDialog],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './add-material.html',
})
export class AddMaterial {
  readonly networkId = input.required<string>();
  readonly open = input.required<boolean>();
  readonly closed = output();
  readonly added = output();

  protected readonly t = useWords(materialsWords);
  protected readonly saving = useAction();
  protected readonly draft = signal(EMPTY);
  protected readonly tried = signal(false);
  private readonly api = inject(Api);
  /** Made already, while its sound has not arrived: a second try sends the sound alone. */
  private made: MaterialView | null = null;

  protected readonly titleProblem = computed(() =>
    this.tried() && this.draft().title.trim() === '' ? this.t('title-missing') : '',
  );
  protected readonly minutesProblem = computed(() =>
    this.tried() && minutesIn(this.draft().minutes) === undefined ? this.t('length-wrong') : '',
  );
  protected readonly urlProblem = computed(() => {
    const { kind, url } = this.draft();
    return this.tried() && kind === 'link' && !/^https:\/\/\S+\.\S+/.test(url.trim()) ? this.t('url-missing') : '';
  });
  protected readonly fileProblem = computed(() => {
    const { kind, file } = this.draft();
    if (kind !== 'audio') return '';
    if (file && file.size > MOST_BYTES) return this.t('file-large');
    return this.tried() && !file ? this.t('file-missing') : '';
  });

  constructor() {
    effect(() => {
      const open = this.open();
      untracked(() => {
        if (!open) return;
        this.draft.set(EMPTY);
        this.tried.set(false);
        this.saving.clear();
        this.made = null;
      });
    });
  }

  protected set(changes: Partial<Draft>): void {
    this.draft.update((draft) => ({ ...draft, ...changes }));
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    if (this.titleProblem() || this.minutesProblem() || this.urlProblem() || this.fileProblem()) return;
    const done = await this.saving.run(() => this.send(this.draft()));
    if (done) this.added.emit();
  }

  private async send(draft: Draft): Promise<void> {
    const head = {
      kind: draft.kind,
      title: draft.title.trim(),
      minutes: minutesIn(draft.minutes) ?? null,
      wholeProgramme: draft.wholeProgramme,
    };
    const body = draft.kind === 'link' ? { ...head, url: draft.url.trim() } : head;
    this.made ??= await this.api.post<MaterialView>(`/api/networks/${this.networkId()}/materials`, body);
    if (!draft.file || draft.kind !== 'audio') return;
    await this.api.put(`/api/materials/${this.made.id}/file`, draft.file, { patience: UPLOAD_PATIENCE_MS });
  }
}

/** Whole minutes from 1 to 240; null when nothing was written, undefined when it is no such number. */
export function minutesIn(text: string): number | null | undefined {
  if (text.trim() === '') return null;
  const minutes = Number(text);
  return Number.isInteger(minutes) && minutes >= 1 && minutes <= 240 ? minutes : undefined;
}
