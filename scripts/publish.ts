import { isQuarter, isReportingYear, yearOf } from '../domain/calendar/quarter.ts';
import { publishPeriod, UnfitPeriodError, UnknownPeriodError } from '../functions/statistic/publish.ts';
import { fileAddress } from '../sheets/statistic/file-addresses.ts';
import { dataOption, runningWorld } from './local/running.ts';
import { readOptions, runScript, UsageError } from './options.ts';

const usage = 'npm run publish -- PERIOD [--data DIR], PERIOD a quarter (2026-Q1) or a year (2025)';

await runScript(async () => {
  const { values, positionals } = readOptions(dataOption, true);
  const [period] = positionals;
  if (!period || positionals.length > 1) throw new UsageError(`Usage: ${usage}`);
  if (!isQuarter(period) && !isReportingYear(period)) {
    throw new UsageError(`'${period}' is not a period; write a quarter as 2026-Q1, a year as 2026.`);
  }
  const world = runningWorld(values.data);
  try {
    const { shown, editions, requests, trouble } = await publishPeriod(world, period);
    if (trouble) throw new Error(`Cannot write IBL-statistiek: ${trouble}; it is retried automatically.`);
    const nothing = editions === 0 && requests === 0;
    console.log(nothing ? `${period} was already published; nothing has changed.` : `Published ${period}.`);
    const isShown = period === shown || period === yearOf(shown);
    if (!isShown) console.log(`IBL-statistiek shows the latest period, ${shown}, as always.`);
    if (world.files)
      console.log(`${period} without an account: ${fileAddress(world.files, 'public', period, 'index.html')}`);
  } catch (error) {
    if (error instanceof UnknownPeriodError || error instanceof UnfitPeriodError)
      throw new UsageError(`${error.message}; nothing was published.`);
    throw error;
  } finally {
    await world.database.close();
  }
});
process.exit();
