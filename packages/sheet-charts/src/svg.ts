/**
 * Cleans up ECharts' SVG: the same bytes every time, usable alone or beside other pictures, with a
 * text for screen readers.
 */
import { createHash } from 'node:crypto';
import type { ChartSpec } from './spec.ts';
import { clean } from './text/text.ts';

export function settle(svg: string, spec: ChartSpec, names: readonly string[]): string {
  const drawn = withAnchors(withinReach(withoutCounters(svg)));
  const speech = speechOf(spec, names);
  const id = `c${createHash('sha256').update(drawn).update(speech.title).update(speech.text).digest('hex').slice(0, 10)}`;
  const head = `<title id="${id}-t">${escaped(speech.title)}</title>\n<desc id="${id}-d">${escaped(speech.text)}</desc>\n`;
  return drawn
    .replaceAll(/(id="|="url\(#)zr/g, `$1${id}-`)
    .replace('<svg ', `<svg role="img" aria-labelledby="${id}-t" aria-describedby="${id}-d" `)
    .replace('>\n', () => `>\n${head}`);
}

/**
 * ECharts numbers pictures (`zr7-…`) for as long as the process lives, and adds classes and marks for a pointer that a
 * picture does not have. Text cannot be hit: in it every quote is written as an entity.
 */
const withoutCounters = (svg: string): string =>
  svg
    .replace(/<style >[\s\S]*?<\/style>\n?/, '')
    .replaceAll(/ (?:class="zr[^"]*"|ecmeta_[a-z_]+="[^"]*"|pointer-events="visible")/g, '')
    .replaceAll(/ style="([^"]*)"/g, (_, css: string) => css.replaceAll(/([a-z-]+):([^;]*);?/g, ' $1="$2"'))
    .replaceAll(' dominant-baseline="central"', ' dy="0.35em"')
    .replaceAll(/(id="|="url\(#)zr\d+-/g, '$1zr');

/** Beyond any picture's edge, and near enough for resvg, which ends the process over a point that is millions of px away. */
const reachPxMax = 20_000;

const withinReach = (svg: string): string =>
  svg.replaceAll(/ d="[^"]*\d{5}[^"]*"/g, (path) =>
    path.replaceAll(/-?\d[\d.]*(?:e[+-]?\d+)?/g, (number) =>
      Math.abs(Number(number)) > reachPxMax ? String(Math.sign(Number(number)) * reachPxMax) : number,
    ),
  );

/**
 * Nor does it stand a clipped group of which nothing lies within its clip: a line outside the axis's window. An invisible
 * copy of the clip in every such group keeps that from happening.
 */
const withAnchors = (svg: string): string =>
  svg.replaceAll(/<g clip-path="url\(#(\w+-?\w*)\)">/g, (group, id: string) => {
    const clip = new RegExp(`<clipPath id="${id}">\\s*<path d="([^"]*)"`).exec(svg)?.[1] ?? '';
    return `${group}\n<path d="${clip}" fill="#000" fill-opacity="0"></path>`;
  });

/**
 * The alternative text comes first; parts of the subtitle that it lacks (source, date, number)
 * follow it, and nothing is repeated.
 */
function speechOf(spec: ChartSpec, names: readonly string[]): { title: string; text: string } {
  const title = clean(spec.title ?? '');
  const subtitle = clean(spec.subtitle ?? '');
  const alternative = clean(spec.altText ?? '');
  const series = names.filter(Boolean).join(', ');
  const more =
    title && alternative.startsWith(title) ? alternative.slice(title.length).replace(/^[.\s]+/, '') : alternative;
  return {
    title: title || alternative || series,
    text: [more || series, alternative.includes(subtitle) ? '' : subtitle].filter(Boolean).join('\n'),
  };
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escaped = (text: string): string => text.replaceAll(/[&<>]/g, (letter) => entities[letter] ?? letter);
