import type { Verdict } from '../editing/judge.ts';
import { type Pending, presumed } from '../editing/presume.ts';
import { tickOf } from '../editing/tick.ts';
import type { Cell } from '../google.ts';
import { type Block, cellName, only, type Place } from '../sheet/a1.ts';
import { edges } from '../sheet/borders.ts';
import { linkOf } from '../sheet/link.ts';
import { type Css, cellCss, textCss, wrapOf } from '../sheet/look.ts';
import { lockAt } from '../sheet/protection.ts';
import { spillColumns } from '../sheet/spill.ts';
import { COLUMN_WIDTH_DEFAULT, cellAt, type Tab } from '../sheet/tab.ts';
import { key, type MergeView, type Tracks } from '../sheet/tracks.ts';
import { texts } from '../texts.ts';

/** What the drawing of a cell asks of the rest of the page. */
export interface Surroundings {
  pendingAt(place: Place): Pending | undefined;
  verdictAt(place: Place): Verdict;
  /** The address behind a link in a cell; undefined when it leads nowhere. */
  addressOf(link: string): string | undefined;
}

export interface Run {
  text: string;
  css: Css;
}

/** Everything that is drawn of one cell, as plain data: two equal ones need no drawing. */
export interface CellView {
  name: string;
  text: string;
  runs: Run[];
  css: Css;
  classes: string[];
  description: string;
  link: string | undefined;
  tick: boolean | undefined;
  hasChoices: boolean;
  /** Pixels that the text may take beyond its own cell. */
  spillPixels: number;
}

export interface Layout {
  tab: Tab;
  rows: Tracks;
  columns: Tracks;
  merges: ReturnType<typeof import('../sheet/tracks.ts').mergeSpans>;
}

export const columnWidth = (tab: Tab, column: number): number => tab.columns.sizes.get(column) ?? COLUMN_WIDTH_DEFAULT;

export function viewCell(layout: Layout, place: Place, merge: MergeView | undefined, around: Surroundings): CellView {
  const { tab } = layout;
  const home = merge ? { row: merge.block.top, column: merge.block.left } : place;
  const block: Block = merge?.block ?? only(place);
  const pending = around.pendingAt(home);
  const cell = pending ? presumed(cellAt(tab, home), pending) : cellAt(tab, home);
  const tick = tickOf(cell);
  const isDoubted = !pending && around.verdictAt(home) === 'invalid';
  const lock = lockAt(tab, home);
  const hasChoices = isChoice(cell);
  const spilled = pending || hasChoices ? 0 : spill(layout, home, merge);
  const css = { ...cellCss(cell), ...edgeCss(layout, block, cell) };
  return {
    name: cellName(home),
    text: tick ? '' : (cell?.formattedValue ?? ''),
    runs: tick ? [] : runsOf(cell),
    css,
    classes: [
      `wrap-${wrapOf(cell)}`,
      ...(hasLines(cell) ? ['has-lines'] : []),
      ...(css.color ? ['has-ink'] : []),
      ...(cell?.note ? ['has-note'] : []),
      ...(lock === 'locked' ? ['is-locked'] : []),
      ...(isDoubted ? ['is-doubted'] : []),
      ...(pending ? [pending.isRefused ? 'is-refused' : 'is-pending'] : []),
      ...(spilled > 0 ? ['spills'] : []),
    ],
    description: describe(cell, pending, tick?.isOn, lock === 'locked', isDoubted),
    link: addressOf(cell, around),
    tick: tick?.isOn,
    hasChoices,
    spillPixels: spilled,
  };
}

function addressOf(cell: Cell | undefined, around: Surroundings): string | undefined {
  const link = linkOf(cell);
  return link && around.addressOf(link);
}

const isChoice = (cell: Cell | undefined): boolean =>
  ['ONE_OF_LIST', 'ONE_OF_RANGE'].includes(cell?.dataValidation?.condition?.type ?? '') &&
  cell?.dataValidation?.showCustomUi !== false;

const hasLines = (cell: Cell | undefined): boolean => wrapOf(cell) !== 'wrap' && /\n/.test(cell?.formattedValue ?? '');

function spill(layout: Layout, { row, column }: Place, merge: MergeView | undefined): number {
  if (merge) return 0;
  const { anchors, covered } = layout.merges;
  const isFree = (r: number, c: number) => !anchors.has(key(r, c)) && !covered.has(key(r, c));
  const count = spillColumns(layout.tab, row, column, isFree);
  let pixels = 0;
  for (let next = column + 1; next <= column + count; next++) {
    if (!layout.tab.columns.hidden.has(next)) pixels += columnWidth(layout.tab, next);
  }
  return pixels;
}

/** Without a border of its own a filled cell hides the grid lines around it, as in Sheets. */
function edgeCss(layout: Layout, block: Block, cell: Cell | undefined): Css {
  const css: Css = {};
  const background = cellCss(cell)['background-color'];
  if (background) css['border-color'] = background;
  for (const [side, border] of Object.entries(edges(layout.tab, block, layout.rows, layout.columns)))
    css[`border-${side}`] = border;
  return css;
}

/** Parts of a text may look different from the rest; each run lasts until the next one starts. */
function runsOf(cell: Cell | undefined): Run[] {
  const text = cell?.formattedValue ?? '';
  const runs = cell?.textFormatRuns ?? [];
  if (runs.length === 0) return [];
  const starts = runs.map((run) => run.startIndex ?? 0);
  const lead = starts[0] ? [{ text: text.slice(0, starts[0]), css: {} }] : [];
  return [
    ...lead,
    ...runs.map((run, index) => ({ text: text.slice(starts[index], starts[index + 1]), css: textCss(run.format) })),
  ];
}

/** The words that a screen reader adds to the cell's address. */
function describe(
  cell: Cell | undefined,
  pending: Pending | undefined,
  isTicked: boolean | undefined,
  isLocked: boolean,
  isDoubted: boolean,
): string {
  return [
    isTicked === undefined ? cell?.formattedValue : texts.tick(isTicked),
    pending && (pending.isRefused ? texts.isRefused : texts.isPending),
    isChoice(cell) && texts.hasChoices,
    isLocked && texts.isLocked,
    isDoubted && texts.doubted,
    cell?.note && texts.note(cell.note),
  ]
    .filter(Boolean)
    .join('; ');
}
