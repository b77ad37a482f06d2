import { settled } from '@kreds/platform-web/testing';
import type { ComponentFixture } from '@angular/core/testing';

/** Works a page as a person does: by labels, buttons and what is read. For spec files. */
export class PageDriver {
  constructor(private readonly fixture: ComponentFixture<unknown>) {}

  get element(): HTMLElement {
    return this.fixture.nativeElement;
  }

  /** The heading of the page. */
  get heading(): string {
    return this.element.querySelector('h1')?.textContent.trim() ?? '';
  }

  /** Everything that says what went wrong: beside fields and in banners. */
  get complaints(): readonly string[] {
    const all = this.element.querySelectorAll('.field__error, [role=alert]');
    return [...all].map((each) => each.textContent.trim());
  }

  /** The field with that label. */
  field(label: string): HTMLInputElement {
    const found = [...this.element.querySelectorAll('label')].find((each) => each.textContent.trim() === label);
    const input = found && this.element.querySelector<HTMLInputElement>(`#${found.htmlFor}`);
    if (!input) throw new Error(`no field is called ${label}`);
    return input;
  }

  async write(label: string, text: string): Promise<void> {
    const field = this.field(label);
    field.value = text;
    field.dispatchEvent(new Event('input'));
    await this.settle();
  }

  async tick(name: string): Promise<void> {
    this.element.querySelector<HTMLInputElement>(`input[name="${name}"]`)?.click();
    await this.settle();
  }

  has(button: string): boolean {
    return this.button(button) !== undefined;
  }

  async press(button: string): Promise<void> {
    const found = this.button(button);
    if (!found) throw new Error(`no button says ${button}`);
    found.click();
    await this.settle();
  }

  /** Until nothing is under way: promises of fakes, then what they changed on the screen. */
  settle(): Promise<void> {
    return settled(this.fixture);
  }

  private button(text: string): HTMLElement | undefined {
    const all = [...this.element.querySelectorAll<HTMLElement>('button, a')];
    return all.find((each) => each.textContent.trim() === text || each.getAttribute('aria-label') === text);
  }
}
