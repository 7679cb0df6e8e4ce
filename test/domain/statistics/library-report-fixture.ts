import { type Quarter, quartersBetween } from '../../../domain/calendar/quarter.ts';
import type { LibraryReport, ReportQuarter } from '../../../domain/statistics/library-report.ts';
import type { FigureCell } from '../../../domain/statistics/statistic.ts';

export type Given = number | 'onbekend' | null;

const cellOf = (given: Given): FigureCell => {
  if (given === null) return { kind: 'missing' };
  return given === 'onbekend' ? { kind: 'unknown' } : { kind: 'number', value: given };
};

/** *Samen geleverd* as given, *samen ontvangen* half of it. */
const quarterWith = (quarter: Quarter, delivered: Given, final = false): ReportQuarter => ({
  quarter,
  final,
  cells: {
    lending_filled: cellOf(delivered),
    borrowing_received: cellOf(typeof delivered === 'number' ? delivered / 2 : delivered),
  },
});

/** One figure a quarter from `from` on; the last is the one that was published. */
export const reportOf = (
  from: Quarter,
  delivered: readonly Given[],
  more: Partial<LibraryReport> = {},
): LibraryReport => {
  const quarters = quartersBetween(from, '2030-Q4').slice(0, delivered.length);
  return {
    library: 'PB-ARN',
    quarter: quarters.at(-1) ?? from,
    history: quarters.map((quarter, index) => quarterWith(quarter, delivered[index] ?? null)),
    forerunners: [],
    peers: [{ figure: 'lending_filled', median: 540, others: 12 }],
    standing: { kind: 'provisional' },
    asOf: Date.UTC(2026, 4, 11, 10),
    members: 14,
    handedIn: 13,
    askedYear: null,
    ...more,
  };
};
