import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';

interface Tally {
  readonly passed: number;
  readonly failed: number;
}

const run = (command: string, args: readonly string[]): SpawnSyncReturns<Buffer> =>
  spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });

const headline = (text: string): void => console.log(`\n— ${text}`);

/** Counts a checker without tests of its own as one test. */
const checker = (name: string, command: string, args: readonly string[]): Tally => {
  headline(name);
  const passed = run(command, args).status === 0;
  console.log(passed ? `${name}: passed` : `${name}: see above`);
  return passed ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
};

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[];
}

/** Counts a file that failed before its first test, and a test that did not run, as failures. */
const tallyOf = (report: VitestReport): Tally => {
  const broken = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.length,
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + report.numPendingTests + broken.length };
};

const vitest = (projects: readonly string[], args: readonly string[]): Tally => {
  headline(`Tests: ${projects.join(', ')}`);
  const folder = mkdtempSync(join(tmpdir(), 'ibl-test-'));
  const file = join(folder, 'report.json');
  const flags = projects.flatMap((project) => ['--project', project]);
  const { status } = run('vitest', [
    'run',
    ...flags,
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${file}`,
    ...args,
  ]);
  try {
    const tally = tallyOf(JSON.parse(readFileSync(file, 'utf8')) as VitestReport);
    return status !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
  } catch (error) {
    console.error(`vitest wrote no report: ${error}`);
    return { passed: 0, failed: 1 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const tallies = [
  checker('Types', 'tsc', ['--noEmit']),
  checker('Types of the page', 'tsc', ['--noEmit', '-p', 'packages/local-google/src/page/client']),
  checker('Lint and format', 'biome', ['check', '--error-on-warnings', '.']),
  // vitest's default is one core less than available, which is half of a machine with two.
  vitest(['unit', 'contract'], [`--maxWorkers=${Math.max(2, availableParallelism() - 1)}`]),
  // These tests start whole worlds and browsers. Two files at a time run without starving each
  // other on two cores.
  vitest(['flow', 'browser'], ['--maxWorkers=2']),
];
const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0);
const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
