import type { MeetingLine, NoteBody, SharedCopy, SharedLine } from '@kreds/notes/model';
import { uuidToHex } from '@kreds/sealing';
import { demoOf, type DemoOfADay, labelOf, type Opened, openedBy } from './demo-vaults.fixture';

/** Everything in every vault, as the first of its members opens it. */
function notesOf(demo: DemoOfADay): ReadonlyMap<string, readonly Opened[]> {
  return new Map(
    demo.rows.vaults.map((vault) => {
      const [first] = vault.reduced.members;
      const who = [...demo.people.values()].find(({ id }) => uuidToHex(id) === first?.uid);
      if (!who) throw new Error('nobody in it');
      return [labelOf(demo, vault), openedBy(who, demo.rows, vault).notes];
    }),
  );
}

const demo = demoOf('2027-03-29');
const notes = notesOf(demo);
const kindsIn = (label: string) => {
  const counted: Record<string, number> = {};
  for (const { body } of notes.get(label) ?? []) counted[body.kind] = (counted[body.kind] ?? 0) + 1;
  return counted;
};
const all = [...notes.values()].flat();

describe('the notes of the demo', () => {
  it('show every kind somewhere', () => {
    expect(kindsIn('group meets_today')).toEqual({ 'working-rule': 6, 'group-note': 9, 'shared-line': 3 });
    expect(kindsIn('facilitators meets_today')).toEqual({ 'meeting-note': 10 });
    expect(kindsIn('conversation kirsten mette')).toEqual({
      'conversation-note': 4,
      'strain-factor': 4,
      'problem-codes': 1,
      resource: 3,
      'control-item': 4,
      'new-action': 2,
      obstacle: 2,
      'shared-line': 2,
    });
    for (const leader of ['kirsten', 'ib', 'johanne']) {
      expect(kindsIn(`conversation ${leader} mette`)).toMatchObject({ 'problem-codes': 1 });
      const count = kindsIn(`personal ${leader}`)['reflection'] ?? 0;
      expect(count >= 3 && count <= 8).toBe(true);
    }
    const kinds = new Set(all.map(({ body }) => body.kind));
    expect(kinds.size).toBe(15);
  });

  it('are of the first version of their form, not empty, and in nobody else’s name', () => {
    const names = new Map(demo.running.signingIn.map(({ id, name }) => [id, name]));
    for (const { body, author } of all) {
      expect(body.schema).toBe(1);
      if ('text' in body) expect(body.text.trim().length).toBeGreaterThan(5);
      expect([...names.values()]).toContain(author);
    }
    for (const [label, own] of notes) {
      if (label.startsWith('personal')) expect(new Set(own.map(({ author }) => author)).size).toBeLessThanOrEqual(1);
    }
  });

  it('stand at meetings that were held, at items of their plans, about leaders of that network', () => {
    const meetings = new Map(demo.running.rows.meetings.map((meeting) => [meeting.id as string, meeting]));
    for (const { body, at } of all) {
      if (!('meetingId' in body) || body.meetingId === null) continue;
      const meeting = meetings.get(body.meetingId);
      expect(meeting?.life).toBe('sealed');
      expect(at).toBeGreaterThan(Date.parse(`${meeting?.date}T00:00:00+02:00`));
      if (body.kind !== 'meeting-note') continue;
      if (body.segmentId !== null) expect(meeting?.plan.segments.map(({ id }) => id)).toContain(body.segmentId);
      const places = demo.running.rows.memberships.filter(({ networkId }) => networkId === meeting?.networkId);
      if (body.personId !== null) expect(places.map(({ personId }) => personId)).toContain(body.personId);
    }
    expect(all.some(({ body }) => body.kind === 'meeting-note' && body.segmentId !== null)).toBe(true);
  });

  it('remember each copy, and every copy says what the private note says, to whom it names', () => {
    const shared = all.flatMap(({ body }) => ('shared' in body ? body.shared.map((copy) => ({ copy, body })) : []));
    const copies = all.filter(({ body }) => body.kind === 'shared-line');
    expect(shared).toHaveLength(copies.length);
    expect(copies.filter(({ body }) => (body as SharedLine).bring).length).toBeGreaterThanOrEqual(5);
    for (const { copy, body } of shared as { copy: SharedCopy; body: MeetingLine }[]) {
      const there = copies.find(({ id }) => id === copy.object);
      expect(there?.body).toMatchObject({ text: body.text });
      const vault = demo.rows.vaults.find(({ id }) => id === copy.vault);
      const others = vault?.reduced.members.map(({ name }) => name).filter((name) => name !== there?.author);
      expect(copy.readers).toEqual(others);
      const stored = demo.rows.objects.find(({ objectId }) => objectId === copy.object);
      expect(stored).toMatchObject({ vaultId: copy.vault, own: true });
    }
  });

  it('let Mette bring what three leaders gave her, and each of them show a cue card to themselves', () => {
    for (const leader of ['kirsten', 'ib', 'johanne']) {
      const lines = (notes.get(`conversation ${leader} mette`) ?? []).map(({ body }) => body);
      expect(lines.filter((body) => body.kind === 'shared-line' && body.bring).length).toBeGreaterThan(0);
      const own = (notes.get(`personal ${leader}`) ?? []).map(({ body }) => body);
      expect(own.filter((body) => body.kind === 'intention' && body.cueCard && body.state === 'open')).toHaveLength(1);
      expect(own.some((body) => body.kind === 'meeting-line')).toBe(true);
    }
  });

  it.each(['2027-04-04', '2028-02-29', '2026-10-25'])('are the same on %s, with other days and ids', (today) => {
    const other = demoOf(today);
    const shape = ({ body, author }: Opened) => [author, body.kind, textOf(body)].join('|');
    for (const [label, there] of notesOf(other)) {
      expect([label, there.map(shape).sort()]).toEqual([label, (notes.get(label) ?? []).map(shape).sort()]);
    }
    const morning = Date.parse(`${today}T00:00:00+01:00`);
    const last = [...other.rows.log, ...other.rows.objects].map(({ receivedAt }) => receivedAt);
    expect(Math.max(...last)).toBeLessThan(morning);
    const ids = new Set(demo.rows.objects.map(({ objectId }) => objectId));
    expect(other.rows.objects.filter(({ objectId }) => ids.has(objectId))).toEqual([]);
    expect(other.rows.vaults.map((vault) => [vault.seq, vault.changes])).toEqual(
      demo.rows.vaults.map((vault) => [vault.seq, vault.changes]),
    );
  });
});

function textOf(body: NoteBody): string {
  return 'text' in body ? body.text : '';
}
