/** How one series looks: bars, line, points, labels; as ECharts options. */
import type { BarSeriesOption, LineSeriesOption, ScatterSeriesOption } from 'echarts/charts';
import type { Figure, Series } from './figure.ts';
import { onRight } from './figure.ts';
import { cssColor, type Ink } from './palette.ts';
import { hasWindow } from './scale/axis.ts';
import type { Mark } from './scale/frame.ts';
import type { Layout } from './scale/layout.ts';
import { marker, symbolOf } from './scale/point.ts';
import { labelOf, labelStyle } from './text/label.ts';

export type SeriesOption = BarSeriesOption | LineSeriesOption | ScatterSeriesOption;

/** In widths of the line. */
const dashes: Record<string, number[]> = {
  DOTTED: [1, 2],
  MEDIUM_DASHED: [4, 2.5],
  MEDIUM_DASHED_DOTTED: [4, 2, 1, 2],
  LONG_DASHED: [8, 3],
  LONG_DASHED_DOTTED: [8, 2.5, 1, 2.5],
};

export function drawSeries(figure: Figure, at: number, layout: Layout, ink: Ink): SeriesOption {
  const series = figure.series[at] as Series;
  const data = series.values.map((value, row) => point(figure, series, row, value, layout));
  const shared = {
    id: String(at),
    name: String(at),
    silent: true,
    emphasis: { disabled: true },
    label: labelStyle(figure, series, layout, ink),
    labelLayout: { hideOverlap: true },
    ...(figure.stacked && series.shape !== 'line' ? { stack: `${series.shape} ${series.spec.targetAxis ?? ''}` } : {}),
    ...(onRight(series.spec) ? { yAxisIndex: 1 } : {}),
    itemStyle: { color: series.color, opacity: 1 },
  };
  if (series.shape === 'bar') return { ...shared, type: 'bar', ...barStyle(figure, layout, series, ink), data };
  if (series.shape === 'point')
    return { ...shared, type: 'scatter', symbol: symbolOf(figure, series), symbolKeepAspect: true, z: 6, data };
  const symbol = symbolOf(figure, series);
  return {
    ...shared,
    type: 'line',
    symbol,
    symbolKeepAspect: true,
    z: series.shape === 'line' ? 6 : 2,
    ...lineStyle(figure, series, layout),
    data,
  };
}

function point(figure: Figure, series: Series, row: number, value: number | null, layout: Layout) {
  const override = series.spec.styleOverrides?.find(({ index }) => index === row);
  const color = override && cssColor(override.colorStyle, override.color);
  const across = figure.positions;
  return {
    value: across ? [across[row] ?? null, value] : value,
    ...(color ? { itemStyle: { color } } : {}),
    label: labelOf(figure, series, row, layout, color),
    ...(series.shape === 'bar' ? {} : marker(figure, series, row, layout)),
  };
}

function lineStyle(figure: Figure, { shape, spec, color }: Series, layout: Layout): LineSeriesOption {
  const width = (spec.lineStyle?.width ?? 2.25) * layout.scale;
  const type = spec.lineStyle?.type ?? 'SOLID';
  if (type === 'CUSTOM') throw new Error('Cannot draw chart: lineStyle CUSTOM is not supported');
  const dash = dashes[type]?.map((part) => part * width);
  return {
    // Only a window cuts lines off.
    clip: hasWindow(figure),
    showSymbol: true,
    showAllSymbol: true,
    connectNulls: figure.basic.interpolateNulls === true,
    smooth: figure.basic.lineSmoothing === true,
    lineStyle: { color, width: type === 'INVISIBLE' ? 0 : width, ...(dash ? { type: dash, cap: 'butt' } : {}) },
    ...(shape === 'area' ? { areaStyle: { color, opacity: figure.stacked ? 0.9 : 0.3 } } : {}),
  };
}

/** A line in the colour of the paper separates stacked parts, so that similar greys stay distinct. */
function barStyle(figure: Figure, layout: Layout, series: Series, ink: Ink): BarSeriesOption {
  const parted = figure.stacked ? { borderColor: ink.background, borderWidth: layout.scale } : {};
  return {
    barCategoryGap: '30%',
    barGap: '6%',
    barMaxWidth: Math.max(layout.width, layout.height) / 8,
    itemStyle: { color: series.color, ...parted },
  };
}

/** What the legend shows of a series. */
export function markOf(figure: Figure, series: Series): Mark {
  const filled = series.shape === 'bar' || series.shape === 'area';
  return {
    shape: filled ? 'block' : series.shape === 'point' ? 'point' : 'line',
    dashed: !filled && dashes[series.spec.lineStyle?.type ?? ''] !== undefined,
    bare: !filled && symbolOf(figure, series) === 'none',
  };
}
