import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { Api, useAction, useWords } from '@kreds/platform-web';
import type { FacilitatorView, MemberView, NetworkDetail } from '@kreds/programmes/model';
import { KBanner, KEmptyState, KIcon, KUndo, iconPhone, iconPlus } from '@kreds/ui';
import { OpenForm } from '../fields/open-form';
import { Opener } from '../fields/opener';
import { TakesFocus } from '../fields/takes-focus';
import { kindWords } from '../words/kinds.words';
import { AppointFacilitator } from './appoint-facilitator';
import { LeaveForm } from './leave-form';
import { networkWords } from './network.words';
import { PlaceMember } from './place-member';

/** Who leads the network and who is in it: names and workplaces, no pictures. Those who manage it change both here. */
@Component({
  selector: 'programmes-network-people',
  imports: [TakesFocus, Opener, AppointFacilitator, KBanner, KEmptyState, KIcon, KUndo, LeaveForm, PlaceMember],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './network-people.html',
})
export class NetworkPeople {
  readonly network = input.required<NetworkDetail>();
  readonly manages = input.required<boolean>();
  readonly changed = output();

  protected readonly t = useWords(networkWords);
  protected readonly kind = useWords(kindWords);
  protected readonly forms = inject(OpenForm);
  protected readonly dismissing = useAction();
  protected readonly dismissed = signal<FacilitatorView | null>(null);
  protected readonly iconPhone = iconPhone;
  protected readonly iconPlus = iconPlus;
  protected readonly members = computed(() => this.network().members.filter(({ left }) => !left));
  protected readonly past = computed(() => this.network().members.filter(({ left }) => left));
  /** A finished network takes nobody in. */
  protected readonly takesIn = computed(() => this.manages() && this.network().state !== 'finished');
  private readonly api = inject(Api);

  protected note(member: MemberView): string {
    const late = member.joinedFromMeeting > 1 ? [this.t('fromMeeting', { number: member.joinedFromMeeting })] : [];
    return [member.companyName, ...late].join(', ');
  }

  /** How long somebody was there; the code of the reason is shown to those who run the network alone. */
  protected pastNote({ companyName, left }: MemberView): string {
    if (!left) return companyName;
    const until = left.afterMeeting === 0 ? this.t('neverCame') : this.t('leftAfter', { number: left.afterMeeting });
    return [companyName, until, this.t(left.reason).toLowerCase()].join(', ');
  }

  protected async dismiss(someone: FacilitatorView): Promise<void> {
    const path = `/api/networks/${this.network().id}/facilitators/${someone.personId}`;
    if (!(await this.dismissing.run(() => this.api.delete(path)))) return;
    this.dismissed.set(someone);
    this.changed.emit();
  }

  protected async takeBack({ personId, part }: FacilitatorView): Promise<void> {
    this.dismissed.set(null);
    const path = `/api/networks/${this.network().id}/facilitators`;
    if (await this.dismissing.run(() => this.api.post(path, { personId, part }))) this.changed.emit();
  }
}
