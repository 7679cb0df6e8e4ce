/** A pie, or with a hole a ring: shares of one whole. Blanks and what is not above zero have no slice. */
import type { PieSeriesOption } from 'echarts/charts';
import { type Ink, isDark, seriesColor } from './palette.ts';
import { defaultLocale, headerCount, level, readColumn } from './read.ts';
import type { Layout } from './scale/layout.ts';
import type { Chart, PieChart } from './spec.ts';
import { share } from './text/format.ts';

export interface Slice {
  name: string;
  value: number;
  color: string;
}

/** The API gives a pie no headerCount: it is guessed from the figures. */
export function readSlices(chart: Chart, pie: PieChart): Slice[] {
  const headers = headerCount(undefined, chart, [pie.series ?? {}]);
  const read = level(readColumn(chart, pie.domain, headers), [readColumn(chart, pie.series, headers)]);
  return read.domain.shown.flatMap((name, at) => {
    const value = read.series[0]?.numbers[at] ?? null;
    return value !== null && value > 0 ? [{ name, value, color: seriesColor(at) }] : [];
  });
}

export function drawPie(slices: readonly Slice[], pie: PieChart, locale: string | undefined, layout: Layout, ink: Ink) {
  const { plot, base } = layout;
  const named = pie.legendPosition === 'LABELED_LEGEND';
  const sum = slices.reduce((total, { value }) => total + value, 0);
  const show = share(locale ?? defaultLocale);
  const room = Math.min(plot.width * (named ? 0.45 : 0.75), plot.height - base * (named ? 5.5 : 2.5)) / 2;
  const hole = pie.pieHole ?? 0;
  const inside = (slice: Slice) => !named && fitsInside(slice.value / sum, room, hole, base);
  const radius = slices.every(inside) ? Math.min(plot.width, plot.height) / 2 : room;
  const series: PieSeriesOption = {
    type: 'pie',
    silent: true,
    center: [plot.left + plot.width / 2, plot.top + plot.height / 2],
    radius: [radius * hole, radius],
    emphasis: { disabled: true },
    itemStyle: { borderColor: ink.background, borderWidth: layout.scale * 1.5 },
    labelLine: {
      length: base * (named ? 1.4 : 0.6),
      length2: base * 0.4,
      lineStyle: { color: ink.soft, width: layout.scale },
    },
    data: slices.map((slice, at) => ({
      name: String(at),
      value: slice.value,
      itemStyle: { color: slice.color },
      label: {
        position: inside(slice) ? 'inside' : 'outside',
        fontSize: base,
        color: !inside(slice) ? ink.strong : isDark(slice.color) ? '#ffffff' : '#1f1f1f',
        formatter: () => (named ? `${slice.name}\n` : '') + show(slice.value / sum),
      },
    })),
  };
  return { series: [series] };
}

/** `100,0%` is about three letters high and wide; in the middle of the ring the slice must be as wide, and so must the ring. */
function fitsInside(part: number, radius: number, hole: number, base: number): boolean {
  const across = radius * (1 - hole);
  const along = part * Math.PI * radius * (1 + hole);
  return across >= base * 3.2 && along >= base * 2;
}
