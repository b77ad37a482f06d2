import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  output,
  signal,
  viewChildren,
} from '@angular/core';
import { Api, useAction, useWords } from '@kreds/platform-web';
import { LEAVE_REASONS, MEETINGS_PER_NETWORK, type MemberView } from '@kreds/programmes/model';
import { focusFirstWrong } from '../fields/field';
import { FormFoot } from '../fields/form-foot';
import { OpenForm } from '../fields/open-form';
import { OpenedForm } from '../fields/opened-form';
import { SelectField, type Option } from '../fields/select-field';
import { networkWords } from './network.words';

/** Ends a leader's place in the network, with a coded reason and not a word more. */
@Component({
  selector: 'programmes-leave-form',
  imports: [FormFoot, OpenedForm, SelectField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="card stack" programmesOpened (submit)="submit($event)">
      <div class="stack stack--close">
        <h3 class="type-h3">{{ t('leaveName', { name: member().displayName }) }}</h3>
        <p class="muted">{{ t('leaveNote') }}</p>
      </div>
      <programmes-select-field
        name="leave-after"
        [label]="t('leaveAfter')"
        [empty]="t('choose')"
        [missing]="t('missing')"
        [options]="meetings()"
        [tried]="tried()"
        [(value)]="after"
      />
      <programmes-select-field
        name="leave-reason"
        [label]="t('reason')"
        [help]="t('reasonNote')"
        [empty]="t('choose')"
        [missing]="t('missing')"
        [options]="reasons()"
        [tried]="tried()"
        [(value)]="reason"
      />
      <programmes-form-foot [action]="leave" [label]="t('endPlace')" />
    </form>
  `,
})
export class LeaveForm {
  readonly networkId = input.required<string>();
  readonly member = input.required<MemberView>();
  readonly gone = output();

  protected readonly t = useWords(networkWords);
  protected readonly leave = useAction();
  protected readonly after = signal('');
  protected readonly reason = signal('');
  protected readonly tried = signal(false);
  /** From the first meeting of the member on; 0 stands for never having come. */
  protected readonly meetings = computed((): readonly Option[] => [
    { value: '0', label: this.t('neverCame') },
    ...Array.from({ length: MEETINGS_PER_NETWORK }, (_, index) => index + 1)
      .filter((number) => number >= this.member().joinedFromMeeting)
      .map((number) => ({ value: String(number), label: this.t('meeting', { number }) })),
  ]);
  protected readonly reasons = computed((): readonly Option[] =>
    LEAVE_REASONS.map((reason) => ({ value: reason, label: this.t(reason) })),
  );
  private readonly api = inject(Api);
  private readonly forms = inject(OpenForm);
  private readonly selects = viewChildren(SelectField);

  protected async submit(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    if (focusFirstWrong(this.selects())) return;
    const path = `/api/networks/${this.networkId()}/members/${this.member().membershipId}/leave`;
    const body = { leftAfterMeeting: Number(this.after()), reason: this.reason() };
    if (!(await this.leave.run(() => this.api.post(path, body)))) return;
    this.forms.close();
    this.gone.emit();
  }
}
