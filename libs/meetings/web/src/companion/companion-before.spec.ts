import { TestBed } from '@angular/core/testing';
import { LanguageStore } from '@kreds/platform-web';
import { FakeServer, expectWords } from '@kreds/platform-web/testing';
import type { MeetingDetail } from '@kreds/meetings/model';
import { beforeWords } from './before.words';
import { CompanionBefore } from './companion-before';

const meeting = (over: Partial<MeetingDetail> = {}): MeetingDetail => ({
  id: 'm1' as MeetingDetail['id'],
  networkId: 'n1' as MeetingDetail['networkId'],
  number: 3,
  date: '2027-03-29',
  start: '08:30',
  end: '11:30',
  zone: 'Europe/Copenhagen',
  startsAt: 0,
  endsAt: 0,
  place: 'Salen',
  address: 'Prøvevej 1 & 2',
  hostCompanyId: null,
  hostName: null,
  hostContact: null,
  title: 'Tema',
  life: 'scheduled',
  relation: 'leader',
  version: 1,
  wallNames: 'first_name',
  program: [],
  plannable: true,
  help: null,
  mine: { attendance: null, apology: null },
  ...over,
});

describe('the words before a meeting', () => {
  it('are sound in both languages', () => expectWords(beforeWords));
});

describe('CompanionBefore', () => {
  let server: FakeServer;
  let changes: number;

  const shown = async (over: Partial<MeetingDetail> = {}, inputs: object = {}): Promise<HTMLElement> => {
    TestBed.configureTestingModule({ providers: [server.provider] });
    TestBed.inject(LanguageStore).choose('da');
    const fixture = TestBed.createComponent(CompanionBefore);
    changes = 0;
    fixture.componentInstance.changed.subscribe(() => (changes += 1));
    for (const [name, value] of Object.entries({ meeting: meeting(over), meetingsInSeries: 6, ...inputs })) {
      fixture.componentRef.setInput(name, value);
    }
    await fixture.whenStable();
    return fixture.nativeElement as HTMLElement;
  };
  const press = async (page: HTMLElement, word: string): Promise<void> => {
    [...page.querySelectorAll('button')].find((one) => one.textContent?.trim() === word)?.click();
    await new Promise((resolve) => setTimeout(resolve));
  };

  beforeEach(() => {
    server = new FakeServer();
    server.on('POST /api/meetings/m1/apologies', () => undefined);
    server.on('DELETE /api/meetings/m1/apologies', () => undefined);
    // jsdom knows the element and not its methods.
    HTMLDialogElement.prototype.showModal = function () {
      this.open = true;
    };
    HTMLDialogElement.prototype.close = function () {
      this.open = false;
    };
  });

  it('says day and hours, and gives the way as a whole address', async () => {
    const page = await shown();
    expect(page.querySelector('h1')?.textContent?.replace(/\s+/g, ' ').trim()).toBe(
      'Mandag den 29. marts kl. 08.30 til 11.30',
    );
    expect(page.querySelector('a[target=_blank]')?.getAttribute('href')).toContain('Pr%C3%B8vevej%201%20%26%202');
  });

  it('sends a code and no words, and asks for one first', async () => {
    const page = await shown();
    await press(page, 'Jeg kan ikke komme');
    await press(page, 'Send afbud');
    expect(server.requests).toEqual([]);
    expect(page.textContent).toContain('Vælg en grund først.');
    page.querySelector<HTMLInputElement>('input[value=ill]')?.click();
    await press(page, 'Send afbud');
    expect(server.requests.map((request) => request.body)).toEqual([{ code: 'ill' }]);
    expect(changes).toBe(1);
  });

  it('keeps the sheet open and says why when it was refused', async () => {
    server.refuse('POST /api/meetings/m1/apologies', 409, 'meetings.wrong-state', 'Mødet er begyndt.');
    const page = await shown();
    await press(page, 'Jeg kan ikke komme');
    page.querySelector<HTMLInputElement>('input[value=work]')?.click();
    await press(page, 'Send afbud');
    expect([page.textContent?.includes('Mødet er begyndt.'), changes]).toEqual([true, 0]);
  });

  it('takes an apology back in one tap', async () => {
    const page = await shown({ mine: { attendance: null, apology: 'ill' } });
    expect(page.textContent).not.toContain('Jeg kan ikke komme');
    await press(page, 'Jeg kommer alligevel');
    expect(server.countOf('DELETE /api/meetings/m1/apologies')).toBe(1);
  });

  it('offers no apology to somebody who has none to give, or once the meeting has begun', async () => {
    expect((await shown({ mine: undefined })).textContent).not.toContain('Jeg kan ikke komme');
    TestBed.resetTestingModule();
    expect((await shown({ plannable: false })).textContent).not.toContain('Jeg kan ikke komme');
  });

  it('lets somebody who is late write to the one who leads, only when there is a number', async () => {
    expect((await shown()).querySelector('a[href^="sms:"]')).toBeNull();
    TestBed.resetTestingModule();
    const page = await shown({}, { help: { firstName: 'Mette', phone: '+4512345678' } });
    expect(page.querySelector('a[href^="sms:+4512345678"]')).not.toBeNull();
  });
});
