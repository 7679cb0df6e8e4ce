import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { simulate } from '../../lab/simulation.ts';

/** A short simulation finds no difference and no loss. */

/** Some twelve seconds on two free cores; a busy machine takes its time. */
const timeoutMilliseconds = 300_000;

/** A short run of what `npm run simulate` does at length; its log is the message of a failure. */
it('half an hour in which everything fails that can: nothing differs in the end, nothing is lost', {
  timeout: timeoutMilliseconds,
}, async () => {
  const data = mkdtempSync(join(tmpdir(), 'ibl-simulation-'));
  const log: string[] = [];
  const { edits, differences, lost, kills } = await simulate({
    seed: 3,
    hours: 0.5,
    libraries: 3,
    data,
    log: (line) => log.push(line),
  }).finally(() => rmSync(data, { recursive: true, force: true }));
  expect({ differences, lost }, log.join('\n')).toEqual({ differences: [], lost: [] });
  expect(edits).toBeGreaterThan(20);
  expect(kills).toBeGreaterThan(0);
});
