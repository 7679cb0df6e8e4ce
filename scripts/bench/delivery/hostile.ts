import { columns, freshPlaces } from '../../../sheets/questionnaire/layout.ts';
import { sheetIdOf, tabTitle } from '../../../sheets/questionnaire/quarter-tab.ts';
import { person } from '../../local/person.ts';
import { type Deployment, hostileWorkbook } from './deployment.ts';
import { quarter } from './group.ts';
import type { VirtualTime } from './virtual-time.ts';

const minute = 60_000;
/** What Google lets stand in a cell. */
const lengthMax = 50_000;
/** Each was dear to a pattern once, or looks as if it could be. */
const worstKinds = [
  '\n',
  ' ',
  '\u00a0',
  '\u200b',
  'a',
  '1',
  '1 ',
  '06-',
  'a@b.',
  'de heer ',
  'NL91 ',
  'van ',
  '1234 AB ',
  '=',
  '(',
];
/** It pastes a whole tab, and deletes a column, once in so many rounds. */
const everyPaste = 5;
const everyColumn = 4;
/** Below what stands on top. */
const firstRow = 6;
/** Columns of one tab that it takes away in turn. */
const deleted = [columns.explanation, columns.verdict, columns.input] as const;

const cellsOf = (round: number) =>
  [...freshPlaces(quarter).values()].slice(firstRow, firstRow + worstKinds.length).map((row, index) => {
    const kind = worstKinds[(index + round) % worstKinds.length] ?? ' ';
    const text = `1${kind.repeat(Math.ceil(lengthMax / kind.length)).slice(0, lengthMax - 2)}${round % 10}`;
    return { tab: tabTitle(quarter), row, column: index % 2 === 0 ? columns.input : columns.explanation, text };
  });

const damageOf = (round: number): object[] => {
  const sheetId = sheetIdOf(quarter);
  const startIndex = deleted[Math.floor(round / everyColumn) % deleted.length] ?? columns.input;
  return [
    ...(round % everyPaste === 0
      ? [{ duplicateSheet: { sourceSheetId: sheetId, newSheetName: `Kopie ${round}` } }]
      : []),
    ...(round % everyColumn === everyColumn - 1
      ? [{ deleteDimension: { range: { sheetId, dimension: 'COLUMNS', startIndex, endIndex: startIndex + 1 } } }]
      : []),
  ];
};

const send = async (google: string, workbook: string, requests: readonly object[]): Promise<void> => {
  if (requests.length === 0) return;
  const response = await fetch(`${google}/v4/spreadsheets/${workbook}:batchUpdate`, {
    method: 'POST',
    headers: { authorization: 'Bearer owner', 'content-type': 'application/json' },
    body: JSON.stringify({ requests }),
  });
  if (!response.ok) throw new Error(`Cannot damage a tab: ${await response.text()}`);
};

/** Fills every cell with the worst that Google takes, and damages the tab; one round of what goes on all the time. */
export const vandalise = async (google: string, workbook: string, round: number): Promise<void> => {
  await person(google, 'owner').type(workbook, cellsOf(round));
  await send(google, workbook, damageOf(round));
};

/**
 * Types hostile texts in one workbook every minute. Halfway, every process that reads that workbook starts to crash, until the
 * span ends and the pasted texts are removed.
 */
export const harass = async (deployment: Deployment, time: VirtualTime, span: number): Promise<void> => {
  const workbook = hostileWorkbook(deployment);
  if (workbook === undefined) return;
  const began = time.clock.now();
  for (let round = 0; time.clock.now() < began + span; round++) {
    deployment.deadly = time.clock.now() >= began + span / 2;
    await time.during(vandalise(deployment.group.origin, workbook, round));
    deployment.watch.edited(workbook);
    await time.clock.sleep(minute);
  }
  deployment.deadly = false;
  await time.during(vandalise(deployment.group.origin, workbook, 1));
};
