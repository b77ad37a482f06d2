import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  viewChildren,
} from '@angular/core';
import { LANGUAGES } from '@kreds/kernel';
import type { PersonSummary } from '@kreds/identity/model';
import { Api, Session, useAction, useWords } from '@kreds/platform-web';
import { focusFirstWrong } from '../fields/field';
import { FormFoot } from '../fields/form-foot';
import { OpenForm } from '../fields/open-form';
import { OpenedForm } from '../fields/opened-form';
import { TextField } from '../fields/text-field';
import { peopleWords } from './people.words';
import { changesOf, draftOf, EMPTY_PERSON, isEmail, isPhone, newPerson, type PersonDraft } from './person-draft';

/** Adds a person and sends the invitation, or corrects one. */
@Component({
  selector: 'programmes-person-form',
  imports: [FormFoot, OpenedForm, TextField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './person-form.html',
})
export class PersonForm {
  /** The one to correct; null for a new one. */
  readonly person = input<PersonSummary | null>(null);
  readonly saved = output<PersonSummary>();

  protected readonly t = useWords(peopleWords);
  protected readonly send = useAction();
  protected readonly languages = LANGUAGES;
  protected readonly tried = signal(false);
  protected readonly draft = linkedSignal((): PersonDraft => {
    const person = this.person();
    return person ? draftOf(person) : EMPTY_PERSON;
  });
  /** The address is the user name; with an account it stays. */
  protected readonly fixedEmail = computed(() => this.person()?.signIn === 'signed_up');
  protected readonly emailProblem = computed(() => (isEmail(this.draft().email) ? '' : this.t('emailWrong')));
  protected readonly phoneProblem = computed(() => (isPhone(this.draft().phone) ? '' : this.t('phoneWrong')));
  protected readonly byAdministrator = computed(() => this.session.me()?.administrator ?? false);
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly forms = inject(OpenForm);
  private readonly fields = viewChildren(TextField);

  protected set<Key extends keyof PersonDraft>(key: Key, value: PersonDraft[Key]): void {
    this.draft.update((draft) => ({ ...draft, [key]: value }));
  }

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    if (focusFirstWrong(this.fields())) return;
    const person = this.person();
    await this.send.run(async () => {
      const answer = person
        ? await this.api.patch<PersonSummary>(`/api/people/${person.id}`, changesOf(this.draft(), person))
        : await this.api.post<PersonSummary>('/api/people', newPerson(this.draft(), this.byAdministrator()));
      this.forms.close();
      this.saved.emit(answer);
    });
  }
}
