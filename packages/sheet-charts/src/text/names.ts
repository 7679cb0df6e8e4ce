/** How the names on a category axis are set, so that every one that is shown can be read. */
import type { Figure, Series } from '../figure.ts';
import type { Layout } from '../scale/layout.ts';
import { inert, shorten, textWidth, wrap } from './text.ts';

const widest = (names: readonly string[], { base }: Layout): number =>
  Math.max(0, ...names.flatMap((name) => name.split('\n')).map((line) => textWidth(line, base)));

/** As the names are set: their texts, which of them are shown, and how large. */
export interface Names {
  names: string[];
  interval: number | ((at: number) => boolean);
  fontSize: number;
  rotate?: number;
}

const smallestStep = 0.7;
const smallerSteps = [1, 0.9, 0.8, smallestStep];
/** For periods, some names suffice, set so that they can be read. */
const smallerMomentSteps = [1, 0.9];

/** Over more lines where the band is high enough, smaller if need be, else cut off; the bars need their room. */
export function besideBars({ categories }: Figure, layout: Layout): Names {
  const { base } = layout;
  const band = (layout.plot.height - base * 2.5) / Math.max(1, categories.length);
  const room = layout.plot.width * 0.38;
  for (const fontSize of smallerSteps.map((step) => base * step)) {
    const lines = categories.map((name) => wrap(name, room, fontSize));
    if (Math.max(...lines.map((part) => part.length)) * fontSize * 1.15 <= band)
      return { names: lines.map((part) => part.join('\n')), interval: 0, fontSize };
  }
  const names = categories.map((name) => shorten(name, room, base * smallestStep));
  return { names, interval: skipped(base * smallestStep * 1.1, band), fontSize: base * smallestStep };
}

/** Goes on between the names that are shown. */
const goesOn = ({ shape, spec }: Series): boolean =>
  shape === 'area' || (shape === 'line' && spec.lineStyle?.type !== 'INVISIBLE');

/** Points beside a line mark periods too; points or bars alone each need their name. */
const isOfMoments = (series: readonly Series[]): boolean =>
  series.some(goesOn) && series.every(({ shape }) => shape !== 'bar');

/** Between two names on one line, in ems: more than the space within a name. */
const betweenEm = 0.7;

/** Whether names that stand `distance` px apart from middle to middle do not touch. */
const apart = (names: readonly string[], distance: number, fontSize: number): boolean =>
  names.every((name, at) => {
    const next = names[at + 1];
    if (next === undefined) return true;
    return (textWidth(name, fontSize) + textWidth(next, fontSize)) / 2 + betweenEm * fontSize <= distance;
  });

const shownAt = (names: readonly string[], step: number, first: number): string[] =>
  names.filter((_, at) => at % step === first);

const thinnestStep = 16;

/** Every second, fourth, eighth or sixteenth name, beginning where the shown ones say most: of `K1 2024 · K2 · K3` those with their year. */
function thinned(names: readonly string[], band: number, fontSize: number): Names['interval'] | undefined {
  for (let step = 2; step <= thinnestStep; step *= 2) {
    const firsts = Array.from({ length: step }, (_, first) => first);
    const said = (first: number): number => shownAt(names, step, first).join('').length;
    const [best = 0] = firsts.toSorted((one, other) => said(other) - said(one) || one - other);
    if (apart(shownAt(names, step, best), band * step, fontSize)) return (at) => at % step === best;
  }
  return undefined;
}

/** On one line if they fit, a little smaller if need be; else over more lines, thinned out for a line's moments, or slanted. */
export function belowPlot({ categories, series }: Figure, layout: Layout): Names {
  const { base } = layout;
  const band = (layout.plot.width - base * 5) / Math.max(1, categories.length);
  const room = Math.max(base, band - base * 0.5);
  const moments = isOfMoments(series);
  const some = moments ? thinned(categories, band, base) : undefined;
  const steps = some ? smallerMomentSteps : smallerSteps;
  const level = steps.find((step) => apart(categories, band, base * step));
  if (level !== undefined) return { names: categories.map(inert), interval: 0, fontSize: base * level };
  if (some) return { names: categories, interval: some, fontSize: base };
  const lines = categories.map((name) => wrap(name, room, base));
  const whole = categories.every((name) => name.split(/[ \t\n]+/).every((word) => textWidth(word, base) <= room));
  if (whole && lines.every((part) => part.length <= 3))
    return { names: lines.map((part) => part.join('\n')), interval: 0, fontSize: base };
  const names = categories.map((name) => shorten(name, Math.max(base * 7, layout.plot.height * 0.45), base));
  return { names, interval: skipped(base * 1.4, band), fontSize: base, rotate: 45 };
}

/**
 * How many names to leave out after each one shown. By fours, so that the same quarter of each year
 * stays.
 */
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

/** About how many px across a standing bar has; one alone may write over the gaps beside it. */
export function barWidth({ categories, series, stacked }: Figure, { plot, base }: Layout): number {
  const bars = stacked ? 1 : series.filter(({ shape }) => shape === 'bar').length;
  const share = stacked ? 0.66 : bars > 1 ? 0.8 : 0.95;
  return ((plot.width - base * 5) / Math.max(1, categories.length) / Math.max(1, bars)) * share;
}

/** About how many px a lying bar has up and down, the gap beside it included. */
export function barHeight({ categories, series, stacked }: Figure, { plot, base }: Layout): number {
  const bars = stacked ? 1 : series.filter(({ shape }) => shape === 'bar').length;
  return (plot.height - base * 2.5) / Math.max(1, categories.length) / Math.max(1, bars);
}
