import { describe, expect, it } from 'vitest';
import { summariseQuarter, summariseSeries } from '../../../../domain/statistics/summarise.ts';
import { libraryCharts } from '../../../../sheets/statistic/charts/library-charts.ts';
import { reasonName, reasonRows, reasonsDrawn } from '../../../../sheets/statistic/charts/library-data.ts';
import { reasonsTitle } from '../../../../sheets/statistic/charts/library-texts.ts';
import { counted } from '../../../domain/statistics/statistics-fixture.ts';
import { libraries } from '../statistic-fixture.ts';

/** The chart of reasons. */

const zeroReasons = {
  unfilled_on_loan: 0,
  unfilled_not_on_shelf: 0,
  unfilled_non_circulating: 0,
  unfilled_not_held: 0,
  unfilled_not_found_as_cited: 0,
  unfilled_policy: 0,
  unfilled_other: 0,
} as const;

describe('the reasons', () => {
  const reasons = { unfilled_on_loan: 37, unfilled_not_held: 60, unfilled_other: 3 } as const;
  const input = {
    libraries,
    counted: libraries.map(({ id }) => counted(id, '2026-Q1', { ...zeroReasons, ...reasons, lending_unfilled: 100 })),
  };
  const summary = { ...summariseQuarter('2026-Q1', input), provisionalBefore: false };
  const drawn = reasonsDrawn(summary, summariseSeries('2026-Q1', input));

  it('are lying bars, the largest first, in whole per cents that make 100', () => {
    const rows = drawn ? reasonRows(drawn) : [];
    expect(rows.map(({ figure, now }) => [figure, now]).slice(0, 3)).toEqual([
      ['unfilled_not_held', 60],
      ['unfilled_on_loan', 37],
      ['unfilled_other', 3],
    ]);
    expect(rows.reduce((sum, { now }) => sum + now, 0)).toBe(100);
    const chart = libraryCharts(summary, drawn, { sheetId: 1, headerRow: 0, rows: 0, column: 0 }).find(
      ({ chartId }) => chartId === 900007,
    );
    expect(chart?.spec.basicChart?.chartType).toBe('BAR');
  });

  it('are those of the last quarter of which enough libraries gave all', () => {
    const next = libraries.map(({ id }) =>
      counted(id, '2026-Q2', { lending_unfilled: 100, ...(id < 'D' && { ...zeroReasons, unfilled_other: 100 }) }),
    );
    const later = { ...input, counted: [...input.counted, ...next] };
    const shown = reasonsDrawn(summariseQuarter('2026-Q2', later), summariseSeries('2026-Q2', later));
    expect([shown?.period, shown?.breakdown.n]).toEqual(['2026-Q1', 5]);
  });

  it.each([
    ['unfilled_on_loan', 37, 'Niet geleverd: meestal al uitgeleend of gereserveerd (voorlopig 37 procent)'],
    ['unfilled_not_held', 60, 'Niet geleverd: meestal niet in bezit (voorlopig 60 procent)'],
  ] as const)('say the largest of them: %s', (figure, share, title) => {
    expect(reasonsTitle(figure, reasonName(figure), share, summary)).toBe(title);
  });
});
