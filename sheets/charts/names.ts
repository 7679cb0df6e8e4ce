/** How the names on a category axis are set, so that every one that is shown can be read. */
import type { Figure, Series } from './figure.ts';
import type { Layout } from './layout.ts';
import { shorten, textWidth, wrap } from './text.ts';

const widest = (names: readonly string[], { base }: Layout): number =>
  Math.max(0, ...names.flatMap((name) => name.split('\n')).map((line) => textWidth(line, base)));

/** Over more lines where the band is high enough, else cut off: the bars need their room. */
export function besideBars({ categories }: Figure, layout: Layout): { names: string[]; interval: number } {
  const { base } = layout;
  const band = (layout.plot.height - base * 2.5) / Math.max(1, categories.length);
  const room = layout.plot.width * 0.36;
  const lines = categories.map((name) => wrap(name, room, base));
  const fits = Math.max(...lines.map((part) => part.length)) * base * 1.2 <= band;
  const names = fits ? lines.map((part) => part.join('\n')) : categories.map((name) => shorten(name, room, base));
  return { names, interval: skipped(base * 1.1, band) };
}

/** Goes on between the names that are shown. */
const goesOn = ({ shape, spec }: Series): boolean =>
  shape === 'area' || (shape === 'line' && spec.lineStyle?.type !== 'INVISIBLE');

/** Where lines run, points beside them are of moments too; points or bars alone stand each for its own name. */
const isOfMoments = (series: readonly Series[]): boolean =>
  series.some(goesOn) && series.every(({ shape }) => shape !== 'bar');

/** Level if they fit, over more lines if words fit; else a line's moments are thinned out and names are slanted. */
export function belowPlot(
  { categories, series }: Figure,
  layout: Layout,
): { names: string[]; interval: number; rotate?: number } {
  const { base } = layout;
  const band = (layout.plot.width - base * 5) / Math.max(1, categories.length);
  const room = Math.max(base, band - base * 0.5);
  const lines = categories.map((name) => wrap(name, room, base));
  const whole = categories.every((name) => name.split(/[ \t\n]+/).every((word) => textWidth(word, base) <= room));
  if (whole && lines.every((part) => part.length <= 3))
    return { names: lines.map((part) => part.join('\n')), interval: 0 };
  const moments = isOfMoments(series);
  const thinned = skipped(widest(categories, layout) + base, band);
  if (moments && thinned < 8) return { names: categories, interval: thinned };
  const names = categories.map((name) => shorten(name, Math.max(base * 7, layout.plot.height * 0.45), base));
  return { names, interval: skipped(base * 1.4, band), rotate: 45 };
}

/** How many names to leave out after each one shown. By fours, so that of quarters the same one of each year stays. */
function skipped(needed: number, band: number): number {
  const step = Math.ceil(needed / Math.max(1, band));
  return (step <= 2 ? step : Math.ceil(step / 4) * 4) - 1;
}

/** About how many px the figures have to themselves, from the one end of the value axis to the other. */
export function lengthOfBars(figure: Figure, layout: Layout): number {
  const { plot, base } = layout;
  if (figure.kind !== 'BAR') return plot.height * 0.85;
  return Math.max(plot.width * 0.4, plot.width - widest(besideBars(figure, layout).names, layout) - base * 1.5);
}

/** About how many px across a standing bar has, the gap beside it included. */
export function barWidth({ categories, series, stacked }: Figure, { plot, base }: Layout): number {
  const bars = stacked ? 1 : series.filter(({ shape }) => shape === 'bar').length;
  return ((plot.width - base * 5) / Math.max(1, categories.length) / Math.max(1, bars)) * (bars > 1 ? 0.8 : 0.95);
}
