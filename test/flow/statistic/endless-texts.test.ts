import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { person } from '../../../scripts/local/person.ts';
import { textAt } from '../../../sheets/grid/tab.ts';
import { paperColumns } from '../../../sheets/secretariat/papers/layout.ts';
import { completeForm, quarter, type SmallWorld, showOpenQuarter, startSmallWorld } from '../../lab/small-world.ts';

/** The longest text that a cell holds, in *Teksten*: it is answered beside it, and the papers are written all the same. */
let world: SmallWorld;
let data: string;
beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), 'ibl-endless-'));
  world = await startSmallWorld(data);
  await showOpenQuarter(world);
  for (const library of ['PB-ARN', 'PB-DEV', 'PB-MDB'] as const)
    await world.type(library, { ...completeForm(), done: true });
});
afterAll(async () => {
  await world.close();
  rmSync(data, { recursive: true, force: true });
});

const length = 49_900;
const papers = (): readonly string[] =>
  readdirSync(join(data, 'files'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.pdf'));
const errors = (): readonly string[] => world.logged.filter((line) => line.includes('"ERROR"'));

const answerTo = async (text: string): Promise<string> => {
  const tab = async () => {
    const read = await world.local.world.sheets.read(world.secretariat);
    const found = read.ok && read.value.tabs.find(({ title }) => title === 'Teksten');
    if (!found) throw new Error('no tab Teksten');
    return found;
  };
  const seen = await tab();
  const row = seen.rows.findIndex((_, at) => textAt(seen, at, paperColumns.code) === `${quarter} summary`);
  const typed = { tab: 'Teksten', row, column: paperColumns.text, text };
  await person(world.local.endpoints.google, 'owner').type(world.secretariat, [typed]);
  await world.local.google.settled();
  return textAt(await tab(), row, paperColumns.answer);
};

it.each([
  ['one word', 'a'],
  ['short words', 'aan de '],
  ['lines', 'regel\n'],
  ['spaces between two letters', ' '],
  ['emoji', '😀'],
  ['digits with points', '1.2.'],
  ['signs that addresses have', 'a@b.'],
])('%s', async (_, part) => {
  const text = `x${part.repeat(length)}`.slice(0, length - 1).concat('x');
  // Where the ten-thousandth character is half of an emoji, one less is kept.
  expect(await answerTo(text)).toMatch(
    /^Aanpassen: uw tekst heeft 49\.900 tekens\. Wij bewaren en drukken de eerste (10\.000|9\.999)\./u,
  );
  rmSync(join(data, 'files'), { recursive: true, force: true });
  await world.local.fire('publish');
  await world.local.google.settled();
  expect(papers()).not.toEqual([]);
  expect(errors()).toEqual([]);
});
