import type { Quarter } from '../../domain/calendar/quarter.ts';
import { measures } from '../../domain/measures/measures.ts';
import { loadSubmission } from '../../functions/store/submissions/submissions.ts';
import { columns, freshPlaces, type RowCode } from '../../sheets/questionnaire/layout.ts';
import { tabTitle } from '../../sheets/questionnaire/quarter-tab.ts';
import { person, type TypedCell } from '../local/person.ts';
import type { Local } from '../local/start-local.ts';
import type { TypedFigure } from './figures.ts';
import { type ExampleLibrary, staffAccount } from './plusbibliotheken.ts';
import { nothingWrong } from './texts.ts';
import { untilSeen } from './until-seen.ts';

/** One session of a library's staff in its questionnaire: type, tick, read the questions, answer. */
interface Turn {
  readonly library: ExampleLibrary;
  readonly workbook: string;
  readonly cells: readonly TypedCell[];
}

const fail = (message: string): never => {
  throw new Error(message);
};

const rowOf = (quarter: Quarter, code: RowCode): number => freshPlaces(quarter).get(code) ?? fail(`no row for ${code}`);

export const cellsOf = (quarter: Quarter, figures: readonly TypedFigure[]): TypedCell[] =>
  figures.flatMap(({ measure, text, explanation }) => {
    const [tab, row] = [tabTitle(quarter), rowOf(quarter, measure)];
    return [
      { tab, row, column: columns.input, text },
      ...(explanation ? [{ tab, row, column: columns.explanation, text: explanation }] : []),
    ];
  });

export const tick = (quarter: Quarter): TypedCell => ({
  tab: tabTitle(quarter),
  row: rowOf(quarter, 'done'),
  column: columns.input,
  text: true,
});

/** A text measure has one wide cell, which also takes the answer. */
const isWide = (code: RowCode): boolean => measures.some(({ id, wide }) => id === code && wide);

/** The explanation for a figure that raised a question and is right. */
const answersTo = async (local: Local, library: ExampleLibrary, quarter: Quarter): Promise<TypedCell[]> => {
  const submission = await loadSubmission(local.world.database, library.id, quarter);
  const open = submission?.reading?.findings.filter(({ level, settled }) => level !== 'info' && !settled) ?? [];
  return open.flatMap(({ measure }) => {
    if (measure === null) return [];
    const column = isWide(measure) ? columns.input : columns.explanation;
    return [{ tab: tabTitle(quarter), row: rowOf(quarter, measure), column, text: nothingWrong }];
  });
};

const typeAll = async (local: Local, turns: readonly Turn[]): Promise<void> => {
  const typing = turns.filter(({ cells }) => cells.length > 0);
  for (const { library, workbook, cells } of typing) {
    await person(local.endpoints.google, staffAccount(library)).type(workbook, cells);
  }
  // Runs `sweep`, because pushes may not arrive.
  if (typing.length > 0) await untilSeen(local);
};

/** One day of several libraries: each types, then answers the questions. */
export const converse = async (local: Local, quarter: Quarter, turns: readonly Turn[]): Promise<void> => {
  await typeAll(local, turns);
  const answers: Turn[] = [];
  for (const turn of turns) answers.push({ ...turn, cells: await answersTo(local, turn.library, quarter) });
  await typeAll(local, answers);
};
