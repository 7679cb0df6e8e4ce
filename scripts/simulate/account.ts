import { isDeepStrictEqual } from 'node:util';
import { markEveryWorkbook } from '../../functions/flow/open-quarter.ts';
import { oldestDue } from '../../functions/store/due.ts';
import type { Cell, Tab } from '../../sheets/grid/tab.ts';
import type { Local } from '../local/start-local.ts';

/** What was typed last in every cell, by `tab row column`. */
export type Typed = Map<string, string | boolean>;

const minute = 60_000;
/** Longer than a workbook waits whose looks were never finished. */
const quietMinutes = 4 * 60;
const roundsMax = 50;

/** Time goes by, nobody types: until nothing is due any more. */
export const becomeQuiet = async (local: Local): Promise<void> => {
  await local.google.settled();
  await local.setClock(local.world.clock.now() + quietMinutes * minute);
  for (let round = 0; round < roundsMax; round++) {
    await local.fire('sweep');
    await local.google.settled();
    await local.fire('publish');
    await local.google.settled();
    if ((await oldestDue(local.world.database, local.world.clock.now() + quietMinutes * minute)) === null) return;
    await local.setClock(local.world.clock.now() + minute);
  }
  throw new Error('It does not become quiet: something stays due');
};

const everySubmission = async ({ world }: Local) => {
  const { docs } = await world.database.submissions.orderBy('quarter').get();
  return new Map(docs.map((document) => [document.id, document.data()]));
};

/** The paths of our own writes, oldest first. */
const writesOf = ({ google, endpoints }: Local): readonly string[] =>
  google.requests
    .entries()
    .filter(
      ({ method, account }) => method === 'sheets.spreadsheets.batchUpdate' && account === endpoints.serviceAccount,
    )
    .map(({ path }) => path);

/**
 * Looks at every workbook afresh. What such a look still changes, in the database or in a sheet, is a difference: it was
 * not found in time. Each is named.
 */
export const findDifferences = async (local: Local): Promise<readonly string[]> => {
  const before = await everySubmission(local);
  const from = local.world.clock.now();
  local.google.requests.reset();
  await markEveryWorkbook(local.world);
  await becomeQuiet(local);
  const after = await everySubmission(local);
  const changed = [...after].filter(([key, submission]) => !isDeepStrictEqual(submission, before.get(key)));
  const since = new Date(from).toISOString();
  return [
    ...changed.map(([key]) => `after ${since} the submission ${key} was stored anew`),
    ...writesOf(local).map((path) => `after ${since} a look wrote ${path}`),
  ];
};

const holds = (cell: Cell | undefined, text: string | boolean): boolean => {
  const { numberValue, stringValue, boolValue } = cell?.entered ?? {};
  if (typeof text === 'boolean') return (boolValue ?? false) === text;
  if (text === '') return cell?.entered === undefined;
  if (/^\d+$/.test(text)) return numberValue === Number(text);
  return stringValue === text || numberValue !== undefined;
};

/** Cells that do not hold any more what somebody typed in them last. */
export const countLost = (tabs: readonly Tab[], typed: Typed): number =>
  [...typed].filter(([place, text]) => {
    const [, title = '', row, column] = place.match(/^(.*) (\d+) (\d+)$/) ?? [];
    return !holds(tabs.find((tab) => tab.title === title)?.rows[Number(row)]?.[Number(column)], text);
  }).length;
