/** The figures of a chart: the ranges of the specification, followed through the caller's `values` and `formatted`. */

import type { Chart, ChartData } from './spec.ts';
import { plain } from './text/format.ts';
import { clean, inert } from './text/text.ts';

/** One row or column: as the sheet shows it, and as numbers. Blank, `onbekend`, a box: null, a gap, never 0. */
export interface Column {
  header: string;
  shown: string[];
  numbers: (number | null)[];
}

const largestDrawable = 1e15;
const smallestDrawable = 1e-9;

/** 0,1 + 0,2 - 0,3 leaves a rounding error, which counts as 0; no axis has ticks that small. */
export function drawable(value: number): number {
  if (Math.abs(value) > largestDrawable) throw new Error(`Cannot draw chart: ${value} is out of range`);
  return Math.abs(value) < smallestDrawable ? 0 : value;
}

export const defaultLocale = 'nl-NL';

/** Google guesses the number of header rows when the specification has none: text above figures is one. */
export function headerCount(told: number | null | undefined, chart: Chart, series: readonly ChartData[]): number {
  if (typeof told === 'number') return told;
  const guess = series.some((data) => {
    const [first, ...rest] = cells(chart, data);
    return (
      typeof first?.value === 'string' && first.value !== '' && rest.some((cell) => typeof cell.value === 'number')
    );
  });
  return guess ? 1 : 0;
}

export function readColumn(chart: Chart, data: ChartData | undefined, headers: number): Column {
  const all = data ? cells(chart, data) : [];
  const figures = all.slice(headers);
  return {
    header: all
      .slice(0, headers)
      .map((cell) => cell.shown)
      .filter(Boolean)
      .join(' '),
    shown: figures.map((cell) => cell.shown),
    numbers: figures.map(({ value }) => (typeof value === 'number' && Number.isFinite(value) ? drawable(value) : null)),
  };
}

/** Makes columns equally long: Google leaves out trailing blanks, and a chart's range may reach below the figures. */
export function level(domain: Column, series: readonly Column[]): { domain: Column; series: Column[] } {
  const filled = ({ shown }: Column): number => shown.findLastIndex((text) => text !== '') + 1;
  const length = Math.max(filled(domain), ...series.map(filled));
  const cut = (column: Column): Column => ({
    header: column.header,
    shown: Array.from({ length }, (_, at) => column.shown[at] ?? ''),
    numbers: Array.from({ length }, (_, at) => column.numbers[at] ?? null),
  });
  return { domain: cut(domain), series: series.map(cut) };
}

function cells(chart: Chart, data: ChartData): { value: ReturnType<Chart['values']>[number]; shown: string }[] {
  if (data.columnReference || data.aggregateType || data.groupRule)
    throw new Error('Cannot draw chart: data source columns are not supported');
  const show = plain(chart.locale ?? defaultLocale);
  return (data.sourceRange?.sources ?? []).flatMap((range) => {
    const formatted = chart.formatted?.(range);
    return chart
      .values(range)
      .map((value, at) => ({ value, shown: inert(clean(formatted?.[at] ?? asText(value, show))) }));
  });
}

function asText(value: ReturnType<Chart['values']>[number], show: (value: number) => string): string {
  if (typeof value === 'number') return Number.isFinite(value) ? show(value) : '';
  return value === null ? '' : String(value);
}
