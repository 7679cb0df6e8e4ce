import { execFileSync } from 'node:child_process';
import { beforeAll, expect, it } from 'vitest';
import { movableClock } from '../../../scripts/local/clock.ts';
import { type Local, startLocal } from '../../../scripts/local/start-local.ts';
import { eventually } from '../../lab/eventually.ts';

/** The process of the functions is killed from outside, by the system or a person, and restarted. */
const lines: string[] = [];
const clock = movableClock();
let local: Local;
beforeAll(async () => {
  clock.set(Date.UTC(2026, 3, 20, 9));
  local = await startLocal({ port: 0, clock, log: (line) => lines.push(line) });
});

const pidOfFunctions = (): number => {
  const found = execFileSync('pgrep', ['-P', String(process.pid), '-f', 'functions-process.ts']).toString();
  return Number(found.trim().split('\n').at(-1));
};

const statusOf = async (): Promise<number> =>
  (await fetch(`${local.endpoints.functions}/onDriveChange`, { method: 'POST' })).status;

it('is started again at its address and its time, and told of in one line', async () => {
  expect(await statusOf()).toBe(403);
  const before = pidOfFunctions();
  process.kill(before, 'SIGKILL');
  await eventually(async () => expect(await statusOf()).toBe(403));
  expect(pidOfFunctions()).not.toBe(before);
  expect(lines.filter((line) => line.includes('started again'))).toEqual([
    expect.stringContaining('The functions ended (SIGKILL)'),
  ]);
  // A token is good for the time at which the functions live.
  await local.fire('sweep');
});

it('is started again as often as it is ended, and takes a new time meanwhile', async () => {
  for (let times = 0; times < 2; times++) {
    process.kill(pidOfFunctions(), 'SIGKILL');
    await eventually(async () => expect(await statusOf()).toBe(403));
  }
  process.kill(pidOfFunctions(), 'SIGKILL');
  await eventually(() => expect(lines.filter((line) => line.includes('started again'))).toHaveLength(4));
  await local.setClock(Date.UTC(2026, 6, 20, 9));
  await local.fire('sweep');
});

it('does not keep anybody from stopping when it hangs', async () => {
  const pid = pidOfFunctions();
  process.kill(pid, 'SIGSTOP');
  await local.close();
  expect(() => process.kill(pid, 0)).toThrow();
});
