import { ChangeDetectionStrategy, Component, signal } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { KDialog } from './dialog';

@Component({
  changeDetection: ChangeDetectionStrategy.OnPush,
  imports: [KDialog],
  template: `<k-dialog heading="Hvem kan læse det?" closeLabel="Luk" [open]="open()" (closed)="close()"
    ><p>Kun dig.</p></k-dialog
  >`,
})
class Page {
  readonly open = signal(false);
  closings = 0;

  close(): void {
    this.closings += 1;
    this.open.set(false);
  }
}

describe('k-dialog', () => {
  let fixture: ComponentFixture<Page>;

  // The test browser has the element but not its modal methods: these do what the standard says of `open` and `close`.
  beforeAll(() => {
    HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement): void {
      this.open = true;
    };
    HTMLDialogElement.prototype.close = function (this: HTMLDialogElement): void {
      this.open = false;
      this.dispatchEvent(new Event('close'));
    };
  });

  beforeEach(async () => {
    fixture = TestBed.createComponent(Page);
    await fixture.whenStable();
  });

  const dialog = (): HTMLDialogElement | null => (fixture.nativeElement as HTMLElement).querySelector('dialog');

  async function openIt(): Promise<void> {
    fixture.componentInstance.open.set(true);
    await fixture.whenStable();
  }

  it('is closed until its owner opens it', async () => {
    expect(dialog()?.open).toBe(false);
    await openIt();
    expect(dialog()?.open).toBe(true);
  });

  it('is named by its heading', async () => {
    await openIt();
    const id = dialog()?.getAttribute('aria-labelledby') ?? '';
    expect(document.getElementById(id)?.textContent ?? dialog()?.querySelector(`#${id}`)?.textContent).toBe(
      'Hvem kan læse det?',
    );
  });

  it('tells its owner once when the cross is pressed', async () => {
    await openIt();
    dialog()?.querySelector<HTMLButtonElement>('[aria-label="Luk"]')?.click();
    await fixture.whenStable();
    expect(fixture.componentInstance.closings).toBe(1);
    expect(dialog()?.open).toBe(false);
  });

  it('closes when the ground behind it is pressed, not when its content is', async () => {
    await openIt();
    dialog()?.querySelector('p')?.click();
    expect(dialog()?.open).toBe(true);
    dialog()?.click();
    expect(dialog()?.open).toBe(false);
  });

  it('does not report a closing that its owner asked for', async () => {
    await openIt();
    fixture.componentInstance.open.set(false);
    await fixture.whenStable();
    expect(fixture.componentInstance.closings).toBe(0);
  });
});
