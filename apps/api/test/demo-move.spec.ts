import { moveDemoForward } from '@kreds/demo';
import { Meeting, MeetingEventRow } from '@kreds/meetings/api';
import { enginesHere, TestDatabases, type TestDatabase } from '@kreds/platform-api/testing';
import { JourneyStep, Network } from '@kreds/programmes/api';
import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { DAY_MS, demoIn, MONDAY } from './demo-house';

/** One demo, started again and again on later days: each test begins where the one before has left it. */
describe.each(enginesHere())('the demo on later days on %s', (engine) => {
  const databases = new TestDatabases();
  let database: TestDatabase;
  let write: DataSource;

  beforeAll(async () => {
    database = await databases.create(engine);
    write = await demoIn(database);
  });

  afterAll(async () => {
    await write.destroy();
    await database.drop();
    await databases.stop();
  });

  const seriesOf = async (name: string): Promise<Meeting[]> => {
    const { id } = await write.getRepository(Network).findOneByOrFail({ name });
    return write.getRepository(Meeting).find({ where: { networkId: id }, order: { number: 'ASC' } });
  };
  const daysOf = async (name: string): Promise<string[]> => (await seriesOf(name)).map((meeting) => meeting.date);

  it('stays where it is on the same day and on an earlier one', async () => {
    const before = await daysOf('Netværk Bøgen');
    expect(before[2]).toBe('2027-03-29');
    expect(await moveDemoForward(write, MONDAY + 3_600_000)).toBe(0);
    expect(await moveDemoForward(write, MONDAY - DAY_MS)).toBe(0);
    expect(await daysOf('Netværk Bøgen')).toEqual(before);
  });

  it('lies around that day: one network meets, one starts in two weeks, one has two meetings left', async () => {
    const [held, soon] = [await daysOf('Netværk Bøgen'), await daysOf('Netværk Heden')];
    const finished = await daysOf('Netværk 1');
    expect(await moveDemoForward(write, MONDAY + 10 * DAY_MS)).toBe(4 + 6 + 2);
    const days = await daysOf('Netværk Bøgen');
    expect(days.slice(0, 2)).toEqual(held.slice(0, 2));
    expect(days.slice(2)).toEqual(['2027-04-08', '2027-05-06', '2027-06-03', '2027-07-01']);
    expect((await daysOf('Netværk Fjorden'))[0]).toBe('2027-04-22');
    const last = await daysOf('Netværk Heden');
    expect(last.slice(0, 4)).toEqual(soon.slice(0, 4));
    expect(last.filter((day) => day > '2027-04-08')).toHaveLength(2);
    expect(await daysOf('Netværk 1')).toEqual(finished);
  });

  it('takes the days of the paths along, and nothing that was held', async () => {
    const bookedDays = async () =>
      (await write.getRepository(JourneyStep).findBy({ meetingNumber: 3, state: 'booked' })).map((step) => step.date);
    const heldDays = async () =>
      new Map((await write.getRepository(JourneyStep).findBy({ state: 'held' })).map((step) => [step.id, step.date]));
    const held = await heldDays();
    expect(await bookedDays()).toContain('2027-04-08');
    await moveDemoForward(write, MONDAY + 11 * DAY_MS);
    expect(await bookedDays()).toContain('2027-04-09');
    expect(await bookedDays()).not.toContain('2027-04-08');
    expect(await heldDays()).toEqual(held);
  });

  it('meets today on a Saturday too', async () => {
    await moveDemoForward(write, MONDAY + 12 * DAY_MS);
    expect((await daysOf('Netværk Bøgen')).slice(2, 4)).toEqual(['2027-04-10', '2027-05-10']);
  });

  it('never touches a meeting that people have opened; the next one takes its place', async () => {
    const [, , opened] = await seriesOf('Netværk Bøgen');
    const event = {
      meetingId: opened?.id ?? '',
      seq: 1,
      at: MONDAY,
      byPersonId: randomUUID(),
      commandId: randomUUID(),
    };
    await write.getRepository(MeetingEventRow).insert({ ...event, type: 'LobbyOpened', body: '{}' });
    await moveDemoForward(write, MONDAY + 14 * DAY_MS);
    expect((await daysOf('Netværk Bøgen')).slice(2)).toEqual(['2027-04-10', '2027-04-12', '2027-05-10', '2027-06-07']);
  });

  it('never touches a meeting that people have moved, and keeps a changed plan on the new day', async () => {
    const [, , , fourth, fifth] = await seriesOf('Netværk Bøgen');
    await write.getRepository(Meeting).update({ id: fourth?.id ?? '' }, { date: '2027-04-20', version: 2 });
    await write.getRepository(Meeting).update({ id: fifth?.id ?? '' }, { planVersion: 2 });
    await moveDemoForward(write, MONDAY + 15 * DAY_MS);
    const series = await seriesOf('Netværk Bøgen');
    expect(series[3]).toMatchObject({ date: '2027-04-20', version: 2 });
    expect(series[4]).toMatchObject({ date: '2027-05-11', planVersion: 2 });
  });
});
