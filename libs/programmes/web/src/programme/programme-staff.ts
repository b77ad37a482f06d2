import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { Api, useAction, useWords } from '@kreds/platform-web';
import { type ProgrammeStaffView, STAFF_ROLES } from '@kreds/programmes/model';
import { KBanner, KIcon, KUndo, iconPlus } from '@kreds/ui';
import { FormFoot } from '../fields/form-foot';
import { OpenForm } from '../fields/open-form';
import { Opener } from '../fields/opener';
import { OpenedForm } from '../fields/opened-form';
import { PersonField } from '../fields/person-field';
import { SelectField } from '../fields/select-field';
import { TakesFocus } from '../fields/takes-focus';
import { kindWords } from '../words/kinds.words';
import { programmeWords } from './programme.words';

/** Who leads and evaluates a programme. Taking the task away can be undone: it is given again. */
@Component({
  selector: 'programmes-programme-staff',
  imports: [TakesFocus, Opener, FormFoot, KBanner, KIcon, KUndo, OpenedForm, PersonField, SelectField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './programme-staff.html',
})
export class ProgrammeStaff {
  readonly programmeId = input.required<string>();
  /** Only administrators appoint and dismiss. */
  readonly mayChange = input.required<boolean>();

  protected readonly t = useWords(programmeWords);
  protected readonly kind = useWords(kindWords);
  protected readonly forms = inject(OpenForm);
  protected readonly loading = useAction();
  protected readonly appointing = useAction();
  protected readonly dismissing = useAction();
  protected readonly staff = signal<readonly ProgrammeStaffView[]>([]);
  protected readonly dismissed = signal<ProgrammeStaffView | null>(null);
  protected readonly person = signal('');
  protected readonly role = signal<string>('programme_lead');
  protected readonly tried = signal(false);
  protected readonly iconPlus = iconPlus;
  protected readonly taken = computed(() => this.staff().map(({ personId }) => personId));
  protected readonly roles = computed(() => STAFF_ROLES.map((role) => ({ value: role, label: this.kind(role) })));
  private readonly api = inject(Api);
  private readonly personField = viewChild(PersonField);

  constructor() {
    effect(() => {
      this.programmeId();
      untracked(() => void this.load());
    });
  }

  protected load(): Promise<boolean> {
    return this.loading.run(async () =>
      this.staff.set(await this.api.get<readonly ProgrammeStaffView[]>(`/api/programmes/${this.programmeId()}/staff`)),
    );
  }

  protected open(): void {
    this.person.set('');
    this.tried.set(false);
    this.appointing.clear();
    this.forms.open('staff');
  }

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    const field = this.personField();
    if (field?.wrong()) return field.focus();
    if (!(await this.appointing.run(() => this.appoint(this.person(), this.role())))) return;
    this.forms.close();
    await this.load();
  }

  protected async dismiss(someone: ProgrammeStaffView): Promise<void> {
    const path = `/api/programmes/${this.programmeId()}/staff/${someone.personId}`;
    if (!(await this.dismissing.run(() => this.api.delete(path)))) return;
    this.dismissed.set(someone);
    await this.load();
  }

  protected async takeBack({ personId, role }: ProgrammeStaffView): Promise<void> {
    this.dismissed.set(null);
    if (await this.dismissing.run(() => this.appoint(personId, role))) await this.load();
  }

  private appoint(personId: string, role: string): Promise<void> {
    return this.api.post(`/api/programmes/${this.programmeId()}/staff`, { personId, role });
  }
}
