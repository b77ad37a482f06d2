import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Session, timeOfDay, useFormats, useWords } from '@kreds/platform-web';
import { useMinutes } from './home-clock';
import { homeWords } from './home-words';

/** The greeting's key for an hour of the day in Denmark. */
export function greetingAt(hour: number): 'morning' | 'day' | 'evening' {
  if (hour >= 5 && hour < 10) return 'morning';
  return hour >= 10 && hour < 18 ? 'day' : 'evening';
}

/** The date and a greeting by first name: the page's heading. */
@Component({
  selector: 'app-greeting',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p class="muted">{{ f.dayLine(now()) }}</p>
    <h1 class="type-display">{{ t(greeting(), { name: firstName() }) }}</h1>
  `,
})
export class Greeting {
  protected readonly t = useWords(homeWords);
  protected readonly f = useFormats();
  protected readonly now = useMinutes();
  protected readonly greeting = computed(() => greetingAt(Number(timeOfDay(this.now()).slice(0, 2))));
  private readonly session = inject(Session);
  protected readonly firstName = computed(() => this.session.me()?.displayName.split(' ')[0] ?? '');
}
