import type { Quarter } from '../../../domain/calendar/quarter.ts';
import { type FigureId, isTotalId } from '../../../domain/measures/relations.ts';
import { type Cell, cellAt, type Tab } from '../../grid/tab.ts';
import { nameOf } from '../../questionnaire/figure-names.ts';
import { typedOf, wordsOf } from '../../questionnaire/read/cell-text.ts';
import {
  isBlank,
  isFault,
  notLater,
  type Read,
  readEstimated,
  readFigure,
  readLibrary,
  readQuarter,
  readSource,
  readValue,
  textOf,
} from './cell-read.ts';
import type { PastedFigure } from './figure.ts';
import { type Heading, headingFor, headingIn, type Shape, shapeOf } from './heading.ts';
import { type PasteTab, pasteColumns, pastedColumnsMax, pastedRowsMax, pasteRows, type Role } from './layout.ts';
import { type Directory, figuresLike, figuresNamed } from './names.ts';
import type { PastedRow } from './pasted-row.ts';
import { oncePerSubject } from './repeated.ts';
import { roleHeadings, rowAnswers, shapeFaults } from './texts.ts';

export interface Pasted {
  readonly shape: Shape | undefined;
  readonly rows: readonly PastedRow[];
  /** Remarks about the table as a whole. */
  readonly about: readonly string[];
  /** Rows beyond the maximum that is read at once. */
  readonly beyond: readonly number[];
}

/** What pasted words can refer to: the libraries, and the newest quarter. */
export interface Known {
  readonly directory: Directory;
  readonly until: Quarter;
}

interface Reader {
  readonly tab: Tab;
  readonly paste: PasteTab;
  readonly known: Known;
  readonly heading: Heading;
}

/** A column with a heading that was overwritten by pasted figures is not read. */
const cellOf = ({ tab, heading }: Reader, row: number, role: Role): Cell => {
  const cell = cellAt(tab, row, heading.places.get(role) ?? -1);
  return row === pasteRows.heading && textOf(cell) === roleHeadings[role] ? { shown: '' } : cell;
};

/** The estimate mark and the remark beside a figure, whatever the table's shape. */
const detailsBeside = (reader: Reader, row: number) => {
  const { heading, paste } = reader;
  const estimated: Read<boolean | undefined> = heading.places.has('estimated')
    ? readEstimated(cellOf(reader, row, 'estimated'))
    : { value: undefined };
  return {
    estimated,
    note: heading.places.has('note') ? wordsOf(cellOf(reader, row, 'note')) : undefined,
    source: heading.places.has('source') ? readSource(cellOf(reader, row, 'source'), paste.id) : { value: paste.id },
  };
};

const faultsIn = (reads: readonly Read<unknown>[]): readonly string[] =>
  reads.flatMap((read) => (isFault(read) ? [read.fault] : []));

interface Subject {
  readonly library: Read<string>;
  readonly quarter: Read<Quarter>;
  readonly figure: Read<FigureId>;
}

const figureAt = (reader: Reader, row: number, column: number, subject: Subject): PastedFigure | readonly string[] => {
  const { library, quarter, figure } = subject;
  const { estimated, note, source } = detailsBeside(reader, row);
  const cell = cellAt(reader.tab, row, column);
  const value = isFault(figure) ? figure : readValue(cell, figure.value);
  const known = [library, quarter, figure, estimated, source];
  if (
    isFault(library) ||
    isFault(quarter) ||
    isFault(figure) ||
    isFault(estimated) ||
    isFault(source) ||
    isFault(value)
  )
    return faultsIn(isFault(figure) ? known : [...known, value]);
  const { kind, value: number, typed } = value.value;
  return {
    row,
    column,
    library: library.value,
    quarter: quarter.value,
    figure: figure.value,
    kind: kind as PastedFigure['kind'],
    value: number === null ? null : Number(number),
    typed: typed || typedOf(cell),
    estimated: estimated.value,
    note,
  };
};

const isFigure = (read: PastedFigure | readonly string[]): read is PastedFigure => !Array.isArray(read);

const longRow = (reader: Reader, row: number): PastedRow => {
  const read = figureAt(reader, row, reader.heading.places.get('value') ?? -1, {
    library: readLibrary(cellOf(reader, row, 'library'), reader.known.directory),
    quarter: readQuarter(cellOf(reader, row, 'quarter'), reader.known.until),
    figure: readFigure(textOf(cellOf(reader, row, 'figure')), reader.paste.id),
  });
  return isFigure(read) ? { row, figures: [read], faults: [] } : { row, figures: [], faults: read };
};

/**
 * An empty cell of a wide table is not a figure. What is wrong with the row itself is reported
 * once.
 */
const wideRow = (
  reader: Reader,
  row: number,
  columns: readonly number[],
  of: (column: number) => Subject,
): PastedRow => {
  const filled = columns.filter((column) => !isBlank(cellAt(reader.tab, row, column)));
  const reads = filled.map((column) => ({ column, read: figureAt(reader, row, column, of(column)) }));
  const faults = reads.flatMap(({ column, read }) => {
    const { figure } = of(column);
    if (isFigure(read)) return [];
    const own = isFault(figure) ? read : faultsIn([readValue(cellAt(reader.tab, row, column), figure.value)]);
    return read.map((fault) =>
      !isFault(figure) && own.includes(fault) ? rowAnswers.inColumn(figure.value, fault) : fault,
    );
  });
  return {
    row,
    figures: reads.flatMap(({ read }) => (isFigure(read) ? [read] : [])),
    faults: [...new Set(faults)],
    remark: filled.length === 0 ? rowAnswers.noFigures : undefined,
  };
};

const rowReader = (reader: Reader, shape: Shape): ((row: number) => PastedRow) => {
  const { heading, known, paste } = reader;
  const library = (row: number) => readLibrary(cellOf(reader, row, 'library'), known.directory);
  switch (shape) {
    case 'long':
      return (row) => longRow(reader, row);
    case 'by-figure':
      return (row) => {
        const quarter = readQuarter(cellOf(reader, row, 'quarter'), known.until);
        return wideRow(reader, row, [...heading.figures.keys()], (column) => ({
          library: library(row),
          quarter,
          figure: readFigure(heading.figures.get(column) ?? '', paste.id),
        }));
      };
    case 'by-quarter':
      return (row) => {
        const figure = readFigure(textOf(cellOf(reader, row, 'figure')), paste.id);
        return wideRow(reader, row, [...heading.quarters.keys()], (column) => ({
          library: library(row),
          quarter: notLater(heading.quarters.get(column) as Quarter, known.until),
          figure,
        }));
      };
  }
};

const rowsFilled = (tab: Tab): readonly number[] =>
  tab.rows.flatMap((cells, row) => {
    const own = cells.slice(pasteColumns.first, pasteColumns.first + pastedColumnsMax);
    return row >= pasteRows.heading && own.some((cell) => !isBlank(cell)) ? [row] : [];
  });

/** Computed totals per library are not imported; their columns are left out and reported. */
const withoutTotals = (heading: Heading, paste: PasteTab): Heading => {
  const computed = [...heading.figures].filter(([, figure]) => paste.id === 'history' && isTotalId(figure));
  if (computed.length === 0) return heading;
  const figures = new Map([...heading.figures].filter((entry) => !computed.some(([column]) => column === entry[0])));
  return { ...heading, figures, unknown: [...heading.unknown, ...computed.map(([, figure]) => nameOf(figure))] };
};

const aboutShape = ({ unknown, twice }: Heading, shape: Shape | undefined): readonly string[] => {
  if (twice.length > 0) return [shapeFaults.twice(twice)];
  if (!shape) return [shapeFaults.unclear];
  if (unknown.length === 0) return [];
  const like = shape === 'by-figure' ? unknown.map((heading) => [heading, figuresLike(heading)] as const) : [];
  const meant = like.filter(([heading, figures]) => figures.length > 0 && figuresNamed(heading).length !== 1);
  const others = unknown.filter((heading) => !meant.some(([one]) => one === heading));
  return [
    ...meant.map(([heading, figures]) => shapeFaults.meant(heading, figures)),
    ...(others.length > 0 ? [shapeFaults.unknown(others)] : []),
  ];
};

/** A row is accepted as a whole or not at all. */
const allOrNothing = (row: PastedRow): PastedRow => (row.faults.length > 0 ? { ...row, figures: [] } : row);

/** Reads the secretary's part of the tab, which is never changed. */
export const readPaste = (tab: Tab, paste: PasteTab, known: Known): Pasted => {
  const filled = rowsFilled(tab);
  const top = headingIn(tab, pasteRows.heading);
  const first = filled.find((row) => row > pasteRows.heading);
  // A pasted table usually brings its own headings, below ours or over them.
  const along = first === undefined ? undefined : headingIn(tab, first);
  const heading = withoutTotals(along ?? top ?? headingFor(paste.roles), paste);
  const data = filled.filter((row) => !(top && row === pasteRows.heading) && !(along && row === first));
  const shape = shapeOf(heading);
  const readRow = shape && rowReader({ tab, paste, known, heading }, shape);
  const rows = readRow ? data.slice(0, pastedRowsMax).map((row) => allOrNothing(readRow(row))) : [];
  const headings =
    along && first !== undefined ? [{ row: first, figures: [], faults: [], remark: rowAnswers.heading }] : [];
  return {
    shape,
    rows: [...headings, ...oncePerSubject(rows)],
    about: data.length === 0 ? [] : aboutShape(heading, shape),
    beyond: data.slice(pastedRowsMax),
  };
};

export const figuresOf = ({ rows }: Pasted): readonly PastedFigure[] => rows.flatMap(({ figures }) => figures);
