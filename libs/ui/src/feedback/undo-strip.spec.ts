import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { KUndo } from './undo-strip';

describe('k-undo', () => {
  let fixture: ComponentFixture<KUndo>;
  let expired: number;
  let undone: number;

  beforeEach(() => {
    jest.useFakeTimers();
    fixture = TestBed.createComponent(KUndo);
    fixture.componentRef.setInput('text', 'Niels er færdig');
    fixture.componentRef.setInput('action', 'Fortryd');
    expired = 0;
    undone = 0;
    fixture.componentInstance.expired.subscribe(() => (expired += 1));
    fixture.componentInstance.undone.subscribe(() => (undone += 1));
    fixture.detectChanges();
  });

  afterEach(() => jest.useRealTimers());

  const host = (): HTMLElement => fixture.nativeElement as HTMLElement;

  it('stands for ten seconds and no longer', () => {
    jest.advanceTimersByTime(9_999);
    expect(expired).toBe(0);
    jest.advanceTimersByTime(1);
    expect(expired).toBe(1);
  });

  it.each([
    ['hovered', 'mouseenter', 'mouseleave'],
    ['focused', 'focusin', 'focusout'],
  ])('stays while it is %s and then has its time again', (_, into, outOf) => {
    host().dispatchEvent(new Event(into));
    fixture.detectChanges();
    jest.advanceTimersByTime(60_000);
    expect(expired).toBe(0);
    host().dispatchEvent(new Event(outOf));
    fixture.detectChanges();
    jest.advanceTimersByTime(10_000);
    expect(expired).toBe(1);
  });

  it('starts again for the next action', () => {
    jest.advanceTimersByTime(9_000);
    fixture.componentRef.setInput('text', 'Oda er færdig');
    fixture.detectChanges();
    jest.advanceTimersByTime(9_000);
    expect(expired).toBe(0);
  });

  it('reports the wish to undo', () => {
    host().querySelector('button')?.click();
    expect(undone).toBe(1);
  });

  it('says nothing after it is gone', () => {
    fixture.destroy();
    jest.advanceTimersByTime(60_000);
    expect(expired).toBe(0);
  });
});
