/** The points of lines and of scattered dots. */
import type { Figure, Series } from '../figure.ts';
import type { Layout } from './layout.ts';

const symbols: Record<string, string> = {
  CIRCLE: 'circle',
  DIAMOND: 'diamond',
  SQUARE: 'rect',
  TRIANGLE: 'triangle',
  HEXAGON: 'path://M5 0L15 0L20 8.7L15 17.3L5 17.3L0 8.7Z',
  PENTAGON: 'path://M10 0L20 7.3L16.2 19L3.8 19L0 7.3Z',
  STAR: 'path://M10 0L12.4 7.3L20 7.3L13.8 11.8L16.2 19L10 14.5L3.8 19L6.2 11.8L0 7.3L7.6 7.3Z',
  X_MARK: 'path://M3 0L10 7L17 0L20 3L13 10L20 17L17 20L10 13L3 20L0 17L7 10L0 3Z',
};

/** Sheets leaves such lines bare; here the points say which quarters have a figure, and tell lines apart in grey. */
const distinctShapes = ['CIRCLE', 'SQUARE', 'TRIANGLE', 'DIAMOND', 'HEXAGON', 'STAR'];
/** More points than this on a line merge into a rope. */
const pointsMax = 48;

export function marker(
  figure: Figure,
  series: Series,
  row: number,
  layout: Layout,
): { symbol: string; symbolSize: number } {
  const own = series.spec.pointStyle;
  const override = series.spec.styleOverrides?.find(({ index }) => index === row);
  const shape = override?.pointStyle?.shape ?? own?.shape ?? defaultShape(figure, series);
  const size = override?.pointStyle?.size ?? own?.size ?? (series.shape === 'point' ? 9 : 6.5);
  const bare = !shape && !override && !alone(series, row) && series.shape !== 'point';
  return { symbol: bare ? 'none' : (symbols[shape ?? ''] ?? 'circle'), symbolSize: size * layout.scale };
}

/** What the legend shows. */
export function symbolOf(figure: Figure, series: Series): string {
  const shape = series.spec.pointStyle?.shape ?? defaultShape(figure, series);
  const bare = !shape && series.shape !== 'point';
  return bare ? 'none' : (symbols[shape ?? ''] ?? 'circle');
}

/** Lines of one colour are one thing in two states (final, provisional): they share a shape. */
function defaultShape(figure: Figure, series: Series): string | undefined {
  if (series.shape === 'area' || figure.categories.length > pointsMax) return undefined;
  const drawn = figure.series.filter((one) => one.shape === 'line' || one.shape === 'point');
  const colors = [...new Set(drawn.map((one) => one.color))];
  return distinctShapes[colors.indexOf(series.color) % distinctShapes.length];
}

/** A figure between two gaps has no line; without a point it would be invisible. */
const alone = ({ values }: Series, row: number): boolean =>
  values[row] !== null && (values[row - 1] ?? null) === null && (values[row + 1] ?? null) === null;
