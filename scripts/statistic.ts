import { isQuarter, isReportingYear } from '../domain/calendar/quarter.ts';
import { statisticDocument } from '../domain/statistics/editions/document.ts';
import type { QuarterStatistic, YearStatistic } from '../domain/statistics/statistic.ts';
import { statisticCsv } from '../functions/exchange/statistic-csv.ts';
import { statisticText } from '../functions/exchange/statistic-text.ts';
import { summariseStored } from '../functions/exchange/summarise-stored.ts';
import { storeOptions, storeUsage, withStore } from './exchange/open-store.ts';
import { print } from './exchange/print.ts';
import { readOptions, runScript, UsageError } from './options.ts';

const usage = `npm run statistic -- PERIOD [--format text|json|csv] ${storeUsage}, PERIOD a year (2025) or a quarter (2025-Q1)`;

const options = { ...storeOptions, format: { type: 'string', default: 'text' } } as const;

type Statistic = QuarterStatistic | YearStatistic;

const formats: Readonly<Record<string, (statistic: Statistic) => string>> = {
  text: statisticText,
  json: (statistic) => `${JSON.stringify(statisticDocument(statistic), null, 2)}\n`,
  csv: (statistic) => statisticCsv(statisticDocument(statistic)),
};

await runScript(async () => {
  const { values, positionals } = readOptions(options, true);
  const [period] = positionals;
  if (!period || positionals.length > 1) throw new UsageError(`Usage: ${usage}`);
  if (!isQuarter(period) && !isReportingYear(period)) {
    throw new UsageError(`'${period}' is not a period; write a quarter as 2026-Q1, a year as 2026.`);
  }
  const format = formats[values.format];
  if (!format) throw new UsageError('--format is text, json or csv.');
  const statistic = await withStore(values, (database) => summariseStored(database, period));
  await print(format(statistic));
}, usage);
process.exit();
