/** A basic chart as one ECharts option: axes, series, and what goes beside them. */
import type { LineSeriesOption } from 'echarts/charts';
import { type Figure, goesBelow } from './figure.ts';
import { drawSeries, type SeriesOption } from './mark.ts';
import type { Ink } from './palette.ts';
import { drawAxes } from './scale/axis.ts';
import type { Layout } from './scale/layout.ts';
import { roomBeside } from './text/label.ts';

export function drawBasic(figure: Figure, given: Layout, ink: Ink) {
  const beside = roomBeside(figure, given);
  const layout = { ...given, plot: { ...given.plot, width: given.plot.width - beside } };
  const series = figure.series.map((_, at) => drawSeries(figure, at, layout, ink));
  const totals = figure.totals ? [totalsSeries(figure, figure.totals, layout, ink)] : [];
  return { ...drawAxes(figure, layout, ink), series: [...series, ...totals, ...zeroLine(figure, layout, ink)] };
}

/** An invisible series of height 0 on top of the stack, to carry the label. */
function totalsSeries(figure: Figure, totals: readonly string[], layout: Layout, ink: Ink): SeriesOption {
  const stack = figure.series.find(({ shape }) => shape !== 'line');
  return {
    id: 'totals',
    name: 'totals',
    type: 'bar',
    silent: true,
    stack: `${stack?.shape ?? 'bar'} ${stack?.spec.targetAxis ?? ''}`,
    data: totals.map((text) => ({ value: 0, label: { formatter: () => text } })),
    label: {
      show: true,
      position: figure.kind === 'BAR' ? 'right' : 'top',
      fontSize: layout.base * 0.92,
      fontWeight: 'bold',
      color: ink.strong,
    },
  };
}

/** The names keep to the edge of the plot; where figures go below zero, zero gets a line of its own. */
function zeroLine(figure: Figure, layout: Layout, ink: Ink): LineSeriesOption[] {
  if (!goesBelow(figure)) return [];
  return [
    {
      id: 'zero',
      name: 'zero',
      type: 'line',
      silent: true,
      data: [],
      clip: false,
      z: 5,
      markLine: {
        silent: true,
        symbol: 'none',
        label: { show: false },
        lineStyle: { color: ink.strong, width: layout.scale, type: 'solid' },
        data: [figure.kind === 'BAR' ? { xAxis: 0 } : { yAxis: 0 }],
      },
    },
  ];
}
