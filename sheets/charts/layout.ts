/** Where everything stands: texts wrapped and stacked from the top, the legend beside or between, the plot in the rest. */
import type { ChartSpec, Size, TextFormat } from './spec.ts';
import { clamp, clean, textWidth, wrap } from './text.ts';

export interface Block {
  lines: string[];
  fontSize: number;
  lineHeight: number;
  bold: boolean;
  top: number;
}

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
}

export interface Layout extends Size {
  /** The size of ordinary text, in px. */
  base: number;
  /** 1 for the size in which Sheets puts a new chart (600 × 371); what a specification says in px or pt is times this. */
  scale: number;
  pad: number;
  title: Block | undefined;
  subtitle: Block | undefined;
  legend: Legend | undefined;
  plot: Box;
}

/** Small pictures keep letters of a readable size; only where they would crowd out the plot, letters give way a little. */
const baseMinPx = 11;
const baseSteps = [1, 0.92, 0.85];
const plotShareMin = 0.4;
const sheetsBasePx = 12;
/** Texts above the plot first get smaller, then lose their end, when they want more of the height than this. */
const headingShareMax = 0.4;
const shrinkSteps = [1, 0.92, 0.84];

const blockHeight = (block: Block | undefined): number => (block ? block.lines.length * block.lineHeight : 0);

export function layOut(spec: ChartSpec, size: Size, entries: Entries): Layout {
  const base = Math.max(baseMinPx, Math.min(size.width / 50, size.height / 28));
  const tries = baseSteps.map((step) => layOutAt(base * step, spec, size, entries));
  return tries.find(({ plot }) => plot.height >= size.height * plotShareMin) ?? (tries.at(-1) as Layout);
}

function layOutAt(base: number, spec: ChartSpec, size: Size, entries: Entries): Layout {
  const pad = base * (spec.maximized ? 0.3 : 1.1);
  const { title, subtitle, bottom } = heading(spec, size, base, pad);
  const top = bottom + (title || subtitle ? base * 0.9 : 0);
  const room = { left: pad, top, width: size.width - 2 * pad, height: size.height - pad - top };
  const rest = legendAndPlot(entries, room, base);
  return { ...size, base, scale: base / sheetsBasePx, pad, title, subtitle, ...rest };
}

function heading(spec: ChartSpec, size: Size, base: number, pad: number) {
  const heightMax = size.height * headingShareMax;
  for (const shrink of shrinkSteps) {
    const title = block(spec.title, spec.titleTextFormat, 1.45 * base * shrink, true, size.width - 2 * pad, base);
    const subtitle = block(spec.subtitle, spec.subtitleTextFormat, base * shrink, false, size.width - 2 * pad, base);
    const between = title && subtitle ? base * 0.35 : 0;
    const height = blockHeight(title) + between + blockHeight(subtitle);
    const last = shrink === shrinkSteps.at(-1);
    if (height > heightMax && !last) continue;
    if (height > heightMax) shorten(title, subtitle, heightMax - between);
    if (title) title.top = pad;
    if (subtitle) subtitle.top = pad + blockHeight(title) + between;
    return { title, subtitle, bottom: pad + blockHeight(title) + between + blockHeight(subtitle) };
  }
  throw new Error('unreachable: the last step always returns');
}

function block(
  text: string | null | undefined,
  format: TextFormat | undefined,
  px: number,
  bold: boolean,
  width: number,
  base: number,
): Block | undefined {
  const words = clean(text ?? '');
  if (!words) return undefined;
  const fontSize = format?.fontSize ? (format.fontSize * base) / sheetsBasePx : px;
  const heavy = format?.bold ?? bold;
  return {
    lines: wrap(words, width, fontSize, heavy),
    fontSize,
    lineHeight: Math.ceil(fontSize * 1.22),
    bold: heavy,
    top: 0,
  };
}

/** The title is the finding: it keeps what it can, at most two thirds; the subtitle gets the rest. */
function shorten(title: Block | undefined, subtitle: Block | undefined, height: number): void {
  if (title) {
    const share = subtitle ? Math.max(height * 0.66, height - blockHeight(subtitle)) : height;
    title.lines = clamp(title.lines, Math.floor(share / title.lineHeight));
  }
  if (subtitle) subtitle.lines = clamp(subtitle.lines, Math.floor((height - blockHeight(title)) / subtitle.lineHeight));
}

const legendLineEm = 1.5;
const legendShareMax = 0.45;
/** Below this width a legend at the side leaves no plot, and goes under it. */
const sideLegendWidthMinEm = 42;

function legendAndPlot(entries: Entries, room: Box, base: number): { legend: Legend | undefined; plot: Box } {
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
  const textMax = Math.min(room.width * 0.4 - icon, Math.max(room.width * 0.26 - icon, longest + 1));
  const wrapped = entries.names.map((name) => wrap(name, textMax, base));
  const width = icon + Math.max(...wrapped.flat().map((line) => textWidth(line, base)));
  const gap = base * 1.5;
  const left = entries.position === 'LEFT_LEGEND';
  const legend: Legend = {
    names: wrapped.map((lines) => lines.join('\n')),
    vertical: true,
    itemGap: base * 0.6,
    left: left ? room.left : room.left + room.width - width,
    width,
    rows: [{ top: room.top + base * 0.5, items: entries.names.map((_, at) => at) }],
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
