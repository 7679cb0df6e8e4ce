/** Where everything stands: texts wrapped and stacked from the top, the legend beside or between, the plot in the rest. */

import { type Box, type Entries, type Legend, legendAndPlot } from '../legend.ts';
import type { ChartSpec, Size, TextFormat } from '../spec.ts';
import { clamp, clean, wrap } from '../text/text.ts';

export interface Block {
  lines: string[];
  fontSize: number;
  lineHeight: number;
  bold: boolean;
  top: number;
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
  const base = size.letters ?? Math.max(baseMinPx, Math.min(size.width / 50, size.height / 28));
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

/** The title states the finding, so it gets up to two thirds of the height; the subtitle gets the rest. */
function shorten(title: Block | undefined, subtitle: Block | undefined, height: number): void {
  if (title) {
    const share = subtitle ? Math.max(height * 0.66, height - blockHeight(subtitle)) : height;
    title.lines = clamp(title.lines, Math.floor(share / title.lineHeight));
  }
  if (subtitle) subtitle.lines = clamp(subtitle.lines, Math.floor((height - blockHeight(title)) / subtitle.lineHeight));
}
