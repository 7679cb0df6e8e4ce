import { type Quarter, quartersBetween } from '../../../domain/calendar/quarter.ts';
import { summariseQuarter, summariseSeries, summariseYear } from '../../../domain/statistics/summarise.ts';
import type { Counted } from '../../../domain/statistics/table/table.ts';
import { statisticPages } from '../../../sheets/statistic/pages.ts';
import { adoptedOn, counted, library } from '../../domain/statistics/statistics-fixture.ts';

/** Five libraries over six quarters; 2025-Q1 and Q2 adopted, 2025-Q3 of only two libraries, E late in 2026-Q1. */
export const libraries = ['A', 'B', 'C', 'D', 'E'].map((id) => library(id, { city: `Plaats ${id}` }));

const quarters = quartersBetween('2025-Q1', '2026-Q2');
const late = (id: string, quarter: Quarter): boolean =>
  (quarter === '2025-Q3' && id > 'B') || (quarter === '2026-Q1' && id === 'E');

export const example: readonly Counted[] = libraries.flatMap(({ id }, place) =>
  quarters.flatMap((quarter, index) =>
    late(id, quarter)
      ? []
      : [
          counted(
            id,
            quarter,
            {
              lending_requests_received: 1200,
              lending_filled_loans: 1000 + 10 * index + place,
              lending_filled_copies: 10,
              lending_filled_provincial: 100,
              lending_filled_national: 860 + 10 * index + place,
              lending_filled_academic: 50,
              lending_filled_abroad: 0,
              lending_unfilled: 100,
              borrowing_requests_submitted: 600,
              borrowing_received_loans: 500,
              borrowing_received_copies: 20,
              borrowing_received_provincial: 120,
              borrowing_received_national: 350,
              borrowing_received_academic: 50,
              borrowing_received_abroad: 0,
              borrowing_unfilled: id === 'B' ? 'onbekend' : 40,
              b2c_fee_national_eur: place,
            },
            { handedInAt: Date.UTC(2025, 3 + 3 * index, 14, 12, 32) },
          ),
        ],
  ),
);

export const standings = adoptedOn('2026-03-03', '2025-Q1', '2025-Q2');

export const examplePages = (given: readonly Counted[] = example, quarter: Quarter = '2026-Q1') => {
  const input = { libraries, counted: given, standings };
  return statisticPages({
    group: 'Plusbibliotheken',
    quarter: summariseQuarter(quarter, input),
    year: summariseYear('2025', input),
    series: summariseSeries(quarter, input),
  });
};
