import type { Quarter } from '../../../domain/calendar/quarter.ts';
import type { FigureId } from '../../../domain/measures/relations.ts';
import { trimmed } from '../../../domain/submissions/typed-text.ts';
import { cellAt, type Tab } from '../../grid/tab.ts';
import { wordsOf } from '../../questionnaire/read/cell-text.ts';
import { pasteColumns, pastedColumnsMax, type Role } from './layout.ts';
import { figuresNamed, plainName } from './names.ts';
import { quarterOfWords } from './quarter-words.ts';

/** What a row of headings says about the columns. */
export interface Heading {
  /** The column of each role. If two columns have the same role, neither counts. */
  readonly places: ReadonlyMap<Role, number>;
  /** Columns that each hold one figure, or one quarter: a wide table. */
  readonly figures: ReadonlyMap<number, FigureId>;
  readonly quarters: ReadonlyMap<number, Quarter>;
  /** The texts of headings that are not recognised. */
  readonly unknown: readonly string[];
  readonly twice: readonly string[];
}

const roleWords: Readonly<Record<Role, readonly string[]>> = {
  library: ['bibliotheek', 'library', 'naam bibliotheek', 'code bibliotheek'],
  quarter: ['kwartaal', 'periode', 'period', 'quarter'],
  figure: ['cijfer', 'measure', 'vraag'],
  value: ['waarde', 'value', 'aantal'],
  estimated: ['geschat', 'estimated'],
  note: ['opmerking', 'note', 'toelichting'],
  source: ['bron', 'source'],
};

const roles = Object.keys(roleWords) as Role[];
const roleOf = (text: string): Role | undefined => roles.find((role) => roleWords[role].includes(plainName(text)));

/**
 * The number of recognised headings that make a row a heading. The libraries' heading must be among
 * them.
 */
const knownMin = 2;

interface Cells {
  readonly column: number;
  readonly text: string;
}

const cellsIn = (tab: Tab, row: number): readonly Cells[] =>
  Array.from({ length: pastedColumnsMax }, (_, index) => pasteColumns.first + index).flatMap((column) => {
    const text = trimmed(wordsOf(cellAt(tab, row, column)));
    return text === '' ? [] : [{ column, text }];
  });

const headingOf = (cells: readonly Cells[]): Heading => {
  const places = new Map<Role, number>();
  const figures = new Map<number, FigureId>();
  const quarters = new Map<number, Quarter>();
  const unknown: string[] = [];
  const twice: string[] = [];
  for (const { column, text } of cells) {
    const role = roleOf(text);
    const [figure, other] = figuresNamed(text);
    const quarter = quarterOfWords(text);
    if (role) {
      if (places.has(role)) twice.push(text);
      else places.set(role, column);
    } else if (figure && other === undefined) {
      if ([...figures.values()].includes(figure)) twice.push(text);
      else figures.set(column, figure);
    } else if (quarter) {
      if ([...quarters.values()].includes(quarter)) twice.push(text);
      else quarters.set(column, quarter);
    } else unknown.push(text);
  }
  return { places, figures, quarters, unknown, twice };
};

/** The headings in a row; `undefined` when it is a row of figures, or empty. */
export const headingIn = (tab: Tab, row: number): Heading | undefined => {
  const cells = cellsIn(tab, row);
  const known = cells.flatMap(({ text }) => roleOf(text) ?? []);
  return known.length >= knownMin && known.includes('library') ? headingOf(cells) : undefined;
};

/** The heading of a table without one: the given roles, from left to right. */
export const headingFor = (given: readonly Role[]): Heading => ({
  places: new Map(given.map((role, index) => [role, pasteColumns.first + index])),
  figures: new Map(),
  quarters: new Map(),
  unknown: [],
  twice: [],
});

/**
 * How the rows below are read. `long`: one figure per row; `by-figure`: a column per figure;
 * `by-quarter`: a column per quarter. Undefined = no single reading.
 */
export type Shape = 'long' | 'by-figure' | 'by-quarter';

export const shapeOf = ({ places, figures, quarters, twice }: Heading): Shape | undefined => {
  const [library, quarter, figure, value] = (['library', 'quarter', 'figure', 'value'] as const).map((role) =>
    places.has(role),
  );
  if (!library || twice.length > 0) return undefined;
  if (quarter && figure && value) return figures.size + quarters.size === 0 ? 'long' : undefined;
  if (quarter && !figure && !value && figures.size > 0 && quarters.size === 0) return 'by-figure';
  return figure && !quarter && !value && quarters.size > 0 && figures.size === 0 ? 'by-quarter' : undefined;
};
