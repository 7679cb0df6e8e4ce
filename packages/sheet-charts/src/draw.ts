/**
 * Chart specification + values → SVG → PNG. The same input gives the same bytes, on every machine: no clock, no random
 * ids, no fonts but the one that is shipped.
 */
import { BarChart, LineChart, PieChart, ScatterChart } from 'echarts/charts';
import { GridComponent, LegendComponent, MarkLineComponent, TitleComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';
import { drawBasic } from './basic.ts';
import { readFigure } from './figure.ts';
import { markOf } from './mark.ts';
import { cssColor, type Ink, inkOn } from './palette.ts';
import { drawPie, readSlices } from './pie.ts';
import { drawLegend, drawTexts, iconEm, type Mark } from './scale/frame.ts';
import { type Layout, layOut } from './scale/layout.ts';
import { type Chart, type PieChart as Pie, refuseUndrawable, type Size } from './spec.ts';
import { settle } from './svg.ts';

export { drawOpaquePng, drawPng } from './png.ts';
export type { CellValue, Chart, ChartSpec, GridRange, Size } from './spec.ts';

echarts.use([
  BarChart,
  LineChart,
  PieChart,
  ScatterChart,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  TitleComponent,
  LabelLayout,
  SVGRenderer,
]);

/** Below this no plot is left beside the letters. */
const widthPxMin = 160;
const heightPxMin = 120;
const sidePxMax = 8000;

function refuseSize({ width, height }: Size): void {
  const fits = width >= widthPxMin && height >= heightPxMin && Math.max(width, height) <= sidePxMax;
  if (!fits)
    throw new RangeError(
      `Cannot draw chart: size ${width} × ${height} px is not between ${widthPxMin} × ${heightPxMin} and ${sidePxMax} × ${sidePxMax}`,
    );
}

/** Throws an Error that names the kind or setting that cannot be drawn. */
export function drawSvg(chart: Chart, size: Size): string {
  refuseSize(size);
  refuseUndrawable(chart.spec);
  const { option, names } = optionOf(chart, size);
  const canvas = echarts.init(null, null, { renderer: 'svg', ssr: true, ...size });
  try {
    canvas.setOption({ animation: false, ...option });
    return settle(canvas.renderToSVGString(), chart.spec, names);
  } finally {
    canvas.dispose();
  }
}

function optionOf(chart: Chart, size: Size) {
  const { spec } = chart;
  const ink = inkOn(cssColor(spec.backgroundColorStyle, spec.backgroundColor) ?? '#ffffff');
  const family = fontFamily(spec.fontName);
  const { names, marks, position, upward, empty, draw } = spec.pieChart ? ofPie(chart, spec.pieChart) : ofBasic(chart);
  const layout = layOut(spec, size, { names, position, iconEm: iconEm(marks), upward });
  return {
    names,
    option: {
      backgroundColor: ink.background,
      textStyle: { fontFamily: family },
      title: drawTexts(spec, layout, ink, family, empty),
      legend: empty ? [] : drawLegend(layout, ink, family, marks),
      ...(empty ? {} : draw(layout, ink)),
    },
  };
}

interface Body {
  names: string[];
  marks: Mark[];
  position: string;
  upward: boolean;
  empty: boolean;
  draw(layout: Layout, ink: Ink): object;
}

function ofPie(chart: Chart, pie: Pie): Body {
  const slices = readSlices(chart, pie);
  return {
    names: slices.map(({ name }) => name),
    marks: slices.map(() => ({ shape: 'block', dashed: false, bare: false })),
    position: pieLegend(pie.legendPosition),
    upward: false,
    empty: slices.length === 0,
    draw: (layout, ink) => drawPie(slices, pie, chart.locale, layout, ink),
  };
}

function ofBasic(chart: Chart): Body {
  const figure = readFigure(chart, chart.spec.basicChart ?? {});
  const names = figure.series.map(({ name }) => name);
  return {
    names,
    marks: figure.series.map((series) => markOf(figure, series)),
    position: basicLegend(figure.basic.legendPosition, names),
    upward: figure.stacked && figure.kind !== 'BAR',
    empty: figure.series.every(({ values }) => values.every((value) => value === null)),
    draw: (layout, ink) => drawBasic(figure, layout, ink),
  };
}

/** The default: on top, where it is read first; none for a single series. */
function basicLegend(position: string | null | undefined, names: readonly string[]): string {
  if (position && position !== 'BASIC_CHART_LEGEND_POSITION_UNSPECIFIED') return position;
  return names.length > 1 && names.some(Boolean) ? 'TOP_LEGEND' : 'NO_LEGEND';
}

function pieLegend(position: string | null | undefined): string {
  if (position === 'LABELED_LEGEND') return 'NO_LEGEND';
  return position && position !== 'PIE_CHART_LEGEND_POSITION_UNSPECIFIED' ? position : 'RIGHT_LEGEND';
}

/** Letters, digits and spaces only: the name ends up in an attribute. Roboto is what the PNG has. */
const fontFamily = (name: string | null | undefined): string =>
  [...new Set([(name ?? '').replace(/[^\p{L}\p{N} -]/gu, '').trim(), 'Roboto', 'Arial', 'sans-serif'])]
    .filter(Boolean)
    .join(', ');
