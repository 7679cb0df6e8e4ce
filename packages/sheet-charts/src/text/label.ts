/** Figures written at bars and points. */
import type { Figure, Series } from '../figure.ts';
import { cssColor, type Ink, isDark } from '../palette.ts';
import type { Layout } from '../scale/layout.ts';
import { barHeight, barWidth, lengthOfBars } from './names.ts';
import { textWidth } from './text.ts';

type Position = 'top';

const placements: Record<string, string> = {
  CENTER: 'inside',
  LEFT: 'left',
  RIGHT: 'right',
  ABOVE: 'top',
  BELOW: 'bottom',
};

const lyingEnds: Record<string, string> = {
  INSIDE_END: 'insideRight',
  INSIDE_BASE: 'insideLeft',
  OUTSIDE_END: 'right',
};
const standingEnds: Record<string, string> = {
  INSIDE_END: 'insideTop',
  INSIDE_BASE: 'insideBottom',
  OUTSIDE_END: 'top',
};
/** Where a bar hangs below zero, its end is on the other side. */
const opposite: Record<string, string> = {
  right: 'left',
  top: 'bottom',
  insideRight: 'insideLeft',
  insideLeft: 'insideRight',
  insideTop: 'insideBottom',
  insideBottom: 'insideTop',
};

function positionOf(figure: Figure, { shape, spec }: Series): string {
  const placement = spec.dataLabel?.placement ?? '';
  const ends = figure.kind === 'BAR' ? lyingEnds : standingEnds;
  const otherwise = shape === 'bar' && figure.stacked ? 'inside' : (ends.OUTSIDE_END as string);
  return ends[placement] ?? placements[placement] ?? otherwise;
}

const ordinaryEm = 0.92;
const smallestEm = 0.78;

/** As large as the bars leave room for: beside a bar that lies between others, within one that stands in a stack. */
function fontSizeOf(figure: Figure, { shape, spec, labels }: Series, layout: Layout): number {
  const { base, scale } = layout;
  const told = spec.dataLabel?.textFormat?.fontSize;
  if (told) return told * scale;
  const ordinary = base * ordinaryEm;
  if (shape !== 'bar') return ordinary;
  if (figure.kind === 'BAR') return Math.min(ordinary, Math.max(base * smallestEm, barHeight(figure, layout) * 1.1));
  const widest = Math.max(0, ...(labels ?? []).map((text) => textWidth(text, ordinary)));
  return Math.max(base * smallestEm, Math.min(ordinary, (ordinary * barWidth(figure, layout)) / Math.max(1, widest)));
}

const isOnBar = (figure: Figure, series: Series): boolean =>
  series.shape === 'bar' && positionOf(figure, series).startsWith('inside');

const readableOn = (color: string): string => (isDark(color) ? '#ffffff' : '#1f1f1f');

export function labelStyle(figure: Figure, series: Series, layout: Layout, ink: Ink) {
  const format = series.spec.dataLabel?.textFormat;
  const position = positionOf(figure, series);
  const onBar = isOnBar(figure, series);
  const readable = onBar ? readableOn(series.color) : ink.strong;
  return {
    show: series.labels !== undefined,
    position: position as Position,
    fontSize: fontSizeOf(figure, series, layout),
    fontWeight: format?.bold ? ('bold' as const) : ('normal' as const),
    color: cssColor(format?.foregroundColorStyle, format?.foregroundColor) ?? readable,
    // Grid lines stop short of the letters.
    ...(onBar ? {} : { textBorderColor: ink.background, textBorderWidth: layout.scale * 2.5 }),
  };
}

/** A function, because in a string ECharts would fill in `{b}` and the like: a brace from a sheet is only a brace. */
export function labelOf(figure: Figure, series: Series, row: number, layout: Layout, ownColor?: string) {
  const value = series.values[row] ?? null;
  const text = series.labels?.[row];
  if (!text || value === null) return { show: false };
  const position = positionOf(figure, series);
  const turned = series.shape === 'bar' && value < 0 ? opposite[position] : undefined;
  const show =
    series.shape !== 'bar' || (fitsAcross(figure, series, layout) && fitsAlong(text, value, figure, series, layout));
  return {
    show,
    formatter: () => text,
    ...(turned ? { position: turned as Position } : {}),
    ...(ownColor && isOnBar(figure, series) ? { color: readableOn(ownColor) } : {}),
  };
}

/** What the last labels of lines need at the right of the plot, in px, beyond the half band that is there. */
export function roomBeside(figure: Figure, layout: Layout): number {
  const band = (layout.plot.width - layout.base * 5) / Math.max(1, figure.categories.length);
  const beyond = figure.series
    .filter((series) => series.shape !== 'bar' && series.spec.dataLabel?.placement === 'RIGHT')
    .flatMap((series) =>
      (series.labels ?? []).map((text, row) => {
        const bold = series.spec.dataLabel?.textFormat?.bold === true;
        const left = (figure.categories.length - row - 0.5) * band;
        return text && series.values[row] !== null
          ? textWidth(text, fontSizeOf(figure, series, layout), bold) + layout.base * 0.8 - left
          : 0;
      }),
    );
  return Math.max(0, ...beyond);
}

/** Among standing bars that are too narrow for figures none has one: some here and there would look like a choice. */
function fitsAcross(figure: Figure, series: Series, layout: Layout): boolean {
  if (figure.kind === 'BAR') return true;
  const widest = Math.max(...(series.labels ?? []).map((text) => textWidth(text, fontSizeOf(figure, series, layout))));
  return widest <= barWidth(figure, layout);
}

/** A figure that is longer than its part of the stack would be read as its neighbour's. */
function fitsAlong(text: string, value: number, figure: Figure, series: Series, layout: Layout): boolean {
  if (!figure.stacked) return true;
  const lying = figure.kind === 'BAR';
  const along = (lengthOfBars(figure, layout) * Math.abs(value)) / extent(figure);
  const fontSize = fontSizeOf(figure, series, layout);
  return along >= (lying ? textWidth(text, fontSize) * 1.1 : fontSize * 1.1);
}

/** The length of the axis: the highest stack above zero and the deepest below. */
function extent({ series, categories }: Figure): number {
  const stacks = categories.map((_, row) => series.map(({ values }) => values[row] ?? 0));
  const total = (values: number[], sign: number) => values.reduce((sum, value) => sum + Math.max(0, value * sign), 0);
  return Math.max(...stacks.map((values) => total(values, 1))) + Math.max(...stacks.map((values) => total(values, -1)));
}
