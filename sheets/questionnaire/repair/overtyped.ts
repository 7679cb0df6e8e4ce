import { createHash } from 'node:crypto';
import { previousQuarter, type Quarter, sameQuarterLastYear } from '../../../domain/calendar/quarter.ts';
import { isSumOfOurs } from '../../../domain/measures/own-sum.ts';
import { trimmed } from '../../../domain/submissions/typed-text.ts';
import { periodWithMonths, shortPeriod } from '../../dutch.ts';
import type { Page } from '../../grid/page.ts';
import { type Cell, cellAt, type Tab, textAt } from '../../grid/tab.ts';
import { type ColumnRole, freshPlaces, type LayoutRow, layoutRows, type RowCode, type TopCode } from '../layout.ts';
import { wordsFor } from '../measure-words.ts';
import { columnTexts, openingWords, topTexts, totalTexts } from '../page/texts.ts';
import { type Places, rowAt } from '../places.ts';
import { typedOf } from '../read/cell-text.ts';
import { ownTexts } from '../read/identity.ts';

/** A cell of ours in which people typed. Its contents are saved before ours are restored. */
export interface Overtyped {
  readonly row: number;
  readonly column: number;
  readonly typed: string;
  /**
   * The result of our own sum in that cell as read. The contents are saved only if they have
   * changed since.
   */
  readonly ownSum?: string | number;
}

/** The same in a quarter's tab, where the row and column are known. */
export interface OvertypedRow extends Overtyped {
  readonly code: RowCode;
  readonly role: ColumnRole;
}

const ownSumOf = (cell: Cell): Pick<Overtyped, 'ownSum'> =>
  isSumOfOurs(cell.entered?.formulaValue ?? '') ? { ownSum: cell.effective?.numberValue ?? '' } : {};

const isFormula = (cell: Cell): boolean => cell.entered?.formulaValue !== undefined;
const isText =
  (...texts: readonly string[]) =>
  (cell: Cell): boolean =>
    texts.includes(cell.entered?.stringValue ?? '');
/** Our own texts are known, so any other contents were typed. */
const isNothing = (): boolean => false;

type Check = readonly [role: ColumnRole, isOurs: (cell: Cell) => boolean];

const across: readonly Check[] = (['lastYear', 'previous', 'input', 'verdict', 'explanation'] as const).map((role) => [
  role,
  isNothing,
]);

const headChecks = (quarter: Quarter): readonly Check[] => [
  ['label', isText(columnTexts.label)],
  ['lastYear', isText(shortPeriod(sameQuarterLastYear(quarter)))],
  ['previous', isText(shortPeriod(previousQuarter(quarter)))],
  ['input', isText(columnTexts.input)],
  ['verdict', isText(columnTexts.verdict)],
  ['explanation', isText(columnTexts.explanation)],
];

const startsWith =
  (...texts: readonly string[]) =>
  (cell: Cell): boolean =>
    texts.some((text) => cell.entered?.stringValue?.startsWith(text));

const topChecks = (code: TopCode, quarter: Quarter): readonly Check[] => {
  switch (code) {
    case 'title':
      return [
        ['lastYear', isText(periodWithMonths(quarter))],
        ['verdict', (cell) => isFormula(cell) || startsWith(topTexts.dueOn, topTexts.reopened, topTexts.closed)(cell)],
        ['explanation', isFormula],
      ];
    case 'standing':
      return [
        ['label', isNothing],
        ['lastYear', isFormula],
        ['explanation', startsWith(topTexts.checkedAt)],
      ];
    case 'done':
      return [
        ['label', isNothing],
        ['verdict', (cell) => isFormula(cell) || startsWith(...openingWords)(cell)],
      ];
    case 'header':
      return headChecks(quarter);
  }
};

/**
 * The cells of a row with fixed contents. Sentences and earlier quarters' figures are not among
 * them.
 */
const checksOf = (row: LayoutRow, quarter: Quarter): readonly Check[] => {
  switch (row.kind) {
    case 'figure':
      return [
        ['label', isText(wordsFor(row.measure.id).label)],
        ['verdict', isFormula],
      ];
    case 'text':
      return [['label', isFormula], ...across.filter(([role]) => role !== 'input')];
    case 'total':
      return [
        ['label', isText(totalTexts[row.code].label)],
        ['input', isFormula],
        ['verdict', isFormula],
      ];
    case 'heading':
    case 'more':
    case 'subheading':
      return [['label', isNothing], ...across];
    case 'top':
      return topChecks(row.code, quarter);
  }
};

/** What people typed over our cells. A code or label of ours in another row was not typed. */
export const overtyped = (tab: Tab, places: Places, quarter: Quarter): readonly OvertypedRow[] => {
  const ours = ownTexts(quarter);
  return layoutRows(quarter).flatMap((layoutRow) => {
    const { code } = layoutRow;
    const row = places.get(code);
    if (row === undefined) return [];
    const checks: readonly Check[] = [['code', isNothing], ...checksOf(layoutRow, quarter)];
    return checks.flatMap(([role, isOurs]) => {
      const column = places.columns[role];
      const cell = cellAt(tab, row, column);
      const typed = typedOf(cell);
      const isTyped = trimmed(typed) !== '' && !isOurs(cell) && !ours.has(cell.entered?.stringValue ?? '');
      return isTyped ? [{ code, role, row, column, typed, ...ownSumOf(cell) }] : [];
    });
  });
};

type Varying = readonly [code: RowCode, role: ColumnRole];

/** Our cells with varying contents: earlier quarters' figures, a library's name. */
const varyingCells = (quarter: Quarter): readonly Varying[] => [
  ['title', 'label'],
  ...layoutRows(quarter)
    .filter(({ kind }) => kind === 'figure' || kind === 'total')
    .flatMap(({ code }): Varying[] => [
      [code, 'lastYear'],
      [code, 'previous'],
    ]),
];

type Wanted = (row: number, column: number) => string | number | boolean | undefined;

const wantedIn = (page: Page): Wanted => {
  const rows = new Map(page.rows.map(({ at, cells }) => [at, cells]));
  return (row, column) => {
    const value = rows.get(row)?.[column]?.value;
    return value === '' ? undefined : value;
  };
};

const markOf = (values: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(values)).digest('base64url').slice(0, 16);

/**
 * A digest of what we wrote in the varying cells, stored in the tab. A difference was typed by
 * people.
 */
export const varyingMark = (page: Page, places: Places, quarter: Quarter): string => {
  const wanted = wantedIn(page);
  return markOf(varyingCells(quarter).map(([code, role]) => wanted(rowAt(places, code), places.columns[role]) ?? null));
};

const enteredValue = (entered: Cell['entered']): string | number | undefined =>
  entered?.formulaValue ?? entered?.numberValue ?? entered?.stringValue ?? undefined;

const presentMark = (tab: Tab, places: Places, quarter: Quarter): string =>
  markOf(
    varyingCells(quarter).map(([code, role]) => {
      const { entered } = cellAt(tab, places.get(code) ?? -1, places.columns[role]);
      return enteredValue(entered) ?? null;
    }),
  );

/** Whether one of our varying cells was changed. */
export const isVaryingTouched = (tab: Tab, places: Places, quarter: Quarter): boolean => {
  const known = textAt(tab, places.get('title') ?? -1, places.columns.checked);
  return known !== '' && known !== presentMark(tab, places, quarter);
};

/** What people typed over varying cells, where the page wants something else. */
export const overtypedVarying = (tab: Tab, page: Page, places: Places, quarter: Quarter): readonly OvertypedRow[] => {
  if (!isVaryingTouched(tab, places, quarter)) return [];
  const wanted = wantedIn(page);
  return varyingCells(quarter).flatMap(([code, role]) => {
    const row = places.get(code);
    if (row === undefined) return [];
    const column = places.columns[role];
    const cell = cellAt(tab, row, column);
    const typed = typedOf(cell);
    const isOurs = trimmed(typed) === '' || enteredValue(cell.entered) === wanted(row, column);
    return isOurs ? [] : [{ code, role, row, column, typed }];
  });
};

/**
 * Our sums that a sort moved, so that their formulas must be corrected. If people sort again before
 * that write, the cell may hold a figure by then, so its contents at that moment are saved. If they
 * are our own sum, as nearly always, the next check removes them again.
 */
export const sumsMoved = (tab: Tab, page: Page, places: Places, quarter: Quarter): readonly OvertypedRow[] => {
  const fresh = freshPlaces(quarter);
  if ([...places].every(([code, row]) => fresh.get(code) === row)) return [];
  const rows = new Map(page.rows.map(({ at, cells }) => [at, cells]));
  const column = places.columns.input;
  return layoutRows(quarter).flatMap(({ kind, code }) => {
    const row = places.get(code);
    if (kind !== 'total' || row === undefined) return [];
    const cell = cellAt(tab, row, column);
    const isRight = !isFormula(cell) || cell.entered?.formulaValue === rows.get(row)?.[column]?.formula;
    return isRight ? [] : [{ code, role: 'input', row, column, typed: typedOf(cell), ...ownSumOf(cell) }];
  });
};

/**
 * The reason of a correction, once the quarter is reopened. That cell is then ours again and part
 * of a merge.
 */
export const reasonLeft = (tab: Tab, page: Page, places: Places): readonly OvertypedRow[] => {
  const [row, column] = [places.get('done') ?? -1, places.columns.explanation];
  if (page.rows.find(({ at }) => at === row)?.cells[column]?.input) return [];
  const typed = typedOf(cellAt(tab, row, column));
  return trimmed(typed) === '' ? [] : [{ code: 'done', role: 'explanation', row, column, typed }];
};
