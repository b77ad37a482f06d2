import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { PersonId } from '@kreds/meetings/model';
import { LanguageStore } from '@kreds/platform-web';
import { FakeServer, expectWords, settled } from '@kreds/platform-web/testing';
import type { MeetingDetail } from '@kreds/meetings/model';
import { attendanceWords } from './attendance.words';
import { changesOf } from './meeting-edit';
import { meetingEditWords } from './meeting-edit.words';
import { MeetingPage } from './meeting.page';

const meeting = (over: Partial<MeetingDetail> = {}): MeetingDetail => ({
  id: 'm1' as MeetingDetail['id'],
  networkId: 'n1' as MeetingDetail['networkId'],
  number: 2,
  date: '2027-03-29',
  start: '08:30',
  end: '11:30',
  zone: 'Europe/Copenhagen',
  startsAt: 0,
  endsAt: 0,
  place: 'Salen',
  address: null,
  hostCompanyId: null,
  hostName: 'Svend',
  hostContact: null,
  title: 'Retning',
  life: 'scheduled',
  relation: 'facilitator',
  version: 3,
  wallNames: 'first_name',
  program: [{ kind: 'round', element: null, title: 'Siden sidst', plannedMs: 1_800_000 }],
  plannable: true,
  help: null,
  attendance: [],
  apologies: [{ personId: 'oda' as PersonId, code: 'ill' }],
  ...over,
});

describe('the words of a meeting page', () => {
  it.each([attendanceWords, meetingEditWords])('are sound in both languages', (words) => expectWords(words));
});

describe('changesOf', () => {
  const draft = {
    title: 'Retning',
    date: '2027-03-29',
    start: '08:30',
    end: '11:30',
    place: 'Salen',
    address: '',
    hostName: 'Svend',
    hostContact: '',
    wallNames: 'first_name' as const,
  };

  it('sends nothing that nobody changed', () => expect(changesOf(meeting(), draft)).toEqual({}));

  it('empties what may be empty and keeps what may not', () => {
    expect(changesOf(meeting(), { ...draft, hostName: ' ', place: 'Haven ', wallNames: 'none' })).toEqual({
      hostName: null,
      place: 'Haven',
      wallNames: 'none',
    });
  });
});

describe('MeetingPage', () => {
  let server: FakeServer;

  const shown = async (): Promise<HTMLElement> => {
    TestBed.configureTestingModule({ providers: [server.provider, provideRouter([])] });
    TestBed.inject(LanguageStore).choose('da');
    const fixture = TestBed.createComponent(MeetingPage);
    fixture.componentRef.setInput('id', 'm1');
    await settled(fixture);
    return fixture.nativeElement as HTMLElement;
  };

  beforeEach(() => {
    server = new FakeServer()
      .on('GET /api/meetings/m1', () => meeting())
      .on('GET /api/networks/n1', () => ({
        id: 'n1',
        name: 'Netværk 3',
        facilitators: [],
        members: [{ personId: 'oda', displayName: 'Oda Prøvesen' }],
      }))
      .on('GET /api/networks/n1/meetings', () => [meeting(), meeting()]);
  });

  it('shows a facilitator who cannot come, as a name and a code in words', async () => {
    const page = await shown();
    expect(page.textContent).toContain('Oda Prøvesen');
    expect(page.textContent).toContain('sygdom');
    expect(page.querySelector('a[href="/meetings/m1/console"]')).not.toBeNull();
  });

  it('shows a leader the day and no tool of those who lead', async () => {
    server.on('GET /api/meetings/m1', () =>
      meeting({
        relation: 'leader',
        attendance: undefined,
        apologies: undefined,
        mine: { attendance: null, apology: null },
      }),
    );
    const page = await shown();
    expect(page.textContent).toContain('Jeg kan ikke komme');
    expect(page.querySelector('a[href$="/console"], a[href$="/plan"], a[href$="/run-sheet"]')).toBeNull();
    expect(page.textContent).not.toContain('Oda Prøvesen');
  });

  it('takes a leader to the live page once it is open', async () => {
    server.on('GET /api/meetings/m1', () => meeting({ relation: 'leader', life: 'lobby', apologies: undefined }));
    expect((await shown()).querySelector('a[href="/meetings/m1/live"]')).not.toBeNull();
  });

  it('says that a foreign meeting is not there', async () => {
    server.refuse('GET /api/meetings/m1', 404, 'platform.not-found', 'Siden findes ikke.');
    const page = await shown();
    expect(page.querySelector('h1')?.textContent).toBe('Mødet findes ikke her');
  });
});
