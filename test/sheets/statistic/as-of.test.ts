import { describe, expect, it } from 'vitest';
import { quartersOf } from '../../../domain/calendar/quarter.ts';
import type { PeriodStanding } from '../../../domain/statistics/statistic.ts';
import { summariseSeries, summariseYear } from '../../../domain/statistics/summarise.ts';
import { isEnteredLater, sourceDate } from '../../../sheets/statistic/as-of.ts';
import { statisticPages } from '../../../sheets/statistic/pages.ts';
import { basisOfYear } from '../../../sheets/statistic/texts.ts';
import { adoptedOn, counted, library } from '../../domain/statistics/statistics-fixture.ts';

/** The date of the figures. */

const adopted: PeriodStanding = { kind: 'final', adoptedOn: '2023-03-12' };
const [before, sameDay, after] = [Date.UTC(2023, 1, 14), Date.UTC(2023, 2, 12, 20), Date.UTC(2024, 9, 1, 8)];

describe('The date of figures', () => {
  it.each([
    ['handed in before the meeting', before, adopted, false],
    ['handed in on its day', sameDay, adopted, false],
    ['put in after it', after, adopted, true],
    ['corrected after it, and so revised', after, { ...adopted, kind: 'revised' }, false],
    ['never adopted', after, { kind: 'provisional' }, false],
  ] as const)('of what was %s', (_, asOf, standing, expected) => {
    expect(isEnteredLater(asOf, standing)).toBe(expected);
  });

  it('behind a source is that of the newest submission, or both when it was put in after the meeting', () => {
    expect(sourceDate(null, adopted)).toBe('');
    expect(sourceDate(before, adopted)).toBe(', stand 14 februari 2023');
    expect(sourceDate(after, adopted)).toBe(', vastgesteld 12 maart 2023, ingevoerd 1 oktober 2024');
  });

  it('of a year that was adopted and put in later says so on its tab and in every chart, and never as a later stand', () => {
    const libraries = ['A', 'B', 'C'].map((id) => library(id));
    const input = {
      libraries,
      counted: [...quartersOf('2021'), ...quartersOf('2022')].flatMap((quarter) =>
        libraries.map(({ id }) =>
          counted(
            id,
            quarter,
            {
              lending_filled_loans: 10,
              lending_filled_copies: 1,
              borrowing_received_loans: 5,
              borrowing_received_copies: 1,
            },
            { handedInAt: after },
          ),
        ),
      ),
      standings: adoptedOn('2023-03-12', '2022', ...quartersOf('2022')),
    };
    const year = summariseYear('2022', input);
    expect(basisOfYear(year, 'Plusbibliotheken')).toContain(
      'De vastgestelde cijfers zijn hier later ingevoerd, op 1 oktober 2024, 10:00.',
    );
    const pages = statisticPages({
      group: 'Plusbibliotheken',
      quarter: null,
      year,
      series: summariseSeries('2022-Q4', input),
    });
    const subtitles = pages.flatMap(({ charts = [] }) => charts.map(({ spec }) => spec.subtitle ?? ''));
    expect(subtitles.length).toBeGreaterThan(1);
    for (const each of subtitles) expect(each).toContain('vastgesteld 12 maart 2023, ingevoerd 1 oktober 2024');
  });
});
