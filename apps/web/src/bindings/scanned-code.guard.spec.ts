import { DOCUMENT } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { type ActivatedRouteSnapshot, type RouterStateSnapshot, UrlTree, provideRouter } from '@angular/router';
import { SCANNED_CODE } from '@kreds/notes/web';
import { HandOver } from '@kreds/platform-web';
import { SCANNED_CODE_KEY, scannedCodeFirst } from './scanned-code.guard';

describe('scannedCodeFirst', () => {
  const at = (hash: string) => {
    TestBed.configureTestingModule({ providers: [provideRouter([])] });
    TestBed.inject(DOCUMENT).location.hash = hash;
    return TestBed.runInInjectionContext(() =>
      scannedCodeFirst({} as ActivatedRouteSnapshot, {} as RouterStateSnapshot),
    );
  };

  afterEach(() => (TestBed.inject(DOCUMENT).location.hash = ''));

  it('takes the code out of the address and leads to the page for joining', () => {
    const led = at('#j=vault.kid.7K4M92QXT3VB');
    expect(led).toBeInstanceOf(UrlTree);
    expect(String(led)).toBe('/join');
    expect(TestBed.inject(HandOver).take(SCANNED_CODE)).toBe('#j=vault.kid.7K4M92QXT3VB');
  });

  it.each(['', '#i=token'])('lets the front page be where there is no code: %s', (hash) => {
    expect(at(hash)).toBe(true);
  });

  it('uses the name under which the page looks', () => expect(SCANNED_CODE_KEY).toBe(SCANNED_CODE));
});
