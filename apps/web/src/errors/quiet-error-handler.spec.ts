import { ErrorHandler } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ProblemError } from '@kreds/platform-web';
import { QuietErrorHandler } from './quiet-error-handler';
import { Surprises } from './surprises';

describe('what no page has caught', () => {
  const written = jest.spyOn(console, 'error');
  let handler: ErrorHandler;

  beforeEach(() => {
    written.mockReset().mockImplementation(() => undefined);
    TestBed.configureTestingModule({ providers: [{ provide: ErrorHandler, useClass: QuietErrorHandler }] });
    handler = TestBed.inject(ErrorHandler);
  });

  it('writes the class and the place, never the message', () => {
    handler.handleError(new TypeError('cannot read "a secret note"'));
    expect(written).toHaveBeenCalledTimes(1);
    expect(written.mock.calls[0]?.[0]).toBe('TypeError');
    expect(JSON.stringify(written.mock.calls)).not.toContain('secret');
    expect(TestBed.inject(Surprises).happened()).toBe(true);
  });

  it('is silent about a refusal', () => {
    handler.handleError(new ProblemError('a.b', 'Prøv igen.', 409));
    expect(written).not.toHaveBeenCalled();
  });

  it('takes anything that is thrown', () => {
    handler.handleError('a secret note');
    expect(JSON.stringify(written.mock.calls)).not.toContain('secret');
  });
});
