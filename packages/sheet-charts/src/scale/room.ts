/** Room on the value axis for figures that are written past the end of a bar or a point. */
import { type Figure, goesBelow } from '../figure.ts';
import { lengthOfBars } from '../text/names.ts';
import { textWidth } from '../text/text.ts';
import type { Layout } from './layout.ts';

function textsBeyond({ series, stacked, totals }: Figure): string[] {
  const beyond = series.filter((one) => one.labels && !(stacked && one.shape === 'bar'));
  return [...beyond.flatMap((one) => one.labels ?? []), ...(totals ?? [])];
}

/** The axis of standing bars: a line of text, as a part of what the figures span, before ECharts rounds the ends up. */
function above(figure: Figure, layout: Layout) {
  const gap = `${Math.round((100 * layout.base * 1.6) / lengthOfBars(figure, layout))}%`;
  return { boundaryGap: [goesBelow(figure) ? gap : '0%', gap] as [string, string] };
}

/** The axis of lying bars ends where the longest figure does, not at a round number: there would be no saying how far off that is. */
function sideways(figure: Figure, layout: Layout, texts: readonly string[]) {
  const width = Math.max(...texts.map((text) => textWidth(text, layout.base))) + layout.base * 0.8;
  const stacks = figure.categories.map((_, row) => figure.series.map(({ values }) => values[row] ?? 0));
  const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);
  const ends = stacks.flatMap((values) =>
    figure.stacked ? [sum(values.filter((value) => value > 0)), sum(values.filter((value) => value < 0))] : values,
  );
  const [lowest, highest] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const below = lowest < 0;
  const pxOfSpan = Math.max(width, lengthOfBars(figure, layout) - width * (below ? 2 : 1));
  const room = ((highest - lowest || 1) * width) / pxOfSpan;
  return {
    min: below ? lowest - room : 0,
    max: highest + room,
    splitLine: { showMinLine: !below, showMaxLine: false },
    axisLabel: { showMinLabel: !below, showMaxLabel: false },
  };
}

export function roomForLabels(figure: Figure, layout: Layout) {
  const texts = textsBeyond(figure).filter(Boolean);
  if (texts.length === 0 || figure.whole) return {};
  return figure.kind === 'BAR' ? sideways(figure, layout, texts) : above(figure, layout);
}
