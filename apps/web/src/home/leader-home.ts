import { ChangeDetectionStrategy, Component, computed, inject, input, type OnInit } from '@angular/core';
import { RouterLink } from '@angular/router';
import { beginning, localDate, useFormats, useWords } from '@kreds/platform-web';
import type { HomeFacts } from '@kreds/programmes/model';
import { OwnPath } from '@kreds/programmes/web';
import { KBanner, KIcon, iconMapPin } from '@kreds/ui';
import { useMinutes } from './home-clock';
import { HomeMeetings } from './home-meetings';
import { HomePart, LEADER_HOME_PARTS } from './home-part';
import { homeWords } from './home-words';
import { inOrder, isOpen, isOver } from './meeting-line';
import { wayOnMap } from './way-on-map';

/** A leader's home: the next meeting in ink, then one's own path. Nothing about anybody else. */
@Component({
  selector: 'app-leader-home',
  imports: [HomePart, KBanner, KIcon, OwnPath, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  providers: [HomeMeetings],
  template: `
    <div class="page page--reading stack stack--loose">
      <h1 class="visually-hidden">{{ t('yourNext') }}</h1>
      @if (store.loading.problem()) {
        <k-banner tone="danger" [heading]="store.loading.problem()">
          <button class="button button--second button--small" type="button" (click)="load()">
            {{ t('tryAgain') }}
          </button>
        </k-banner>
      } @else if (!store.known()) {
        <p class="muted" role="status">{{ t('loading') }}</p>
      } @else if (next(); as meeting) {
        <section class="ink stack" aria-labelledby="next-heading">
          <div class="stack stack--close">
            <p class="now-word">{{ open() ? t('open') : today() ? t('today') : t('yourNext') }}</p>
            <h2 class="type-lead" id="next-heading">
              {{ t('dayAt', { day: dayOf(meeting.date), time: f.time(meeting.start) }) }}
            </h2>
            <p class="muted">{{ where() }} {{ t('nothingToPrepare') }}</p>
          </div>
          <div class="cluster cluster--tight">
            @if (open() || today()) {
              <a class="button button--light" [routerLink]="['/meetings', meeting.id, 'live']">{{
                t('openMeeting')
              }}</a>
              <a class="button button--bare" [routerLink]="['/meetings', meeting.id]">{{ t('seeMeeting') }}</a>
            } @else {
              <a class="button button--light" [routerLink]="['/meetings', meeting.id]">{{ t('seeMeeting') }}</a>
            }
            @if (meeting.address; as address) {
              <a class="button button--bare" target="_blank" rel="noopener noreferrer" [href]="wayOnMap(address)">
                <k-icon [icon]="iconMapPin" />{{ t('showWay') }}
              </a>
            }
          </div>
        </section>
      } @else if (ahead()) {
        <section class="stack stack--close">
          <h2 class="type-lead">{{ t('noNext') }}</h2>
          <p class="muted">{{ t('noNextNote') }}</p>
        </section>
      }
      @for (load of parts; track load) {
        <app-home-part [load]="load" />
      }
      @for (journey of facts().journeys; track journey.membershipId) {
        <programmes-own-path [journey]="journey" />
      }
    </div>
  `,
})
export class LeaderHome implements OnInit {
  readonly facts = input.required<HomeFacts>();

  protected readonly t = useWords(homeWords);
  protected readonly f = useFormats();
  protected readonly store = inject(HomeMeetings);
  protected readonly parts = inject(LEADER_HOME_PARTS, { optional: true }) ?? [];
  protected readonly wayOnMap = wayOnMap;
  protected readonly iconMapPin = iconMapPin;
  private readonly now = useMinutes();

  /** Open before next; one that was called off is no meeting. */
  protected readonly next = computed(() => {
    const coming = inOrder(this.store.meetings()).filter(({ life }) => !isOver(life));
    return coming.find(({ life }) => isOpen(life)) ?? coming.find(({ date }) => date >= localDate(this.now())) ?? null;
  });
  protected readonly open = computed(() => isOpen(this.next()?.life ?? 'scheduled'));
  protected readonly today = computed(() => this.next()?.date === localDate(this.now()));
  protected readonly ahead = computed(() => this.facts().journeys.some((journey) => journey.nextStepId !== null));
  protected readonly where = computed(() => {
    const meeting = this.next();
    if (!meeting) return '';
    const { end, place, hostName: host } = meeting;
    const until = { end: this.f.time(end), place };
    return host ? this.t('untilHosted', { ...until, host }) : this.t('until', until);
  });

  ngOnInit(): void {
    this.load();
  }

  protected load(): void {
    void this.store.load(this.facts(), ['leader']);
  }

  protected dayOf(date: string): string {
    return beginning(this.f.day(date));
  }
}
