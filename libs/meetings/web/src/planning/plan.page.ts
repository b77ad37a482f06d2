import { CdkDrag, type CdkDragDrop, CdkDropList } from '@angular/cdk/drag-drop';
import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Language } from '@kreds/kernel';
import {
  MEETING_ERRORS,
  checkPlan,
  meetingTheme,
  planTemplate,
  type SegmentId,
  type SegmentPlan,
  TEMPLATES_IN_SERIES,
} from '@kreds/meetings/model';
import { Api, LanguageStore, newUuid, useAction, useWords } from '@kreds/platform-web';
import type { NetworkDetail } from '@kreds/programmes/model';
import { KBanner, KDialog, KIcon, iconArrowCounterClockwise, iconCaretLeft, iconPlus, iconPrinter } from '@kreds/ui';
import { plans } from '../relation';
import type { MeetingDetail } from '@kreds/meetings/model';
import { BlockLibrary } from './block-library';
import { changed, insertedAt, moved, planLines, withMinutes, without } from './plan-changes';
import { PlanDraft } from './plan-draft';
import { PlanRow } from './plan-row';
import { PlanSummary } from './plan-summary';
import { planWords } from './plan.words';
import { SegmentEdit } from './segment-edit';

/** The plan of one meeting: order, minutes, words and blocks, until it begins. Unsaved work is never lost unasked. */
@Component({
  selector: 'kreds-plan-page',
  imports: [BlockLibrary, CdkDrag, CdkDropList, KBanner, KDialog, KIcon, PlanRow, PlanSummary, RouterLink, SegmentEdit],
  providers: [PlanDraft],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './plan.page.html',
  styleUrl: './plan.page.css',
  host: { '(window:beforeunload)': 'warn($event)' },
})
export class PlanPage {
  /** From the address. */
  readonly id = input.required<string>();

  protected readonly t = useWords(planWords);
  protected readonly draft = inject(PlanDraft);
  protected readonly loading = useAction();
  protected readonly saving = useAction();
  protected readonly iconCaretLeft = iconCaretLeft;
  protected readonly iconPlus = iconPlus;
  protected readonly iconPrinter = iconPrinter;
  protected readonly iconUndo = iconArrowCounterClockwise;
  protected readonly meeting = signal<MeetingDetail | null>(null);
  protected readonly groupLanguage = signal<Language>('da');
  protected readonly inserting = signal(false);
  protected readonly editing = signal<SegmentPlan | null>(null);
  protected readonly template = signal(1);
  protected readonly news = signal('');
  protected readonly savedOnce = signal(false);
  /** Answers whether the page may be left; there while it is asked. */
  protected readonly asked = signal<((leave: boolean) => void) | null>(null);
  private readonly api = inject(Api);
  private readonly language = inject(LanguageStore);

  protected readonly gone = computed(() => this.loading.code() === 'platform.not-found');
  protected readonly open = computed(() => {
    const meeting = this.meeting();
    return meeting !== null && meeting.plannable && plans(meeting.relation);
  });
  protected readonly lines = computed(() => planLines(this.draft.segments(), this.meeting()?.startsAt ?? 0));
  /** Why the plan would be refused, as the server says it; empty when it would not. */
  protected readonly refusal = computed(() => {
    const outcome = checkPlan({ segments: [...this.draft.segments()] });
    return outcome.ok ? '' : MEETING_ERRORS[outcome.refusal.code][this.language.current()];
  });
  protected readonly templates = computed(() =>
    Array.from({ length: TEMPLATES_IN_SERIES }, (_, at) => ({
      number: at + 1,
      title: meetingTheme(at + 1, this.language.current()),
    })),
  );

  constructor() {
    effect(() => {
      this.id();
      untracked(() => void this.load());
    });
  }

  protected load(): Promise<boolean> {
    const id = this.id();
    return this.loading.run(async () => {
      const meeting = await this.api.get<MeetingDetail>(`/api/meetings/${id}`);
      const network = await this.api.get<NetworkDetail>(`/api/networks/${meeting.networkId}`);
      if (id !== this.id()) return;
      this.groupLanguage.set(network.language);
      this.template.set(Math.min(meeting.number, TEMPLATES_IN_SERIES));
      this.take(meeting);
    });
  }

  /** Sends the whole plan against the version that was seen; the server's refusal is a sentence. */
  protected save(): Promise<boolean> {
    const meeting = this.meeting();
    if (!meeting || this.refusal() !== '') return Promise.resolve(false);
    const segments = this.draft.segments();
    return this.saving.run(async () => {
      const body = { plan: { segments }, planVersion: meeting.planVersion ?? 1 };
      const saved = await this.api.put<MeetingDetail>(`/api/meetings/${meeting.id}/plan`, body);
      this.meeting.set(saved);
      this.draft.markSaved(segments);
      this.savedOnce.set(true);
    });
  }

  /** After somebody else changed the plan: theirs is fetched, this one is given up. */
  protected async fetchNew(): Promise<void> {
    this.saving.clear();
    await this.load();
  }

  protected moveTo(from: number, to: number): void {
    const item = this.draft.segments()[from];
    if (!item || to < 0 || to >= this.draft.segments().length || from === to) return;
    this.draft.apply('moved', moved(this.draft.segments(), from, to));
    this.news.set(this.t('moved-to', { title: item.titlePublic, place: to + 1 }));
  }

  protected dropped(event: CdkDragDrop<unknown>): void {
    this.moveTo(event.previousIndex, event.currentIndex);
  }

  protected setMinutes(id: SegmentId, minutes: number): void {
    this.draft.apply('changed', withMinutes(this.draft.segments(), id, minutes));
  }

  protected insert({ place, segment }: { readonly place: number; readonly segment: SegmentPlan }): void {
    this.draft.apply('inserted', insertedAt(this.draft.segments(), place, segment));
    this.inserting.set(false);
  }

  protected use(segment: SegmentPlan): void {
    this.draft.apply('changed', changed(this.draft.segments(), segment.id, segment));
    this.editing.set(null);
  }

  protected remove(): void {
    const segment = this.editing();
    if (segment) this.draft.apply('removed', without(this.draft.segments(), segment.id));
    this.editing.set(null);
  }

  protected useTemplate(): void {
    const plan = planTemplate(this.template(), this.groupLanguage(), () => newUuid() as SegmentId);
    this.draft.apply('replaced', plan.segments);
  }

  protected chooseTemplate(value: string): void {
    this.template.set(Number(value));
  }

  protected print(): void {
    window.print();
  }

  /** For the router: asks while something is not saved. */
  mayLeave(): boolean | Promise<boolean> {
    if (!this.draft.unsaved()) return true;
    return new Promise((resolve) => this.asked.set(resolve));
  }

  protected answer(leave: boolean): void {
    this.asked()?.(leave);
    this.asked.set(null);
  }

  protected async saveAndLeave(): Promise<void> {
    this.answer(await this.save());
  }

  protected warn(event: BeforeUnloadEvent): void {
    if (this.draft.unsaved()) event.preventDefault();
  }

  private take(meeting: MeetingDetail): void {
    this.meeting.set(meeting);
    this.draft.begin(meeting.plan?.segments ?? []);
    this.savedOnce.set(false);
  }
}
