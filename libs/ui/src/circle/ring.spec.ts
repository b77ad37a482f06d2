import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { KRing } from './ring';
import type { RingSeatState } from './ring-geometry';

async function ring(inputs: Record<string, unknown>): Promise<ComponentFixture<KRing>> {
  const fixture = TestBed.createComponent(KRing);
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  await fixture.whenStable();
  return fixture;
}

const host = (fixture: ComponentFixture<KRing>): HTMLElement => fixture.nativeElement as HTMLElement;

describe('k-ring', () => {
  const seats: RingSeatState[] = ['done', 'now', 'next', 'ahead'];

  it('draws each seat in its state, in order', async () => {
    const paths = [...host(await ring({ seats })).querySelectorAll('path')];
    expect(paths.map((path) => path.getAttribute('class'))).toEqual(seats);
  });

  it('is decoration without a label', async () => {
    expect(
      host(await ring({ seats }))
        .querySelector('svg')
        ?.getAttribute('aria-hidden'),
    ).toBe('true');
  });

  it('is a picture with a name when it has a label', async () => {
    const svg = host(await ring({ seats, label: 'Møde 2 af 4' })).querySelector('svg');
    expect(svg?.getAttribute('role')).toBe('img');
    expect(svg?.getAttribute('aria-label')).toBe('Møde 2 af 4');
    expect(svg?.hasAttribute('aria-hidden')).toBe(false);
  });

  it('shows my dot only when I have a seat', async () => {
    expect(host(await ring({ seats, me: 3 })).querySelector('.me')).not.toBeNull();
    expect(host(await ring({ seats })).querySelector('.me')).toBeNull();
  });
});
