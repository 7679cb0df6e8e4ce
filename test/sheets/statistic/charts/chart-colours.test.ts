import { cssColor } from '@ibl/sheet-charts/palette.ts';
import { describe, expect, it } from 'vitest';
import { quartersBetween } from '../../../../domain/calendar/quarter.ts';
import { summariseQuarter, summariseSeries, summariseYear } from '../../../../domain/statistics/summarise.ts';
import { apart, contrastOnWhite, lightness } from '../../../../packages/sheet-charts/test/lightness.ts';
import { chartIds } from '../../../../sheets/statistic/charts/places.ts';
import { statisticPages } from '../../../../sheets/statistic/pages.ts';
import { adoptedOn, counted, library } from '../../../domain/statistics/statistics-fixture.ts';

/** Colours in the stacked charts can be told apart. */

/** Two years of three libraries that give everything, the first year adopted: every series of the stacked charts is drawn. */
const libraries = ['A', 'B', 'C'].map((id) => library(id));
const figures = {
  lending_filled_loans: 1000,
  lending_filled_copies: 0,
  lending_filled_provincial: 200,
  lending_filled_national: 600,
  lending_filled_academic: 150,
  lending_filled_abroad: 50,
  lending_unfilled: 70,
  unfilled_on_loan: 10,
  unfilled_not_on_shelf: 10,
  unfilled_non_circulating: 10,
  unfilled_not_held: 10,
  unfilled_not_found_as_cited: 10,
  unfilled_policy: 10,
  unfilled_other: 10,
} as const;
const input = {
  libraries,
  counted: libraries.flatMap(({ id }) =>
    quartersBetween('2024-Q1', '2025-Q4').map((quarter) => counted(id, quarter, figures)),
  ),
  standings: adoptedOn('2025-03-03', '2024'),
};
const charts = statisticPages({
  group: 'Plusbibliotheken',
  quarter: summariseQuarter('2025-Q4', input),
  year: summariseYear('2025', input),
  series: summariseSeries('2025-Q4', input),
}).flatMap((page) => page.charts ?? []);

const seriesOf = (id: number) => charts.find(({ chartId }) => chartId === id)?.spec.basicChart?.series ?? [];

const coloursOf = (id: number): readonly string[] =>
  seriesOf(id).map(({ colorStyle }) => cssColor(colorStyle, undefined) ?? '');

/** Colours of the second year, which is provisional. */
const lighterOf = (id: number): readonly string[] =>
  seriesOf(id).map(
    ({ styleOverrides }) => cssColor(styleOverrides?.find(({ index }) => index === 1)?.colorStyle, undefined) ?? '',
  );

/** Pairs of colours that touch in a stack. */
const neighbours = (stack: readonly string[]): readonly (readonly [string, string])[] =>
  stack.slice(1).map((colour, at) => [stack[at] ?? '', colour]);

describe('in grey, what touches in a stack differs', () => {
  const [final, provisional] = [coloursOf(chartIds.destination), lighterOf(chartIds.destination)];

  it('destinations, final and provisional, each beside its own kind', () => {
    expect([final.length, provisional.length]).toEqual([4, 4]);
    for (const stack of [final, provisional])
      expect(neighbours(stack).filter(([one, other]) => !apart(one, other))).toEqual([]);
  });

  it('and every provisional colour is lighter than the final one that it stands for', () => {
    for (const [at, css] of final.entries())
      expect(lightness(provisional[at] ?? '')).toBeGreaterThan(lightness(css) + 8);
  });
});

describe('a provisional bar', () => {
  it('still carries: three to one on white, as WCAG 1.4.11 asks of a picture', () => {
    const [bar] = coloursOf(chartIds.delivered);
    expect(contrastOnWhite(bar ?? '')).toBeGreaterThanOrEqual(3);
  });
});
