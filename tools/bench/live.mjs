// `npm run bench:live`: time from a command's request to the last client of its meeting, on the built server and, in the
// same run, on the bare server beside this file. Prints both, the ratios of their medians, and where the time goes.
// Options: --meetings 100 --rate 50 (commands a second) --seconds 10 --runs 5
import { randomUUID } from 'node:crypto';
import { spawn, execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { io } from 'socket.io-client';
import { median, summary } from './percentiles.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const option = (name, fallback) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : Number(process.argv[at + 1]);
};
const MEETINGS = option('meetings', 100);
const RATE = option('rate', 50);
const SECONDS = option('seconds', 10);
const RUNS = option('runs', 5);
const agent = new Agent({ keepAlive: true, maxSockets: 64 });

function start(file, args, env = {}) {
  const child = spawn('node', [join(root, file), ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((done, fail) => {
    let printed = '';
    child.stdout.on('data', (chunk) => {
      printed += chunk;
      const ready = /READY (\S+)/.exec(printed);
      if (ready) done({ child, base: ready[1].replace('localhost', '127.0.0.1') });
    });
    child.once('exit', (code) => fail(new Error(`${file} ended with ${code}`)));
  });
}

function post(base, path, headers, body) {
  return new Promise((done, fail) => {
    const { hostname, port } = new URL(base);
    const text = JSON.stringify(body);
    const call = request(
      {
        hostname,
        port,
        path,
        method: 'POST',
        agent,
        headers: { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text), ...headers },
      },
      (response) => {
        let answer = '';
        response.on('data', (chunk) => (answer += chunk));
        response.on('end', () =>
          response.statusCode === 200 ? done(JSON.parse(answer)) : fail(new Error(`${response.statusCode} ${answer}`)),
        );
      },
    );
    call.once('error', fail);
    call.end(text);
  });
}

/** Opens all sockets and keeps, per meeting and seq, how many have heard and when. */
async function listen(base, crowd) {
  const heard = new Map();
  const sockets = await Promise.all(
    crowd.flatMap((meeting) =>
      meeting.sockets.map(
        ({ cookie, topic, as }) =>
          new Promise((done, fail) => {
            const socket = io(base, {
              transports: ['websocket'],
              auth: { topic, id: meeting.id, as },
              extraHeaders: { Cookie: cookie },
              forceNew: true,
              reconnection: false,
            });
            socket.onAny((_, fact) => {
              if (fact?.seq === undefined) return;
              const key = `${meeting.id}|${fact.seq}`;
              const row = heard.get(key) ?? { count: 0, first: performance.now(), last: 0, wake: undefined };
              row.count += 1;
              row.last = performance.now();
              heard.set(key, row);
              if (row.count >= meeting.sockets.length) row.wake?.();
            });
            socket.once('connect', () => done(socket));
            socket.once('connect_error', fail);
          }),
      ),
    ),
  );
  return { sockets, heard };
}

/** One run against one server: commands at an even rate, round the meetings. */
async function measure(base, crowd, commandOf) {
  const { sockets, heard } = await listen(base, crowd);
  const samples = [];
  let lost = 0;
  const began = performance.now();
  const total = RATE * SECONDS;
  const all = [];
  for (let sent = 0; sent < total; sent++) {
    const due = began + (sent * 1000) / RATE;
    await new Promise((done) => setTimeout(done, Math.max(0, due - performance.now())));
    const meeting = crowd[sent % crowd.length];
    all.push(one(meeting, commandOf(meeting, sent)));
  }
  async function one(meeting, { path, headers, body }) {
    const asked = performance.now();
    const { seqTo } = await post(base, path, headers, body);
    const answered = performance.now() - asked;
    const key = `${meeting.id}|${seqTo}`;
    const row = heard.get(key) ?? { count: 0, first: 0, last: 0, wake: undefined };
    heard.set(key, row);
    if (row.count < meeting.sockets.length) {
      await Promise.race([new Promise((done) => (row.wake = done)), new Promise((done) => setTimeout(done, 5_000))]);
    }
    if (row.count < meeting.sockets.length) lost += 1;
    else samples.push({ answered, first: row.first - asked, last: row.last - asked });
  }
  await Promise.all(all);
  for (const socket of sockets) socket.close();
  return { samples, lost };
}

execFileSync('node', [join(root, 'tools/build-api.mjs'), '--test-entry'], { stdio: 'inherit' });
const folder = mkdtempSync(join(tmpdir(), 'kreds-bench-'));
const data = join(folder, 'data');
process.stdout.write(`Filling ${MEETINGS} meetings x 9 sockets ...\n`);
const printed = execFileSync('node', [join(root, 'dist/apps/api/bench-crowd.mjs'), data, String(MEETINGS)], {
  maxBuffer: 1 << 28,
  stdio: ['ignore', 'pipe', 'inherit'],
}).toString();
const crowd = JSON.parse(printed.trim().split('\n').at(-1));
const kreds = {
  open: () =>
    start('dist/apps/api/main.mjs', [], {
      PORT: '0',
      KREDS_DATA: data,
      KREDS_DEMO: 'off',
      KREDS_SECOND_FACTOR: 'off',
      KREDS_REQUESTS_PER_MINUTE: '1000000',
      KREDS_WRITES_PER_MINUTE: '1000000',
      KREDS_LOG: 'silent',
      DATABASE_URL: '',
    }),
  command: (meeting, at) => ({
    path: `/api/meetings/${meeting.id}/commands`,
    headers: { Cookie: meeting.facilitator, 'X-Kreds': '1', 'Sec-Fetch-Site': 'same-origin' },
    body: {
      type: 'AddTime',
      target: 'segment',
      ms: Math.floor(at / crowd.length) % 2 ? -60_000 : 60_000,
      batonEpoch: meeting.batonEpoch,
      commandId: randomUUID(),
    },
  }),
};
let bareRun = 0;
const bare = {
  open: () => start('tools/bench/bare-server.mjs', [join(folder, `bare-${++bareRun}.sqlite`)]),
  command: (meeting) => ({ path: `/${meeting.id}`, headers: {}, body: { type: 'AddTime', commandId: randomUUID() } }),
};

const runs = { kreds: [], bare: [] };
for (let run = 0; run < RUNS; run++) {
  for (const [name, server] of run % 2
    ? [
        ['kreds', kreds],
        ['bare', bare],
      ]
    : [
        ['bare', bare],
        ['kreds', kreds],
      ]) {
    const { child, base } = await server.open();
    const { samples, lost } = await measure(base, crowd, server.command);
    child.removeAllListeners('exit');
    child.kill('SIGTERM');
    const last = summary(samples.map((sample) => sample.last));
    runs[name].push({
      ...last,
      answered: median(samples.map((sample) => sample.answered)),
      first: median(samples.map((sample) => sample.first)),
      lost,
    });
    process.stdout.write(
      `run ${run + 1} ${name.padEnd(5)}: p50 ${last.p50.toFixed(2)} ms, p95 ${last.p95.toFixed(2)} ms, p99 ${last.p99.toFixed(2)} ms, lost ${lost}\n`,
    );
  }
}
rmSync(folder, { recursive: true, force: true });
agent.destroy();

const middle = (name, key) => median(runs[name].map((run) => run[key]));
process.stdout.write('\nMedians of the runs, milliseconds from request sent\n');
for (const key of ['answered', 'first', 'p50', 'p95', 'p99']) {
  const title = {
    answered: 'to the answer (median)',
    first: 'to the first client (median)',
    p50: 'to the last client, p50',
    p95: 'to the last client, p95',
    p99: 'to the last client, p99',
  }[key];
  const [ours, yardstick] = [middle('kreds', key), middle('bare', key)];
  process.stdout.write(
    `${title.padEnd(30)} kreds ${ours.toFixed(2).padStart(8)}  bare ${yardstick.toFixed(2).padStart(8)}  ratio ${(ours / yardstick).toFixed(2)}\n`,
  );
}
const lost = runs.kreds.reduce((sum, run) => sum + run.lost, 0);
process.stdout.write(`lost: ${lost}\n`);
process.exit(lost > 0 ? 1 : 0);
