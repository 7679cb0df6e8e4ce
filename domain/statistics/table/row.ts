import { type Quarter, quartersOf, type ReportingYear, sameQuarterLastYear } from '../../calendar/quarter.ts';
import { nameIn } from '../../libraries/event.ts';
import { isUnasked } from '../../measures/measures.ts';
import type { FigureCell, FigureId, LibraryRow } from '../statistic.ts';
import { countFigures, feeFigures, isOfYear, lastAsked } from './figures.ts';
import { type CellKind, cellKind, type FigureTable } from './table.ts';
import { sumOfLibrary, sumOfUnit } from './unit.ts';

const nothings = {
  [cellKind.missing]: 'missing',
  [cellKind.unknown]: 'unknown',
  [cellKind.notApplicable]: 'not-applicable',
  [cellKind.blank]: 'blank',
} as const;

/** A library's cell for a quarter; undefined where an unasked figure was not given. */
const quarterCell = (
  table: FigureTable,
  library: number,
  quarter: Quarter,
  figure: FigureId,
): FigureCell | undefined => {
  const { kinds, values } = table.column(quarter, figure);
  const kind = (kinds[library] ?? cellKind.missing) as CellKind;
  if (kind === cellKind.number) return { kind: 'number', value: values[library] ?? 0 };
  if (kind === cellKind.unasked) return undefined;
  if (kind === cellKind.notExpected) return isUnasked(figure) ? undefined : { kind: 'missing' };
  return { kind: nothings[kind] };
};

const notGiven: FigureCell = { kind: 'missing' };

/** Whether any of these libraries gave an unasked figure, if only as `onbekend`. */
const isGiven = (
  table: FigureTable,
  unit: readonly number[],
  quarters: readonly Quarter[],
  figure: FigureId,
): boolean =>
  quarters.some((quarter) => unit.some((library) => quarterCell(table, library, quarter, figure) !== undefined));

/** The quarters of a year, and those for which any library has handed in. */
interface YearSoFar {
  readonly quarters: readonly Quarter[];
  readonly begun: readonly Quarter[];
}

const yearSoFar = (table: FigureTable, quarters: readonly Quarter[]): YearSoFar => ({
  quarters,
  begun: quarters.filter((quarter) => table.libraries.some((_, library) => table.handedIn(library, quarter))),
});

/**
 * A year's total if four quarters are known; otherwise how many are, or the one kind of nothing
 * that all share. In the year of a merger the quarters of all `unit`'s libraries count as one
 * library's.
 */
const yearCell = (
  table: FigureTable,
  unit: readonly number[],
  { quarters, begun }: YearSoFar,
  figure: FigureId,
): FigureCell | undefined => {
  if (isUnasked(figure) && !isGiven(table, unit, quarters, figure)) return undefined;
  const perQuarter = quarters.flatMap((quarter) => {
    const members = unit.filter((library) => table.isMember(library, quarter));
    return members.length === 0
      ? []
      : [members.map((library) => quarterCell(table, library, quarter, figure) ?? notGiven)];
  });
  const known = perQuarter.flatMap((cells) => {
    const values = cells.flatMap((cell) => (cell.kind === 'number' ? [cell.value] : []));
    return values.length === cells.length ? [values.reduce((sum, value) => sum + value, 0)] : [];
  });
  const soFar = known.reduce((sum, value) => sum + value, 0);
  if (known.length === 4) return { kind: 'number', value: soFar };
  const [first, ...others] = perQuarter.flat();
  const alike = first && first.kind !== 'number' && others.every((cell) => cell.kind === first.kind);
  if (alike) return first;
  const asked = begun.filter((quarter) => unit.some((library) => table.isMember(library, quarter))).length;
  return { kind: 'partial', quarters: known.length, soFar, ...(asked < begun.length && { asked }) };
};

/** Undefined where the library was no member in the quarter in which the price was asked. */
const priceCell = (table: FigureTable, library: number, quarter: Quarter, figure: FigureId): FigureCell | undefined =>
  table.isMember(library, quarter) ? quarterCell(table, library, quarter, figure) : undefined;

interface RowSubject {
  readonly library: number;
  /** The library's predecessors within the period. */
  readonly includes: readonly number[];
}

const dutch = new Intl.Collator('nl');

/** *Samen geleverd* a year earlier, of the library or of the unit that it was part of. */
const deliveredIn = (table: FigureTable, quarters: readonly Quarter[], until: Quarter) => {
  const columns = quarters.map((quarter) => table.column(quarter, 'lending_filled'));
  const { linked, units } = table.unitsBetween(quarters[0] ?? until, until);
  return (library: number): number | null => {
    const unit = linked[library] === 1 ? units.find((each) => each.includes(library)) : undefined;
    const sum = unit ? sumOfUnit(columns, unit) : sumOfLibrary(columns, library);
    return Number.isNaN(sum) ? null : sum;
  };
};

type CellOf = (subject: RowSubject, figure: FigureId) => FigureCell | undefined;

/** Sorted by place, never ranked; names are those of the period. */
const rowsOf = (
  table: FigureTable,
  subjects: readonly RowSubject[],
  figures: readonly FigureId[],
  quarter: Quarter,
  earlier: readonly Quarter[],
  cellOf: CellOf,
): readonly LibraryRow[] => {
  const nameOf = (index: number): string[] => {
    const library = table.libraries[index];
    return library ? [nameIn(library, quarter, table.events)] : [];
  };
  const yearEarlier = deliveredIn(table, earlier, quarter);
  return subjects
    .flatMap((subject): LibraryRow[] => {
      const library = table.libraries[subject.library];
      if (!library) return [];
      const { id, city, province } = library;
      const cells = new Map<FigureId, FigureCell>();
      for (const figure of figures) {
        const cell = cellOf(subject, figure);
        if (cell) cells.set(figure, cell);
      }
      const [name = library.name] = nameOf(subject.library);
      const includes = subject.includes.flatMap(nameOf);
      const deliveredYearEarlier = yearEarlier(subject.library);
      return [{ library: id, name, city, province, includes, cells, deliveredYearEarlier }];
    })
    .sort((one, other) => dutch.compare(one.city, other.city) || (one.library < other.library ? -1 : 1));
};

const membersIn = (table: FigureTable, quarters: readonly Quarter[]): readonly number[] =>
  table.libraries.flatMap((_, index) => (quarters.some((quarter) => table.isMember(index, quarter)) ? [index] : []));

/** The rows of a quarter: its members' counts, prices and unasked figures. */
export const quarterRows = (table: FigureTable, quarter: Quarter): readonly LibraryRow[] => {
  const subjects = membersIn(table, [quarter]).map((library) => ({ library, includes: [] }));
  const figures = [...countFigures, ...feeFigures, ...table.unasked([quarter])];
  return rowsOf(table, subjects, figures, quarter, [sameQuarterLastYear(quarter)], ({ library }, figure) =>
    quarterCell(table, library, quarter, figure),
  );
};

/** Libraries that merged within the year share one row: that of the library which continues. */
const subjectsOf = (table: FigureTable, quarters: readonly Quarter[], last: Quarter): readonly RowSubject[] => {
  const { units } = table.unitsBetween(quarters[0] ?? last, last);
  const survivors = units.flatMap((unit): RowSubject[] => {
    const [library, ...others] = unit.filter((index) => table.isMember(index, last));
    return library === undefined || others.length > 0
      ? []
      : [{ library, includes: unit.filter((index) => index !== library) }];
  });
  const included = new Set(survivors.flatMap(({ library, includes }) => [library, ...includes]));
  const alone = membersIn(table, quarters).filter((index) => !included.has(index));
  return [...survivors, ...alone.map((library) => ({ library, includes: [] }))];
};

const fees: ReadonlySet<FigureId> = new Set(feeFigures);

/**
 * The year's counts, and prices as last asked. A figure for the whole year stands in its last
 * quarter.
 */
export const yearRows = (table: FigureTable, year: ReportingYear): readonly LibraryRow[] => {
  const quarters = quartersOf(year);
  const last = `${Number(year)}-Q4` as const;
  const earlier = quarters.map(sameQuarterLastYear);
  const figures = [...countFigures, ...feeFigures, ...table.unasked(quarters)];
  const soFar = yearSoFar(table, quarters);
  return rowsOf(table, subjectsOf(table, quarters, last), figures, last, earlier, ({ library, includes }, figure) =>
    fees.has(figure) || isOfYear(figure)
      ? priceCell(table, library, lastAsked(figure, quarters) ?? last, figure)
      : yearCell(table, [library, ...includes], soFar, figure),
  );
};
