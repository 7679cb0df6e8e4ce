/** What stands around the plot: title, subtitle, legend, and the sentence for a chart without figures. */
import type { LegendComponentOption, TitleComponentOption } from 'echarts/components';
import { cssColor, type Ink } from '../palette.ts';
import type { ChartSpec, TextFormat } from '../spec.ts';
import { noFigures } from '../text/texts.ts';
import type { Block, Layout } from './layout.ts';

type Position = ChartSpec['titleTextPosition'];

export function drawTexts(spec: ChartSpec, layout: Layout, ink: Ink, family: string, empty: boolean) {
  const { title, subtitle, plot, base } = layout;
  const texts: TitleComponentOption[] = [];
  if (title) texts.push(drawBlock(title, spec.titleTextFormat, spec.titleTextPosition, ink.strong, layout, family));
  if (subtitle)
    texts.push(drawBlock(subtitle, spec.subtitleTextFormat, spec.subtitleTextPosition, ink.soft, layout, family));
  if (empty)
    texts.push({
      text: noFigures,
      left: plot.left + plot.width / 2,
      top: plot.top + plot.height / 2 - base,
      padding: 0,
      textAlign: 'center',
      textStyle: { fontSize: base * 1.2, fontWeight: 'normal', fontFamily: family, color: ink.soft },
    });
  return texts;
}

function drawBlock(
  block: Block,
  format: TextFormat | undefined,
  position: Position,
  color: string,
  { pad, width }: Layout,
  family: string,
): TitleComponentOption {
  const places: Record<string, TitleComponentOption> = {
    CENTER: { left: width / 2, textAlign: 'center' },
    RIGHT: { left: width - pad, textAlign: 'right' },
  };
  return {
    text: block.lines.join('\n'),
    top: block.top,
    padding: 0,
    ...(places[position?.horizontalAlignment ?? ''] ?? { left: pad, textAlign: 'left' }),
    textStyle: {
      fontSize: block.fontSize,
      lineHeight: block.lineHeight,
      fontWeight: block.bold ? 'bold' : 'normal',
      fontStyle: format?.italic ? 'italic' : 'normal',
      fontFamily: family,
      color: cssColor(format?.foregroundColorStyle, format?.foregroundColor) ?? color,
    },
  };
}

/** One component per row, because ECharts would space the rows as it spaces the entries. */
export function drawLegend(layout: Layout, ink: Ink, family: string, marks: readonly Mark[]): LegendComponentOption[] {
  const { legend, base } = layout;
  return (legend?.rows ?? []).map(({ top, items }) => ({
    orient: legend?.vertical ? 'vertical' : 'horizontal',
    left: legend?.left ?? 0,
    top,
    padding: 0,
    itemGap: legend?.itemGap ?? 0,
    itemWidth: base * iconEm(marks),
    itemHeight: base * 0.75,
    selectedMode: false,
    align: 'left',
    lineStyle: { width: 'inherit' },
    textStyle: {
      fontSize: base,
      lineHeight: base * 1.2,
      fontFamily: family,
      color: ink.strong,
      padding: [0, 0, 0, base * 0.2],
    },
    formatter: (name: string) => legend?.names[Number(name)] ?? '',
    data: items.map((at) => ({ name: String(at), ...drawMark(marks[at]) })),
  }));
}

/** What stands for a series in the legend. */
export interface Mark {
  shape: 'block' | 'point' | 'line';
  dashed: boolean;
  /** Without points. */
  bare: boolean;
}

/** Wide enough for two dashes and a point between them. */
export function iconEm(marks: readonly Mark[]): number {
  if (marks.some(({ dashed }) => dashed)) return 3.2;
  return marks.some(({ shape }) => shape === 'line') ? 2.2 : 1;
}

const drawMark = (mark: Mark | undefined) => ({
  ...(mark?.shape === 'block' ? { icon: 'rect' } : {}),
  ...(mark?.bare ? { itemStyle: { opacity: 0 } } : {}),
});
