// A chart's title and its figures are about the same quarter, and the change in the title has its own basis.
import { expect, it } from 'vitest';
import type { Comparison } from '../../../../domain/statistics/statistic.ts';
import { summariseSeries, summariseYear } from '../../../../domain/statistics/summarise.ts';
import type { ChartBasis } from '../../../../sheets/statistic/charts/basis-words.ts';
import { trafficSubtitle } from '../../../../sheets/statistic/charts/texts.ts';
import { statisticPages } from '../../../../sheets/statistic/pages.ts';
import { example, libraries, standings } from '../statistic-fixture.ts';

const comparison = (change: number | null): Comparison => ({
  with: '2025-Q1',
  panel: 12,
  now: 1,
  before: 1,
  change,
  absent: change === null ? 'no-panel' : null,
});

it('The traffic chart says over how many its change is, where more gave the figure', () => {
  const basis = (n: number): ChartBasis => ({
    asOf: null,
    span: '2026',
    answered: [{ n, expected: 14 }],
    standing: { kind: 'provisional' },
    notAll: [],
    estimated: [],
    leftOut: [],
    provisional: false,
    revised: false,
  });
  expect(trafficSubtitle(basis(14), comparison(4.1))).toContain(
    '14 van de 14 bibliotheken. Verandering over de 12 die beide keren alle cijfers gaven.',
  );
  expect(trafficSubtitle(basis(12), comparison(4.1))).not.toContain('Verandering');
  expect(trafficSubtitle(basis(14), comparison(null))).not.toContain('Verandering');
});

it('On the page of a year the traffic chart is about the quarter whose figures stand at its lines', () => {
  const input = { libraries, counted: example, standings };
  const [traffic] = statisticPages({
    group: 'Plusbibliotheken',
    quarter: null,
    year: summariseYear('2025', input),
    series: summariseSeries('2025-Q4', input),
  }).flatMap((each) => each.charts ?? []);
  expect(traffic?.spec.title).toMatch(
    /^Voorlopig: Plusbibliotheken leverden [\d.]+ boeken, .* in het 4e kwartaal van 2025$/,
  );
});
