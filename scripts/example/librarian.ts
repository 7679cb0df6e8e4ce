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

/** What a library's staff types in its questionnaire at one time. */
export interface Turn {
  readonly library: ExampleLibrary;
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

/** The explanations for figures that raised a question and are right. */
export const answers = async (local: Local, library: ExampleLibrary, quarter: Quarter): Promise<Turn> => {
  const submission = await loadSubmission(local.world.database, library.id, quarter);
  const open = submission?.reading?.findings.filter(({ level, settled }) => level !== 'info' && !settled) ?? [];
  const cells = open.flatMap(({ measure }) => {
    if (measure === null) return [];
    const column = isWide(measure) ? columns.input : columns.explanation;
    return [{ tab: tabTitle(quarter), row: rowOf(quarter, measure), column, text: nothingWrong }];
  });
  return { library, cells };
};

/** Everything that several libraries type at one time, until it was checked. */
export const typeAll = async (
  local: Local,
  workbooks: ReadonlyMap<string, string>,
  turns: readonly Turn[],
): Promise<void> => {
  for (const { library, cells } of turns) {
    if (cells.length > 0)
      await person(local.endpoints.google, staffAccount(library)).type(workbooks.get(library.id) ?? '', cells);
  }
  await untilSeen(local);
};
