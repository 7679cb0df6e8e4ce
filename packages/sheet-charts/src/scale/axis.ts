/**
 * The axes of a basic chart: names below (or left, for BAR), figures on the other side, from zero
 * by default.
 */
import type { GridComponentOption } from 'echarts/components';
import type { XAXisOption, YAXisOption } from 'echarts/types/dist/shared';
import type { Figure } from '../figure.ts';
import { goesBelow, onRight } from '../figure.ts';
import type { Ink } from '../palette.ts';
import { drawable } from '../read.ts';
import type { Format } from '../text/format.ts';
import { belowPlot, besideBars, lengthOfBars } from '../text/names.ts';
import { clean, wrap } from '../text/text.ts';
import type { Layout } from './layout.ts';
import { roomForLabels } from './room.ts';

export interface Axes {
  grid: GridComponentOption;
  xAxis: XAXisOption[];
  yAxis: YAXisOption[];
}

export function drawAxes(figure: Figure, layout: Layout, ink: Ink): Axes {
  const { plot } = layout;
  const grid = {
    left: plot.left,
    top: plot.top + layout.base * 0.6,
    right: layout.width - plot.left - plot.width,
    bottom: layout.height - plot.top - plot.height,
    outerBoundsMode: 'same',
    outerBoundsContain: 'all',
  } as const;
  if (figure.kind === 'BAR')
    return {
      grid,
      xAxis: [valueAxis(figure, layout, ink, 'BOTTOM_AXIS') as XAXisOption],
      yAxis: [categoryAxis(figure, layout, ink, 'LEFT_AXIS') as YAXisOption],
    };
  const right = figure.series.some(({ spec }) => onRight(spec));
  const bottom = figure.positions
    ? positionAxis(figure, layout, ink)
    : categoryAxis(figure, layout, ink, 'BOTTOM_AXIS');
  return {
    grid,
    xAxis: [bottom as XAXisOption],
    yAxis: (right ? ['LEFT_AXIS', 'RIGHT_AXIS'] : ['LEFT_AXIS']).map(
      (position) => valueAxis(figure, layout, ink, position) as YAXisOption,
    ),
  };
}

const specAt = (figure: Figure, position: string) => figure.basic.axis?.find((axis) => axis.position === position);

function named(figure: Figure, layout: Layout, ink: Ink, position: string) {
  const axis = specAt(figure, position);
  const title = clean(axis?.title ?? '');
  if (!title) return {};
  const room = position === 'BOTTOM_AXIS' ? layout.plot.width : layout.plot.height;
  const size = layout.base;
  return {
    name: wrap(title, room, size).join('\n'),
    nameLocation: 'middle' as const,
    nameGap: size * 0.8,
    nameTextStyle: { fontSize: size, color: ink.soft, ...(axis?.format?.bold ? { fontWeight: 'bold' as const } : {}) },
  };
}

const quiet = (ink: Ink) => ({
  axisTick: { show: false },
  axisLine: { show: false, lineStyle: { color: ink.strong } },
});

export const hasWindow = ({ basic }: Figure): boolean =>
  basic.axis?.some(({ viewWindowOptions }) => viewWindowOptions) === true;

/** A line beside the stack is part of no whole; its axis is an ordinary one. */
const isWhole = ({ whole, series }: Figure, position: string): boolean =>
  whole && position !== 'RIGHT_AXIS' && series.every(({ shape, spec }) => shape !== 'line' || onRight(spec));

/** Bars and areas start at zero whatever the window says: a cut-off bar shows a difference that is not there. */
function windowOf(figure: Figure, position: string): { min?: number; max?: number } {
  const told = specAt(figure, position)?.viewWindowOptions;
  const [min, max] = [told?.viewWindowMin, told?.viewWindowMax].map((end) => (end == null ? undefined : drawable(end)));
  if (min !== undefined && max !== undefined && min >= max)
    throw new Error(`Cannot draw chart: viewWindowMin ${min} is not below viewWindowMax ${max}`);
  const filled = figure.series.some(
    ({ shape, spec }) => (shape === 'bar' || shape === 'area') && onRight(spec) === (position === 'RIGHT_AXIS'),
  );
  if (isWhole(figure, position)) return { min: goesBelow(figure) ? -100 : 0, max: 100 };
  return {
    ...(min === undefined ? {} : { min: filled ? Math.min(0, min) : min }),
    ...(max === undefined ? {} : { max: filled ? Math.max(0, max) : max }),
  };
}

function valueAxis(figure: Figure, layout: Layout, ink: Ink, position: string) {
  const format = position === 'RIGHT_AXIS' ? figure.format.right : figure.format.left;
  const lying = position === 'BOTTOM_AXIS';
  const length = lengthOfBars(figure, layout);
  const room: { splitLine?: object; axisLabel?: object } = roomForLabels(figure, layout);
  return {
    type: 'value' as const,
    ...quiet(ink),
    ...room,
    ...windowOf(figure, position),
    ...named(figure, layout, ink, position),
    ...(figure.counts ? { minInterval: 1 } : {}),
    // The right axis has no grid lines of its own, so its ticks stand at those of the left one; a window may forbid that.
    ...(position === 'RIGHT_AXIS' && !hasWindow(figure) ? { alignTicks: true } : {}),
    ...ticks(figure, position, length / layout.base / (lying ? 6 : 3.2)),
    splitLine: { ...gridLines(layout, ink), show: position !== 'RIGHT_AXIS', ...room.splitLine },
    axisLabel: { ...labelled(layout, ink, format), ...room.axisLabel },
  };
}

const gridLines = (layout: Layout, ink: Ink) => ({ lineStyle: { color: ink.grid, width: layout.scale * 0.8 } });

/** A 100 % axis always ends at 100. */
function ticks(figure: Figure, position: string, room: number) {
  const whole = isWhole(figure, position);
  return whole
    ? { interval: room >= 5 ? 20 : room >= 4 ? 25 : 50 }
    : { splitNumber: Math.min(5, Math.max(2, Math.floor(room))) };
}

const labelled = (layout: Layout, ink: Ink, format: Format) => ({
  fontSize: layout.base,
  color: ink.soft,
  margin: layout.base * 0.6,
  hideOverlap: true,
  formatter: (value: number) => format(value),
});

function positionAxis(figure: Figure, layout: Layout, ink: Ink) {
  return {
    type: 'value' as const,
    z: 5,
    scale: true,
    inverse: figure.basic.domains?.[0]?.reversed === true,
    ...quiet(ink),
    ...windowOf(figure, 'BOTTOM_AXIS'),
    ...named(figure, layout, ink, 'BOTTOM_AXIS'),
    axisLine: { show: true, onZero: false, lineStyle: { color: ink.strong, width: layout.scale } },
    splitNumber: Math.min(6, Math.max(2, Math.floor(layout.plot.width / layout.base / 8))),
    splitLine: { show: false },
    axisLabel: labelled(layout, ink, figure.format.position),
  };
}

function categoryAxis(figure: Figure, layout: Layout, ink: Ink, position: string) {
  const lying = position === 'LEFT_AXIS';
  const reversed = figure.basic.domains?.[0]?.reversed === true;
  const { names, ...label } = lying ? besideBars(figure, layout) : belowPlot(figure, layout);
  return {
    type: 'category' as const,
    // Drawn above the bars, whose edges would otherwise cover the line.
    z: 5,
    data: figure.categories.map((_, at) => String(at)),
    inverse: lying !== reversed,
    ...quiet(ink),
    axisLine: { show: true, onZero: false, lineStyle: { color: ink.strong, width: layout.scale } },
    ...named(figure, layout, ink, position),
    axisLabel: {
      lineHeight: layout.base * 1.2,
      color: ink.soft,
      margin: layout.base * 0.6,
      formatter: (at: string) => names[Number(at)] ?? '',
      ...label,
    },
  };
}
