import { isQuarter, isReportingYear } from '../domain/calendar/quarter.ts';
import { ruleVersion } from '../domain/rules/version.ts';
import { methodVersion } from '../domain/statistics/method-version.ts';
import { type Reproduction, reproduce } from '../functions/exchange/reproduce.ts';
import type { EditionDocument } from '../functions/store/publications/publication-documents.ts';
import { changeOf, methodChanges } from '../sheets/statistic/method/texts.ts';
import { storeOptions, storeUsage, withStore } from './exchange/open-store.ts';
import { print } from './exchange/print.ts';
import { readOptions, runScript, UsageError } from './options.ts';

const usage = `npm run reproduce -- PERIOD [--edition N] ${storeUsage}, PERIOD a year (2025) or a quarter (2025-Q1)`;

const shown = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value));

const statusOf = ({ status, adopted }: EditionDocument): string =>
  status === 'final' && adopted ? `final, adopted on ${adopted.on}` : status;

const editionNumber = (text: string | undefined): number | undefined => {
  if (text === undefined) return undefined;
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new UsageError(`'${text}' is not an edition; editions are numbered from 1.`);
  return Number(text);
};

/** If the edition was published under an older method version: that version and the changes since. */
const methodLines = (used: number, added: number): readonly string[] => {
  if (used === methodVersion) return [];
  const changes = methodChanges.filter(({ version }) => version > used && version <= methodVersion);
  return [
    `Published under method version ${used}, recomputed under ${methodVersion}: a difference may come from the method.`,
    ...changes.map(changeOf),
    ...(added === 0
      ? []
      : [`Not computed under version ${used} and not compared: ${added} ${added === 1 ? 'value' : 'values'}.`]),
  ];
};

const linesOf = (period: string, outcome: Extract<Reproduction, { kind: 'recomputed' }>): readonly string[] => {
  const { edition: document, missing, differences, added } = outcome;
  const asOf = document.asOf === null ? 'nothing handed in' : `as of ${new Date(document.asOf).toISOString()}`;
  const revisions = `${Object.keys(document.revisions).length} revisions`;
  const edition = `${period} edition ${document.edition}, ${statusOf(document)} (${asOf}, ${revisions})`;
  const rules =
    document.ruleVersion === ruleVersion
      ? []
      : [`Published under rule version ${document.ruleVersion}, recomputed under ${ruleVersion}.`];
  const versions = [...rules, ...methodLines(outcome.methodVersion, added)];
  if (missing.length + differences.length === 0) return [`${edition}: equal.`, ...versions];
  return [
    `${edition}: ${differences.length} ${differences.length === 1 ? 'difference' : 'differences'}.`,
    ...versions,
    ...missing.map(
      ({ library, quarter, revision }) => `revision ${revision} of ${library} ${quarter} is not in the store`,
    ),
    ...differences.map(({ path, published, now }) => `${path}: published ${shown(published)}, now ${shown(now)}`),
  ];
};

const options = { ...storeOptions, edition: { type: 'string' } } as const;

await runScript(async () => {
  const { values, positionals } = readOptions(options, true);
  const [period] = positionals;
  if (!period || positionals.length > 1) throw new UsageError(`Usage: ${usage}`);
  if (!isQuarter(period) && !isReportingYear(period)) {
    throw new UsageError(`'${period}' is not a period; write a quarter as 2026-Q1, a year as 2026.`);
  }
  const number = editionNumber(values.edition);
  const outcome = await withStore(values, (database) => reproduce(database, period, number));
  if (outcome.kind === 'not-published') throw new UsageError(`${period} has not been published.`);
  if (outcome.kind === 'no-edition') {
    throw new UsageError(
      number === undefined
        ? `${period} was published before editions were kept; publish it again to be able to compare.`
        : `${period} has no edition ${number}.`,
    );
  }
  await print(`${linesOf(period, outcome).join('\n')}\n`);
  if (outcome.missing.length + outcome.differences.length > 0) process.exitCode = 1;
}, usage);
process.exit();
