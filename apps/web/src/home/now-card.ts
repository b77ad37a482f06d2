import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { useFormats, useWords } from '@kreds/platform-web';
import { KIcon, KRing, iconMapPin, ringOf } from '@kreds/ui';
import { homeWords } from './home-words';
import type { HomeMeeting } from './meeting-line';
import { startsIn } from './today-board';
import { wayOnMap } from './way-on-map';

/** The one ink block of the facilitator's day: what is open or comes next today. */
@Component({
  selector: 'app-now-card',
  imports: [KIcon, KRing, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="ink now" aria-labelledby="now-heading">
      <div class="words stack stack--close">
        <p class="now-word">{{ when() }}</p>
        <h2 class="type-lead" id="now-heading">
          {{ t('meetingOf', { network: meeting().network.name, number: meeting().number, of: meeting().of }) }}
        </h2>
        <p class="muted">{{ where() }}</p>
      </div>
      <div class="ring">
        <k-ring [ink]="true" [size]="104" [seats]="ring()" />
        <p class="muted type-small">{{ t('coming', { number: f.number(coming()) }) }}</p>
      </div>
      <div class="ways cluster cluster--tight">
        <a class="button button--light" [routerLink]="['/meetings', meeting().id, 'console']">{{ t('openMeeting') }}</a>
        @if (meeting().address; as address) {
          <a class="button button--bare" target="_blank" rel="noopener noreferrer" [href]="wayOnMap(address)">
            <k-icon [icon]="iconMapPin" />{{ t('showWay') }}
          </a>
        }
      </div>
    </section>
  `,
  styleUrl: './now-card.css',
})
export class NowCard {
  readonly meeting = input.required<HomeMeeting>();
  /** Epoch ms. */
  readonly now = input.required<number>();

  protected readonly t = useWords(homeWords);
  protected readonly f = useFormats();
  protected readonly wayOnMap = wayOnMap;
  protected readonly iconMapPin = iconMapPin;
  protected readonly when = computed(() => {
    const start = startsIn(this.meeting(), this.now());
    if (start === 'open') return this.t('open');
    return start === 'today' ? this.t('today') : this.t('inMinutes', { count: start.minutes });
  });
  protected readonly where = computed(() => {
    const { start, end, place, hostName } = this.meeting();
    const hours = { start: this.f.time(start), end: this.f.time(end), place };
    return hostName ? this.t('hoursHosted', { ...hours, host: hostName }) : this.t('hours', hours);
  });
  protected readonly coming = computed(() =>
    Math.max(0, this.meeting().network.memberCount - (this.meeting().apologies?.length ?? 0)),
  );
  protected readonly ring = computed(() => ringOf(this.meeting().of, this.meeting().number - 1, true));
}
