/** A basic chart, read: what will be drawn, in our words, with every default filled in. */

import { cssColor, seriesColor } from './palette.ts';
import { type Column, defaultLocale, headerCount, level, readColumn } from './read.ts';
import { type BasicChart, type BasicKind, type BasicSeries, type Chart, kindOf } from './spec.ts';
import { type Format, percent, plain, sumFormat, tickFormat } from './text/format.ts';

export type Shape = 'line' | 'area' | 'bar' | 'point';

export interface Series {
  name: string;
  shape: Shape;
  color: string;
  /** What is drawn: per cent of the stack when the stack is a 100 % one. */
  values: (number | null)[];
  labels: string[] | undefined;
  spec: BasicSeries;
}

export interface Figure {
  kind: BasicKind;
  basic: BasicChart;
  categories: string[];
  /** SCATTER with figures below: the horizontal positions. */
  positions: (number | null)[] | undefined;
  series: Series[];
  stacked: boolean;
  /** Stacked to 100 %. */
  whole: boolean;
  totals: string[] | undefined;
  /** Only whole numbers: ticks between them would be nonsense. */
  counts: boolean;
  format: { left: Format; right: Format; position: Format };
}

const shapes: Record<string, Shape> = { LINE: 'line', AREA: 'area', COLUMN: 'bar', BAR: 'bar', SCATTER: 'point' };

export function readFigure(chart: Chart, basic: BasicChart): Figure {
  const kind = kindOf(basic);
  const locale = chart.locale ?? defaultLocale;
  const specs = basic.series ?? [];
  const headers = headerCount(
    basic.headerCount,
    chart,
    specs.map((one) => one.series ?? {}),
  );
  const read = level(
    readColumn(chart, basic.domains?.[0]?.domain, headers),
    specs.map((one) => readColumn(chart, one.series, headers)),
  );
  const stacked = isStacked(basic, kind);
  const whole = stacked && basic.stackedType === 'PERCENT_STACKED';
  const series = specs.map((spec, at) => readSeries(chart, spec, kind, read.series[at] as Column, at, headers));
  return {
    kind,
    basic,
    categories: read.domain.shown,
    positions: kind === 'SCATTER' ? positionsOf(read.domain) : undefined,
    series: whole ? asPercent(series) : series,
    stacked,
    whole,
    totals:
      stacked && isShown(basic.totalDataLabel?.type)
        ? totalsOf(read.series, totalFormat(read.series, chart, locale))
        : undefined,
    counts: !whole && series.every(({ values }) => values.every((value) => value === null || Number.isInteger(value))),
    format: {
      left: whole ? percent(locale) : axisFormat(specs, read.series, false, locale),
      right: axisFormat(specs, read.series, true, locale),
      position: tickFormat(read.domain.shown, locale),
    },
  };
}

const isShown = (type: string | null | undefined): boolean => type === 'DATA' || type === 'CUSTOM';

function isStacked(basic: BasicChart, kind: BasicKind): boolean {
  const type = basic.stackedType ?? 'NOT_STACKED';
  if (type === 'STACKED_TYPE_UNSPECIFIED' || type === 'NOT_STACKED' || type === 'NONE') return false;
  if (type !== 'STACKED' && type !== 'PERCENT_STACKED')
    throw new Error(`Cannot draw chart: stackedType ${type} is not known`);
  return kind !== 'LINE' && kind !== 'SCATTER';
}

function readSeries(
  chart: Chart,
  spec: BasicSeries,
  kind: BasicKind,
  column: Column,
  at: number,
  headers: number,
): Series {
  const type = kind === 'COMBO' ? spec.type : kind;
  const shape =
    kind === 'COMBO' && type !== 'LINE' && type !== 'AREA' && type !== 'COLUMN' ? undefined : shapes[type ?? ''];
  if (!shape) throw new Error(`Cannot draw chart: series type ${type ?? 'unset'} is not supported in COMBO`);
  const labelType = spec.dataLabel?.type;
  const custom = labelType === 'CUSTOM' ? readColumn(chart, spec.dataLabel?.customLabelData, headers).shown : undefined;
  return {
    name: column.header,
    shape,
    color: cssColor(spec.colorStyle, spec.color) ?? seriesColor(at),
    values: column.numbers,
    labels: custom ?? (isShown(labelType) ? column.shown : undefined),
    spec,
  };
}

/** Each point as a part of the column it stands in; signs are kept, so that what is below zero stays below. */
function asPercent(series: Series[]): Series[] {
  const parts = series.filter(({ shape }) => shape !== 'line');
  const sums = (series[0]?.values ?? []).map((_, at) =>
    parts.reduce((sum, { values }) => sum + Math.abs(values[at] ?? 0), 0),
  );
  return series.map((one) => ({
    ...one,
    values: !parts.includes(one)
      ? one.values
      : one.values.map((value, at) => {
          const sum = sums[at] ?? 0;
          return value === null || sum === 0 ? null : (value / sum) * 100;
        }),
  }));
}

/** Where every part is missing the total is missing too, not 0. */
const totalsOf = (series: readonly Column[], show: Format): string[] =>
  (series[0]?.numbers ?? []).map((_, at) => {
    const parts = series.map(({ numbers }) => numbers[at] ?? null).filter((value) => value !== null);
    return parts.length ? show(parts.reduce((sum, value) => sum + value, 0)) : '';
  });

const positionsOf = ({ numbers, shown }: Column): (number | null)[] | undefined =>
  numbers.some((value) => value !== null) && numbers.every((value, at) => value !== null || shown[at] === '')
    ? numbers
    : undefined;

export const goesBelow = ({ series }: Figure): boolean =>
  series.some(({ values }) => values.some((value) => value !== null && value < 0));

export const onRight = (spec: BasicSeries): boolean => spec.targetAxis === 'RIGHT_AXIS';

function axisFormat(specs: readonly BasicSeries[], columns: readonly Column[], right: boolean, locale: string): Format {
  const figures = columns
    .filter((_, at) => onRight(specs[at] ?? {}) === right)
    .flatMap(({ shown, numbers }) => numbers.map((value, row) => ({ value, text: shown[row] ?? '' })))
    .filter(({ value }) => value !== null);
  return tickFormat(
    figures.map(({ text }) => text),
    locale,
    figures.map(({ value }) => value),
  );
}

/** Without texts as the sheet shows them, what the numbers have. */
const totalFormat = (columns: readonly Column[], chart: Chart, locale: string): Format =>
  chart.formatted
    ? sumFormat(
        columns.flatMap(({ shown }) => shown),
        locale,
      )
    : plain(locale);
