import { TestBed } from '@angular/core/testing';
import { LanguageStore } from '@kreds/platform-web';
import { expectWords, settled } from '@kreds/platform-web/testing';
import { LevelChoice } from './level-choice';
import { levelWords } from './level.words';

async function shown(value: 1 | 2 | 3 | 4 | 5 | null) {
  TestBed.inject(LanguageStore).choose('da');
  const fixture = TestBed.createComponent(LevelChoice);
  fixture.componentRef.setInput('kind', 'energy');
  fixture.componentRef.setInput('value', value);
  const chosen: (number | null)[] = [];
  fixture.componentInstance.chosen.subscribe((level) => chosen.push(level));
  await settled(fixture);
  const page: HTMLElement = fixture.nativeElement;
  return { page, chosen, radios: [...page.querySelectorAll('input')] };
}

describe('mood and energy', () => {
  it('are optional: nothing is chosen before somebody chooses', async () => {
    const { page, radios } = await shown(null);
    expect(radios.map(({ checked }) => checked)).toEqual([false, false, false, false, false]);
    expect(page.textContent).toContain('valgfrit');
    expect(page.querySelector('button')).toBeNull();
  });

  it('are one radio group whose words say what the circles show', async () => {
    const { page, chosen, radios } = await shown(4);
    expect(new Set(radios.map(({ name }) => name)).size).toBe(1);
    expect(page.querySelector('legend')?.textContent).toContain('Energi lige nu: god');
    radios[1]?.click();
    expect(chosen).toEqual([2]);
  });

  it('can be taken back', async () => {
    const { page, chosen } = await shown(4);
    page.querySelector('button')?.click();
    expect(chosen).toEqual([null]);
  });

  it('has sound words', () => expectWords(levelWords));
});
