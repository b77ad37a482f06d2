import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { planTemplate, type SegmentId } from '@kreds/meetings/model';
import { LanguageStore, newUuid } from '@kreds/platform-web';
import { FakeServer, settled } from '@kreds/platform-web/testing';
import { PlanPage } from './plan.page';

const plan = planTemplate(3, 'da', () => newUuid() as SegmentId);
const meeting = (over: object = {}): object => ({
  id: 'm1',
  networkId: 'n1',
  number: 3,
  date: '2027-03-29',
  start: '08:30',
  end: '11:30',
  zone: 'Europe/Copenhagen',
  startsAt: Date.parse('2027-03-29T06:30:00Z'),
  endsAt: Date.parse('2027-03-29T09:30:00Z'),
  place: 'Salen',
  title: 'Tema',
  life: 'scheduled',
  relation: 'facilitator',
  version: 1,
  wallNames: 'first_name',
  program: [],
  plan,
  planVersion: 4,
  plannable: true,
  ...over,
});

describe('PlanPage', () => {
  let server: FakeServer;
  let component: PlanPage;
  let fixture: ComponentFixture<PlanPage>;

  const shown = async (): Promise<HTMLElement> => {
    TestBed.configureTestingModule({ providers: [server.provider, provideRouter([])] });
    TestBed.inject(LanguageStore).choose('da');
    fixture = TestBed.createComponent(PlanPage);
    fixture.componentRef.setInput('id', 'm1');
    component = fixture.componentInstance;
    await settled(fixture);
    return fixture.nativeElement as HTMLElement;
  };
  const press = async (page: HTMLElement, name: string): Promise<void> => {
    const button = [...page.querySelectorAll('button')].find(
      (one) => (one.getAttribute('aria-label') ?? one.textContent ?? '').trim() === name,
    );
    button?.click();
    await settled(fixture);
  };
  const titles = (page: HTMLElement): readonly string[] =>
    [...page.querySelectorAll('li .name')].map((one) => one.textContent?.trim() ?? '');

  beforeEach(() => {
    server = new FakeServer()
      .on('GET /api/meetings/m1', () => meeting())
      .on('GET /api/networks/n1', () => ({ id: 'n1', language: 'da' }));
    HTMLDialogElement.prototype.showModal = function () {
      this.open = true;
    };
    HTMLDialogElement.prototype.close = function () {
      this.open = false;
    };
  });

  it('moves by buttons, says where the item went, and takes it back', async () => {
    const page = await shown();
    const [first = '', second = '', ...rest] = titles(page);
    await press(page, `Flyt ${first} ned`);
    expect(titles(page)).toEqual([second, first, ...rest]);
    expect(page.textContent).toContain(`${first} er nu nummer 2.`);
    await press(page, 'Fortryd flytning');
    expect(titles(page)).toEqual([first, second, ...rest]);
  });

  it('saves the whole plan against the version that was seen', async () => {
    server.on('PUT /api/meetings/m1/plan', () => meeting({ planVersion: 5 }));
    const page = await shown();
    await press(page, `Flyt ${titles(page)[0]} ned`);
    await press(page, 'Gem planen');
    const [sent] = server.requests.filter((request) => request.method === 'PUT');
    expect(sent?.body).toMatchObject({ planVersion: 4 });
    expect(component.mayLeave()).toBe(true);
    expect(page.textContent).toContain('Planen er gemt');
  });

  it('says why a plan without its last round cannot be saved, and sends nothing', async () => {
    const page = await shown();
    const last = plan.segments.find((segment) => segment.round?.purpose === 'take_away')?.titlePublic ?? '';
    await press(page, `Ret ${last}`);
    await press(page, 'Fjern punktet');
    expect(page.textContent).toContain('Planen mangler runden om, hvad I tager med.');
    await press(page, 'Gem planen');
    expect(server.countOf('PUT /api/meetings/m1/plan')).toBe(0);
  });

  it('asks before unsaved work is left, and stays when told so', async () => {
    const page = await shown();
    await press(page, `Flyt ${titles(page)[0]} ned`);
    const leaving = component.mayLeave();
    await settled(fixture);
    await press(page, 'Bliv her');
    await expect(leaving).resolves.toBe(false);
  });

  it('offers the other plan when somebody else changed it meanwhile', async () => {
    server.refuse('PUT /api/meetings/m1/plan', 409, 'meetings.plan-changed-meanwhile', 'Planen er ændret.');
    const page = await shown();
    await press(page, `Flyt ${titles(page)[0]} ned`);
    await press(page, 'Gem planen');
    expect(page.textContent).toContain('Planen er ændret.');
    await press(page, 'Hent den nye plan');
    expect(component.mayLeave()).toBe(true);
  });

  it('is only read once the meeting has begun', async () => {
    server.on('GET /api/meetings/m1', () => meeting({ plannable: false, life: 'running' }));
    const page = await shown();
    expect(titles(page)).toHaveLength(plan.segments.length);
    expect(page.querySelectorAll('input')).toHaveLength(0);
    expect(page.textContent).not.toContain('Gem planen');
  });
});
