import { type Reproduction, reproduce } from '../functions/exchange/reproduce.ts';
import { ruleVersion } from '../functions/rules/version.ts';
import { isQuarter, isReportingYear } from '../sheets/questionnaire/quarter.ts';
import { storeOptions, storeUsage, withStore } from './exchange/open-store.ts';
import { print } from './exchange/print.ts';
import { readOptions, runScript, UsageError } from './options.ts';

const usage = `npm run reproduce -- PERIOD ${storeUsage}, PERIOD a year (2025) or a quarter (2025-Q1)`;

const shown = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value));

const linesOf = (period: string, outcome: Extract<Reproduction, { kind: 'recomputed' }>): readonly string[] => {
  const { publication, missing, differences } = outcome;
  const asOf = publication.asOf === null ? 'nothing handed in' : `as of ${new Date(publication.asOf).toISOString()}`;
  const edition = `${period} (${asOf}, ${Object.keys(publication.revisions).length} revisions)`;
  const rules =
    publication.ruleVersion === ruleVersion
      ? []
      : [`Published under rule version ${publication.ruleVersion}, recomputed under ${ruleVersion}.`];
  if (missing.length + differences.length === 0) return [`${edition}: equal.`, ...rules];
  return [
    `${edition}: ${differences.length} differences.`,
    ...rules,
    ...missing.map(
      ({ library, quarter, revision }) => `revision ${revision} of ${library} ${quarter} is not in the store`,
    ),
    ...differences.map(({ path, published, now }) => `${path}: published ${shown(published)}, now ${shown(now)}`),
  ];
};

await runScript(async () => {
  const { values, positionals } = readOptions(storeOptions, true);
  const [period] = positionals;
  if (!period || positionals.length > 1) throw new UsageError(`Usage: ${usage}`);
  if (!isQuarter(period) && !isReportingYear(period)) {
    throw new UsageError(`'${period}' is not a period; write a quarter as 2026-Q1, a year as 2026.`);
  }
  const outcome = await withStore(values, (database) => reproduce(database, period));
  if (outcome.kind === 'not-published') throw new UsageError(`${period} has not been published.`);
  if (outcome.kind === 'no-edition') {
    throw new UsageError(`${period} was published before editions were kept; publish it again to be able to compare.`);
  }
  await print(`${linesOf(period, outcome).join('\n')}\n`);
  if (outcome.missing.length + outcome.differences.length > 0) process.exitCode = 1;
});
process.exit();
