import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { PeoplePage as Found, PersonSummary } from '@kreds/identity/model';
import { Api, localDate, Session, useAction, useFormats, useSentences, useWords } from '@kreds/platform-web';
import { KBanner, KEmptyState, KIcon, iconCheck, iconPlus } from '@kreds/ui';
import { OpenForm } from '../fields/open-form';
import { Opener } from '../fields/opener';
import { TextField } from '../fields/text-field';
import { AdminTabs } from '../start/admin-tabs';
import { peopleWords } from './people.words';
import { PersonForm } from './person-form';
import { ResetSecondStep } from './reset-second-step';

/** Milliseconds without a key before the search is sent. */
const PAUSE_MS = 250;
const SHOWN = 100;

/** Everybody in Kreds that the person may see: search, add and invite, correct. */
@Component({
  selector: 'programmes-people-page',
  imports: [Opener, AdminTabs, KBanner, KEmptyState, KIcon, PersonForm, ResetSecondStep, RouterLink, TextField],
  providers: [OpenForm],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './people.page.html',
})
export class PeoplePage {
  /** From the address: other pages lead straight to the form. */
  readonly add = input<string>();

  protected readonly t = useWords(peopleWords);
  protected readonly f = useFormats();
  protected readonly forms = inject(OpenForm);
  /** Why the list could not be fetched. */
  protected readonly unread = signal('');
  protected readonly inviting = useAction();
  protected readonly search = signal('');
  protected readonly found = signal<Found | null>(null);
  /** Whom the last message is about. */
  protected readonly told = signal<{ readonly person: PersonSummary; readonly what: 'invited' | 'saved' } | null>(null);
  protected readonly iconCheck = iconCheck;
  protected readonly iconPlus = iconPlus;
  protected readonly seesMails = computed(() => this.session.me()?.administrator ?? false);
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly sentenceOf = useSentences();
  private asked = 0;

  constructor() {
    effect(() => {
      if (this.add()) untracked(() => this.forms.open('person'));
    });
    effect((onCleanup) => {
      const pause = this.search() === '' ? 0 : PAUSE_MS;
      const timer = setTimeout(() => void this.load(), pause);
      onCleanup(() => clearTimeout(timer));
    });
  }

  /** The answer to the latest search wins, however long an earlier one takes. */
  protected async load(): Promise<void> {
    const turn = ++this.asked;
    const search = this.search().trim() || undefined;
    try {
      const found = await this.api.get<Found>('/api/people', { query: { search, limit: SHOWN } });
      if (turn !== this.asked) return;
      this.found.set(found);
      this.unread.set('');
    } catch (error) {
      if (turn === this.asked) this.unread.set(this.sentenceOf(error));
    }
  }

  protected async invite(person: PersonSummary): Promise<void> {
    this.told.set(null);
    await this.inviting.run(async () => {
      const answer = await this.api.post<PersonSummary>(`/api/people/${person.id}/invitations`);
      this.told.set({ person: answer, what: 'invited' });
      await this.load();
    });
  }

  protected taken(person: PersonSummary, what: 'invited' | 'saved'): void {
    this.told.set({ person, what });
    void this.load();
  }

  /** Nobody needs it for themselves: whoever stands here has come through the second step. */
  protected mayReset({ id, signIn }: PersonSummary): boolean {
    const me = this.session.me();
    return me?.administrator === true && signIn === 'signed_up' && id !== me.personId;
  }

  protected until(person: PersonSummary): string {
    return person.invitedUntil === null ? '' : this.f.day(localDate(person.invitedUntil));
  }

  protected stateOf(person: PersonSummary): string {
    if (person.signIn === 'invited') return this.t('invitedState', { day: this.until(person) });
    return this.t(person.signIn);
  }
}
