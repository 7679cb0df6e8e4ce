import { quartersBetween } from '../../../domain/calendar/quarter.ts';
import { seriesFrom, summariseSeriesTable } from '../../../domain/statistics/figures/series.ts';
import { emptyTable } from '../../../domain/statistics/input.ts';
import { summariseYearTable } from '../../../domain/statistics/summarise.ts';
import type { Counted } from '../../../domain/statistics/table/table.ts';
import { peakMegabytes } from './peak.ts';
import { librariesOf, national } from './population.ts';

/** Run with a bounded heap: submissions come in as lines, what was found and what it took goes out as one. */
const circumstances = { libraries: librariesOf(national.libraries) };
const table = emptyTable(circumstances, quartersBetween(seriesFrom('2015-Q4'), '2015-Q4'));
/** A chunk at a time, which holds the writer up; `readline` would take in lines faster than they are added. */
let rest = '';
process.stdin.setEncoding('utf8');
for await (const chunk of process.stdin) {
  const lines = (rest + chunk).split('\n');
  rest = lines.pop() ?? '';
  for (const line of lines) table.add(JSON.parse(line) as Counted);
}
const year = summariseYearTable('2015', table, circumstances);
const series = summariseSeriesTable('2015-Q4', table, circumstances);
const reported = year.counts.find(({ figure }) => figure === national.figure)?.reported ?? null;
const reportedFrom = (years: typeof series.years): number | null =>
  years.at(-1)?.totals.get(national.figure)?.reported ?? null;
process.stdout.write(
  JSON.stringify({
    reported,
    inSeries: reportedFrom(series.years),
    years: series.years.length,
    megabytes: peakMegabytes(),
  }),
);
