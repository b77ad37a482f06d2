import type { Type } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { Me } from '@kreds/identity/model';
import type { VaultAbout } from '@kreds/notes/model';
import { LanguageStore, Session } from '@kreds/platform-web';
import { FakeAccountKeys, FakeServer, FakeSockets, settled } from '@kreds/platform-web/testing';
import { FakeVaultKeys } from '../../testing/fake-vault-keys';
import type { FakePerson } from '../../testing/fake-vault-log';
import type { Shelf } from '../../vaults/shelf';
import { Vaults } from '../../vaults/vaults';
import { FakeVaultStore } from './fake-vault-store';

const id = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

export const alma: FakePerson = { uid: id(1), kid: 'YWxtYQ', name: 'Alma Øvesen' };
export const mette: FakePerson = { uid: id(2), kid: 'bWV0dGU', name: 'Mette Prøvesen' };
export const ola: FakePerson = { uid: id(3), kid: 'b2xh', name: 'Ola Testrup' };
export const networkId = id(10);
export const PERSONAL = id(20);
export const TALK = id(21);
export const GROUP = id(22);
export const aboutTalk = { kind: 'conversation', leaderId: alma.uid, facilitatorId: mette.uid } as VaultAbout;
export const aboutGroup = { kind: 'group', networkId } as VaultAbout;

/** One person's browser with vaults on a server that opens none of them. Works the page as a person does. */
export class NotesPageDriver {
  readonly server = new FakeServer();
  readonly store: FakeVaultStore;
  readonly keys: FakeVaultKeys;
  readonly account = new FakeAccountKeys();
  private opened: ComponentFixture<unknown> | undefined;

  constructor(private readonly person: FakePerson) {
    this.store = new FakeVaultStore(this.server, person.uid);
    this.keys = new FakeVaultKeys(person);
    this.account.openUid = person.uid;
    this.store.add(PERSONAL, { kind: 'personal', personId: person.uid } as VaultAbout, person);
  }

  async open(page: Type<unknown>, inputs: Readonly<Record<string, unknown>>): Promise<this> {
    const { uid, name } = this.person;
    const me: Me = {
      personId: uid as Me['personId'],
      displayName: name,
      email: 'demo@demo.example',
      phone: null,
      language: 'da',
      administrator: false,
      failedAttempts: 0,
    };
    const keys = { uid, kdf: '{"k":1}', serverSalt: 'c2FsdA', wrapPw: 'd3JhcA' };
    // jsdom knows the element but not these.
    HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
      this.open = true;
    };
    HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
      this.open = false;
    };
    this.server.on('GET /api/auth/me', () => ({ me, keys }));
    TestBed.configureTestingModule({
      providers: [
        provideRouter([]),
        this.server.provider,
        this.account.provider,
        this.keys.provider,
        new FakeSockets().provider,
      ],
    });
    TestBed.inject(LanguageStore).choose('da');
    TestBed.inject(Session).adopt({ me, keys } as Parameters<Session['adopt']>[0]);
    this.opened = TestBed.createComponent(page);
    for (const [input, value] of Object.entries(inputs)) this.opened.componentRef.setInput(input, value);
    await this.settle();
    return this;
  }

  /** The same browser opens a page again: what the device kept is there, what was in memory is not. */
  async reload(page: Type<unknown>, inputs: Readonly<Record<string, unknown>>): Promise<this> {
    TestBed.resetTestingModule();
    return this.open(page, inputs);
  }

  get element(): HTMLElement {
    return this.fixture.nativeElement as HTMLElement;
  }

  /** All that can be read, with single spaces. */
  get text(): string {
    return this.element.textContent.replace(/\s+/g, ' ').trim();
  }

  get alerts(): readonly string[] {
    return [...this.element.querySelectorAll('[role=alert], .banner--danger')].map((one) => textOf(one));
  }

  get primaries(): number {
    return this.element.querySelectorAll('.button--primary').length;
  }

  all(selector: string): readonly string[] {
    return [...this.element.querySelectorAll(selector)].map(textOf);
  }

  has(word: string): boolean {
    return this.find(word) !== undefined;
  }

  /** Presses a button or link by its words or its accessible name. */
  async press(word: string): Promise<void> {
    const found = this.find(word);
    if (!found) throw new Error(`nothing says ${word}; there is: ${this.all('button, a').join(' | ')}`);
    found.focus();
    found.click();
    await this.settle();
  }

  /** Chooses a radio or ticks a box by the words of its label. */
  async choose(label: string, within = ''): Promise<void> {
    const labels = [...this.element.querySelectorAll(`${within} label`)];
    const found = labels.find((each) => textOf(each).includes(label))?.querySelector('input');
    if (!found) throw new Error(`no choice says ${label}`);
    found.checked = found.type === 'radio' || !found.checked;
    found.dispatchEvent(new Event('change', { bubbles: true }));
    await this.settle();
  }

  /** Chooses in a list by its label. */
  async select(label: string, value: string): Promise<void> {
    const found = [...this.element.querySelectorAll('label')].find((each) => textOf(each) === label);
    const list = found && this.element.querySelector<HTMLSelectElement>(`[id="${found.htmlFor}"]`);
    if (!list) throw new Error(`no list is called ${label}`);
    list.value = value;
    list.dispatchEvent(new Event('change', { bubbles: true }));
    await this.settle();
  }

  async type(selector: string, text: string): Promise<void> {
    const field = this.element.querySelector<HTMLInputElement | HTMLTextAreaElement>(selector);
    if (!field) throw new Error(`no field ${selector}`);
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await this.settle();
  }

  async send(): Promise<void> {
    this.element.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await this.settle();
  }

  /** A vault opens in many steps: list, pins, log, objects. */
  async settle(): Promise<void> {
    for (let round = 0; round < 3; round++) await settled(this.fixture);
  }

  /** The shelf that the page sees. */
  shelf(about: VaultAbout): Shelf {
    return TestBed.inject(Vaults).shelf(about);
  }

  /** What the page is told has changed. */
  set(inputs: Readonly<Record<string, unknown>>): Promise<void> {
    for (const [input, value] of Object.entries(inputs)) this.fixture.componentRef.setInput(input, value);
    return this.settle();
  }

  /** Another page of the same browser has opened it. */
  async shelfOpened(about: VaultAbout): Promise<void> {
    await this.shelf(about).open();
    await this.settle();
  }

  /** What a page that is gone had still begun has come to its end. */
  async passed(): Promise<void> {
    for (let turn = 0; turn < 200; turn++) await Promise.resolve();
  }

  destroy(): void {
    this.fixture.destroy();
  }

  private get fixture(): ComponentFixture<unknown> {
    if (!this.opened) throw new Error('open a page first');
    return this.opened;
  }

  private find(word: string): HTMLElement | undefined {
    const all = [...this.element.querySelectorAll<HTMLElement>('button, a')];
    return all.find((each) => textOf(each) === word || each.getAttribute('aria-label') === word);
  }
}

function textOf(element: Element): string {
  return element.textContent.replace(/\s+/g, ' ').trim();
}
