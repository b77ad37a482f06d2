import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { KeepFocus } from './keep-focus';

@Component({
  selector: 'kreds-focus-trial',
  providers: [KeepFocus],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<div class="centre">
      <h2>{{ open() ? 'Lobby' : 'Round' }}</h2>
      @if (open()) {
        <button type="button">Begin</button>
      }
    </div>
    <input />`,
})
class FocusTrial {
  readonly keeper = inject(KeepFocus);
  readonly open = signal(true);
}

function trial() {
  const fixture = TestBed.createComponent(FocusTrial);
  document.body.append(fixture.nativeElement);
  fixture.detectChanges();
  const find = (what: string): HTMLElement => fixture.nativeElement.querySelector(what);
  const close = async (): Promise<void> => {
    fixture.componentInstance.open.set(false);
    fixture.detectChanges();
    await Promise.resolve();
  };
  return { find, close };
}

describe('the focus of a live screen', () => {
  it('goes to the heading when the button that had it goes away', async () => {
    const { find, close } = trial();
    find('button').focus();
    await close();
    expect(document.activeElement).toBe(find('h2'));
  });

  it('stays where somebody is typing', async () => {
    const { find, close } = trial();
    find('button').focus();
    find('input').focus();
    await close();
    expect(document.activeElement).toBe(find('input'));
  });

  it('is not taken when nothing had it', async () => {
    const { close } = trial();
    (document.activeElement as HTMLElement | null)?.blur();
    await close();
    expect(document.activeElement).toBe(document.body);
  });
});
