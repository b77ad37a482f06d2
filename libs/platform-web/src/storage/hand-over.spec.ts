import { TestBed } from '@angular/core/testing';
import { HandOver } from './hand-over';

describe('HandOver', () => {
  it('hands over once, also after a reload in the same tab', () => {
    TestBed.inject(HandOver).keep('join', 'a');
    TestBed.resetTestingModule();
    const reloaded = TestBed.inject(HandOver);
    expect([reloaded.take('join'), reloaded.take('join')]).toEqual(['a', null]);
  });

  it('leaves nothing in the browser when it was taken without a reload', () => {
    const carried = TestBed.inject(HandOver);
    carried.keep('join', 'a');
    expect(carried.take('join')).toBe('a');
    expect(sessionStorage.length).toBe(0);
  });
});
