/** Where the legend stands, and what it leaves to the plot. */
import { clamp, textWidth, wrap } from './text/text.ts';

export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Rows of entries (their numbers in `names`); a legend at the side is one row that runs downward. */
export interface Legend {
  names: string[];
  vertical: boolean;
  itemGap: number;
  left: number;
  width: number;
  rows: { top: number; items: number[] }[];
}

/** What the legend is asked to show. */
export interface Entries {
  names: readonly string[];
  position: string;
  iconEm: number;
  /** Entries beside stacked columns run from the bottom up, as the columns do. */
  upward: boolean;
}

const legendLineEm = 1.5;
const legendShareMax = 0.45;
/** Below this width a legend at the side leaves no plot, and goes under it. */
const sideLegendWidthMinEm = 42;

export function legendAndPlot(entries: Entries, room: Box, base: number): { legend: Legend | undefined; plot: Box } {
  const { names, position } = entries;
  if (names.length === 0 || position === 'NO_LEGEND') return { legend: undefined, plot: room };
  const side = (position === 'LEFT_LEGEND' || position === 'RIGHT_LEGEND') && room.width >= sideLegendWidthMinEm * base;
  return side ? beside(entries, room, base) : aboveOrBelow(entries, room, base);
}

const besideIcon = ({ iconEm }: Entries, base: number): number => (iconEm + 0.8) * base;

/** No wider than it must be for its longest word, and never more than two fifths. */
function beside(entries: Entries, room: Box, base: number) {
  const icon = besideIcon(entries, base);
  const longest = Math.max(...entries.names.flatMap((name) => name.split(/\s+/)).map((word) => textWidth(word, base)));
  const textMax = Math.min(room.width * 0.4 - icon, Math.max(room.width * 0.22 - icon, longest + 1));
  const wrapped = entries.names.map((name) => wrap(name, textMax, base));
  const width = icon + Math.max(...wrapped.flat().map((line) => textWidth(line, base)));
  const gap = base * 1.5;
  const left = entries.position === 'LEFT_LEGEND';
  const items = entries.names.map((_, at) => at);
  const legend: Legend = {
    names: wrapped.map((lines) => lines.join('\n')),
    vertical: true,
    itemGap: base * 0.6,
    left: left ? room.left : room.left + room.width - width,
    width,
    rows: [{ top: room.top + base * 0.5, items: entries.upward ? items.toReversed() : items }],
  };
  const plot = { ...room, left: left ? room.left + width + gap : room.left, width: room.width - width - gap };
  return { legend, plot };
}

const sum = (heights: readonly number[]): number => heights.reduce((total, height) => total + height, 0);

function aboveOrBelow(entries: Entries, room: Box, base: number) {
  const icon = besideIcon(entries, base);
  const itemGap = base * 1.2;
  const lines = entries.names.map((name) => clamp(wrap(name, room.width - icon, base), 2));
  const widths = lines.map((part) => icon + Math.max(...part.map((line) => textWidth(line, base))));
  const all = flow(widths, room.width, itemGap);
  const rows = all.slice(0, Math.max(1, Math.floor((room.height * legendShareMax) / (base * legendLineEm))));
  const heights = rows.map((row) => Math.max(...row.map((at) => lines[at]?.length ?? 1)) * base * legendLineEm);
  const height = sum(heights);
  const gap = base * 0.5;
  const below = entries.position !== 'TOP_LEGEND' && entries.position !== 'INSIDE_LEGEND';
  const first = below ? room.top + room.height - height : room.top;
  const legend: Legend = {
    names: all.length > rows.length ? cutAfter(rows, lines) : lines.map((part) => part.join('\n')),
    vertical: false,
    itemGap,
    left: room.left,
    width: room.width,
    rows: rows.map((items, at) => ({ items, top: first + sum(heights.slice(0, at)) })),
  };
  const plotHeight = room.height - height - gap;
  return { legend, plot: { ...room, top: below ? room.top : room.top + height + gap, height: plotHeight } };
}

/** Entries for which there is no room are left out, and the last one shown says so. */
const cutAfter = (rows: number[][], lines: string[][]): string[] => {
  const last = rows.at(-1)?.at(-1);
  return lines.map((part, at) => part.join('\n') + (at === last ? ' …' : ''));
};

/** Which items share a row, when they are set from left to right and a row that is full is followed by another. */
function flow(widths: readonly number[], width: number, gap: number): number[][] {
  const rows: number[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const [at, item] of widths.entries()) {
    if (used + gap + item > width) {
      rows.push([]);
      used = -gap;
    }
    rows.at(-1)?.push(at);
    used += gap + item;
  }
  return rows;
}
