import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { copiesKept } from '../../../scripts/exchange/copies-kept.ts';
import { runCommand } from '../../lab/command.ts';
import { completeForm, type SmallWorld, showOpenQuarter, startSmallWorld } from '../../lab/small-world.ts';

/** `npm run redact` and `npm run submission`: what they change and print, and what they refuse. */

const folder = mkdtempSync(join(tmpdir(), 'ibl-redact-'));
let world: SmallWorld;
const run = (name: 'redact' | 'submission', ...args: readonly string[]) =>
  runCommand({ folder, firestore: world.local.endpoints.firestore }, name, ...args);

beforeAll(async () => {
  world = await startSmallWorld();
  await showOpenQuarter(world);
  await world.type('PB-ARN', { ...completeForm(), showcase: 'Klaas Piersma was blij.', done: true });
});
afterAll(async () => {
  await world.close();
  rmSync(folder, { recursive: true, force: true });
});

it('the words are gone from what is shown afterwards, and every copy that is left is named', async () => {
  expect((await run('submission', 'PB-ARN', '2026-Q1')).output).toContain('Piersma');
  const { code, output } = await run('redact', 'PB-ARN', '2026-Q1', 'showcase');
  expect([code, output]).toEqual([
    0,
    expect.stringMatching(/^Replaced the words about showcase in \d+ stored documents by ‘\[weggehaald op .*\]’\./),
  ]);
  expect(output).toContain(copiesKept(false));
  const left = await run('submission', 'PB-ARN', '2026-Q1', '--format', 'json');
  expect(left.output).not.toContain('Piersma');
  expect(left.output).toContain('[weggehaald op ');
});

it('a deployment keeps copies that a folder on this machine does not have', () => {
  expect(copiesKept(true)).toContain('- what Firestore keeps of the past: an hour, or seven days');
  expect(copiesKept(true)).not.toContain('local data folder');
  expect(copiesKept(false)).not.toContain('Firestore');
});

it.each([
  ['a quarter with nothing stored', ['PB-ARN', '2019-Q1', 'showcase'], 'Nothing is stored for PB-ARN in 2019-Q1.'],
  ['a measure that is none', ['PB-ARN', '2026-Q1', 'onzin'], "'onzin' is not a measure; see 'npm run submission'."],
  ['a period that is none', ['PB-ARN', '2026-K1', 'showcase'], "'2026-K1' is not a quarter; write it as 2026-Q1."],
  [
    'an agreement of a quarter',
    ['PB-ARN', '2026-Q1', 'agreement'],
    "'2026-Q1' is not a year; an agreement belongs to one",
  ],
])('%s is one line and exit code 2', async (_, args, line) => {
  const { code, output, errors } = await run('redact', ...args);
  expect([code, output]).toEqual([2, '']);
  expect(errors).toContain(line);
});
