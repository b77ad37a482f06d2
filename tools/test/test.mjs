// `npm test`: everything that must hold before a change lands. Installs what it needs, prints one line a step, and ends
// with `N passed, N failed`. Names of steps as arguments run those alone.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installWhenLockChanged } from '../workspace/dependencies.mjs';
import { chromiumPath, ensureMachine } from '../workspace/machine.mjs';
import { nodeComplaint } from '../workspace/node-version.mjs';
import { STAGES } from './steps.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
process.chdir(root);

function endWith(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

const complaint = nodeComplaint();
if (complaint) endWith(complaint);
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !STAGES.flat().some((step) => step.name === name));
if (unknown.length > 0) {
  endWith(
    `There is no step ${unknown.join(', ')}. Steps: ${STAGES.flat()
      .map((step) => step.name)
      .join(', ')}.`,
  );
}
try {
  installWhenLockChanged(root);
  ensureMachine();
} catch (error) {
  endWith(error.message);
}

const reports = join(root, 'dist/test-reports');
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

/** Runs one command; its output is shown when it fails, or at once when it runs alone. */
function run(command, env, show) {
  return new Promise((done) => {
    const child = spawn(command[0], command.slice(1), {
      env,
      stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'],
    });
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    child.once('error', (error) => done({ status: 1, output: String(error) }));
    child.once('exit', (status) => done({ status: status ?? 1, output }));
  });
}

/** How many tests a step's report counts; a step without a report is one check. */
function countsOf(step, ok) {
  const file = join(reports, `${step.name}.json`);
  if (!step.report || !existsSync(file)) return ok ? [1, 0] : [0, 1];
  const report = JSON.parse(readFileSync(file, 'utf8'));
  const [passed, failed] =
    step.report === 'jest'
      ? [report.numPassedTests, report.numFailedTests + report.numRuntimeErrorTestSuites]
      : [report.stats.expected, report.stats.unexpected + report.stats.flaky];
  return ok || failed > 0 ? [passed, failed] : [passed, 1];
}

let passed = 0;
let failed = 0;

async function runStep(step, alone) {
  const began = Date.now();
  const env = { ...process.env, CI: process.env.CI ?? 'true', KREDS_CHROMIUM: chromiumPath(), ...step.env };
  const extra = {
    jest: ['--json', `--outputFile=${join(reports, `${step.name}.json`)}`, '--silent=false'],
    playwright: [],
  };
  if (step.report === 'playwright') env.PLAYWRIGHT_JSON_OUTPUT_FILE = join(reports, `${step.name}.json`);
  let ok = true;
  for (const command of step.commands) {
    const { status, output } = await run(
      [...command, ...(step.report ? extra[step.report] : [])],
      env,
      alone && !step.report,
    );
    if (status !== 0) {
      ok = false;
      process.stdout.write(`\n${command.join(' ')}\n${output}\n`);
      break;
    }
  }
  const [good, bad] = countsOf(step, ok);
  passed += good;
  failed += bad;
  process.stdout.write(
    `${ok ? 'ok    ' : 'FAILED'} ${step.title} (${((Date.now() - began) / 1000).toFixed(1)} s, ${good} passed, ${bad} failed)\n`,
  );
  return ok;
}

for (const stage of STAGES) {
  const steps = stage.filter((step) => wanted.length === 0 || wanted.includes(step.name));
  const results = await Promise.all(steps.map((step) => runStep(step, steps.length === 1 && wanted.length === 1)));
  if (results.includes(false)) break;
}
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exit(failed > 0 ? 1 : 0);
