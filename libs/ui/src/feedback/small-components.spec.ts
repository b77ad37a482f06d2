import { ChangeDetectionStrategy, Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { KBadge, type ConfidentialityLevel } from '../badge/badge';
import { KDayBand, type DaySegment } from '../band/day-band';
import { KBanner } from './banner';
import { KEmptyState } from './empty-state';
import { KProgressBar } from './progress-bar';

async function shown(
  component: Parameters<typeof TestBed.createComponent>[0],
  inputs: object = {},
): Promise<HTMLElement> {
  const fixture = TestBed.createComponent(component);
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  await fixture.whenStable();
  return fixture.nativeElement as HTMLElement;
}

describe('k-banner', () => {
  it('interrupts only when something cannot be saved', async () => {
    expect((await shown(KBanner, { heading: 'Vi kan ikke gemme lige nu', tone: 'danger' })).getAttribute('role')).toBe(
      'alert',
    );
    expect((await shown(KBanner, { heading: 'Offline, gemt her' })).getAttribute('role')).toBe('status');
  });

  it('carries the class of its tone', async () => {
    const banner = await shown(KBanner, { heading: 'Sidste runde når det ikke', tone: 'attention' });
    expect(banner.classList).toContain('banner--attention');
  });
});

describe('k-badge', () => {
  @Component({
    changeDetection: ChangeDetectionStrategy.OnPush,
    imports: [KBadge],
    template: `<button kBadge type="button" [level]="level">Netværket</button>`,
  })
  class Page {
    readonly level: ConfidentialityLevel = 3;
  }

  it('says its words, and the glyph says nothing', async () => {
    const badge = await shown(KBadge, { level: 1, label: 'Kun dig' });
    expect(badge.textContent?.trim()).toBe('Kun dig');
    expect(badge.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
  });

  it('can be a button', async () => {
    const button = (await shown(Page)).querySelector('button');
    expect(button?.textContent?.trim()).toBe('Netværket');
    expect(button?.classList).toContain('level-3');
  });
});

describe('k-empty-state', () => {
  it('is a heading at the level of its page', async () => {
    const heading = (await shown(KEmptyState, { heading: 'Ingen datoer endnu', level: 3 })).querySelector(
      '[role=heading]',
    );
    expect(heading?.getAttribute('aria-level')).toBe('3');
    expect(heading?.textContent).toBe('Ingen datoer endnu');
  });

  it('draws a ring of empty seats only', async () => {
    const seats = [...(await shown(KEmptyState, { heading: 'Ingen', seats: 5 })).querySelectorAll('k-ring path')];
    expect(seats.map((seat) => seat.getAttribute('class'))).toEqual(Array.from({ length: 5 }, () => 'ahead'));
  });
});

describe('k-progress-bar', () => {
  it('never says more than full, and shows over time', async () => {
    const bar = await shown(KProgressBar, { value: 1.4, label: 'Brugt' });
    expect(bar.getAttribute('aria-valuenow')).toBe('100');
    expect(bar.classList).toContain('over');
  });
});

describe('k-day-band', () => {
  const segment = (id: string, minutes: number, state: DaySegment['state']): DaySegment => ({
    id,
    minutes,
    state,
    kind: 'round',
    label: id,
    description: `${id}, ${minutes} minutter`,
  });

  it('tells every item in words and leaves out the label of one too short to carry it', async () => {
    const band = await shown(KDayBand, {
      segments: [segment('Ankomst', 5, 'passed'), segment('Runde', 90, 'now'), segment('Pause', 85, 'ahead')],
    });
    expect([...band.querySelectorAll('.visually-hidden')].map((item) => item.textContent)).toEqual([
      'Ankomst, 5 minutter',
      'Runde, 90 minutter',
      'Pause, 85 minutter',
    ]);
    expect([...band.querySelectorAll('.word')].map((word) => word.textContent)).toEqual(['', 'Runde', 'Pause']);
  });

  it('marks the one that goes on as the current step', async () => {
    const band = await shown(KDayBand, { segments: [segment('Runde', 30, 'now'), segment('Pause', 15, 'ahead')] });
    expect(band.querySelectorAll('[aria-current="step"]')).toHaveLength(1);
  });
});
