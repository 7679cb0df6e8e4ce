import { type Quarter, quartersOf, type ReportingYear } from '../../sheets/questionnaire/quarter.ts';
import type { FigureCell, FigureId, LibraryRow } from '../../sheets/statistic/statistic.ts';
import { countFigures, feeFigures } from './figures.ts';
import { type CellKind, cellKind, type FigureTable } from './table.ts';

const nothings = {
  [cellKind.missing]: 'missing',
  [cellKind.unknown]: 'unknown',
  [cellKind.notApplicable]: 'not-applicable',
  [cellKind.blank]: 'blank',
} as const;

const quarterCell = (table: FigureTable, library: number, quarter: Quarter, figure: FigureId): FigureCell => {
  const { kinds, values } = table.column(quarter, figure);
  const kind = (kinds[library] ?? cellKind.missing) as CellKind;
  if (kind === cellKind.number) return { kind: 'number', value: values[library] ?? 0 };
  return { kind: kind === cellKind.notExpected ? 'missing' : nothings[kind] };
};

/** A year's total only from four known quarters; else how many there are, or the one nothing that all of them have. */
const yearCell = (table: FigureTable, library: number, year: ReportingYear, figure: FigureId): FigureCell => {
  const cells = quartersOf(year)
    .filter((quarter) => table.isMember(library, quarter))
    .map((quarter) => quarterCell(table, library, quarter, figure));
  const values = cells.flatMap((cell) => (cell.kind === 'number' ? [cell.value] : []));
  if (values.length === 4) return { kind: 'number', value: values.reduce((sum, value) => sum + value, 0) };
  const [first, ...others] = cells;
  const alike = first && first.kind !== 'number' && others.every((cell) => cell.kind === first.kind);
  return alike ? first : { kind: 'partial', quarters: values.length };
};

type CellOf = (library: number, figure: FigureId) => FigureCell;

const dutch = new Intl.Collator('nl');

/** Alphabetical by place, never a ranking. */
const rowsOf = (table: FigureTable, members: readonly number[], figures: readonly FigureId[], cellOf: CellOf) =>
  members
    .flatMap((index): LibraryRow[] => {
      const library = table.libraries[index];
      if (!library) return [];
      const { id, name, city, province } = library;
      const cells = new Map(figures.map((figure) => [figure, cellOf(index, figure)] as const));
      return [{ library: id, name, city, province, cells }];
    })
    .sort((one, other) => dutch.compare(one.city, other.city) || (one.library < other.library ? -1 : 1));

const membersIn = (table: FigureTable, quarters: readonly Quarter[]): readonly number[] =>
  table.libraries.flatMap((_, index) => (quarters.some((quarter) => table.isMember(index, quarter)) ? [index] : []));

export const quarterRows = (table: FigureTable, quarter: Quarter): readonly LibraryRow[] =>
  rowsOf(table, membersIn(table, [quarter]), [...countFigures, ...feeFigures], (library, figure) =>
    quarterCell(table, library, quarter, figure),
  );

export const yearRows = (table: FigureTable, year: ReportingYear): readonly LibraryRow[] =>
  rowsOf(table, membersIn(table, quartersOf(year)), countFigures, (library, figure) =>
    yearCell(table, library, year, figure),
  );
