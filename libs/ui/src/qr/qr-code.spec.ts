import { TestBed } from '@angular/core/testing';
import { KQrCode } from './qr-code';

/** The modules of the drawn code, as the places of its little squares. */
async function drawn(text: string): Promise<{ readonly side: number; readonly squares: readonly string[] }> {
  const fixture = TestBed.createComponent(KQrCode);
  fixture.componentRef.setInput('text', text);
  fixture.componentRef.setInput('label', 'Koden');
  fixture.detectChanges();
  // The drawing is loaded with its first use.
  await import('qrcode-generator');
  await fixture.whenStable();
  fixture.detectChanges();
  const element = fixture.nativeElement as HTMLElement;
  const side = Number(element.querySelector('svg')?.getAttribute('viewBox')?.split(' ')[2]);
  return {
    side,
    squares:
      element
        .querySelector('path')
        ?.getAttribute('d')
        ?.match(/M\d+ \d+/g) ?? [],
  };
}

describe('KQrCode', () => {
  it('draws a code with its three finder corners and a quiet zone of four modules', async () => {
    const { side, squares } = await drawn('https://kreds.example/');
    const last = side - 5;
    expect((side - 8 - 17) % 4).toBe(0);
    expect(squares).toEqual(expect.arrayContaining(['M4 4', `M${last} 4`, `M4 ${last}`]));
    expect(squares.every((square) => !/M[0-3] | [0-3]$/.test(square))).toBe(true);
  });

  it('draws another text as another code', async () => {
    expect((await drawn('a')).squares).not.toEqual((await drawn('b')).squares);
  });
});
