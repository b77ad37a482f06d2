import type { ComponentFixture } from '@angular/core/testing';
import { settled } from '@kreds/platform-web/testing';

/** Works a page as a person does: by labels, buttons and what is read. For spec files. */
export class PageDriver {
  constructor(private readonly fixture: ComponentFixture<unknown>) {}

  get element(): HTMLElement {
    return this.fixture.nativeElement;
  }

  /** All that can be read, with single spaces. */
  get text(): string {
    return this.element.textContent.replace(/\s+/g, ' ').trim();
  }

  /** Everything that says what went wrong: beside fields and in banners. */
  get complaints(): readonly string[] {
    const all = this.element.querySelectorAll('.field__error, [role=alert], .banner--attention');
    return [...all].map((each) => each.textContent.trim());
  }

  get primaries(): number {
    return this.element.querySelectorAll('.button--primary').length;
  }

  field(label: string): HTMLInputElement | HTMLSelectElement {
    const found = [...this.element.querySelectorAll('label')].find((each) => each.textContent.trim() === label);
    const input = found && this.element.querySelector<HTMLInputElement | HTMLSelectElement>(`[id="${found.htmlFor}"]`);
    if (!input) throw new Error(`no field is called ${label}`);
    return input;
  }

  async write(label: string, value: string): Promise<void> {
    const field = this.field(label);
    field.value = value;
    field.dispatchEvent(new Event(field.tagName === 'SELECT' ? 'change' : 'input'));
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

  /** Sends the open form, as Enter does in one of its fields. */
  async send(): Promise<void> {
    this.element.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await this.settle();
  }

  settle(): Promise<void> {
    return settled(this.fixture);
  }

  private button(text: string): HTMLElement | undefined {
    const all = [...this.element.querySelectorAll<HTMLElement>('button, a')];
    return all.find((each) => each.textContent.trim() === text || each.getAttribute('aria-label') === text);
  }
}
