import { isQuarter, type Quarter } from '../domain/calendar/quarter.ts';
import { isMember } from '../domain/libraries/library.ts';
import type { Database } from '../functions/store/database.ts';
import type { SubmissionDocument } from '../functions/store/documents.ts';
import { loadLibrary, loadQuarters } from '../functions/store/register/registry.ts';
import { loadSubmission } from '../functions/store/submissions/submissions.ts';
import { sentenceOf } from '../sheets/questionnaire/texts.ts';
import { storeOptions, storeUsage, withStore } from './exchange/open-store.ts';
import { readOptions, runScript, UsageError } from './options.ts';

const usage = `npm run submission -- LIBRARY QUARTER [--format text|json] ${storeUsage}, e.g. PB-ARN 2026-Q1`;

const options = { ...storeOptions, format: { type: 'string', default: 'text' } } as const;

const notStarted = (library: string, quarter: Quarter) => ({
  library,
  quarter,
  state: 'not-started' as const,
  reading: null,
  counted: null,
});

type Shown = Pick<SubmissionDocument, 'library' | 'quarter' | 'state' | 'reading' | 'counted'>;

/** A member that has not begun has nothing stored; an unknown library is a usage error. */
const find = async (database: Database, library: string, quarter: Quarter): Promise<Shown> => {
  const stored = await loadSubmission(database, library, quarter);
  if (stored) return stored;
  const [known, quarters] = await Promise.all([loadLibrary(database, library), loadQuarters(database)]);
  if (!known) throw new UsageError(`${library} is not in the register.`);
  if (!isMember(known, quarter)) throw new UsageError(`${library} was not a member in ${quarter}.`);
  if (!quarters.some((one) => one.quarter === quarter)) throw new UsageError(`${quarter} has not been opened.`);
  return notStarted(library, quarter);
};

const forMachines = (submission: Shown) => ({
  library: submission.library,
  period: submission.quarter,
  state: submission.state,
  revision: submission.counted?.revision ?? 0,
  /** Imported figures were never read from a workbook. */
  observations: submission.reading?.observations ?? submission.counted?.observations ?? [],
  findings: (submission.reading?.findings ?? []).map((finding) => ({
    rule: finding.rule,
    level: finding.level,
    measure: finding.measure,
    sentence: sentenceOf(finding),
  })),
});

const forPeople = (submission: Shown): string => {
  const { library, period, state, revision, observations, findings } = forMachines(submission);
  const rows = observations
    .filter(({ kind }) => kind !== 'blank')
    .map(
      ({ measure, kind, value, typed, explanation }) =>
        `  ${measure.padEnd(32)} ${String(value ?? kind).padStart(12)}  ${typed === String(value) ? '' : `‘${typed}’`} ${explanation}`,
    );
  return [
    `${library} ${period}: ${state}, revision ${revision}`,
    ...rows.map((row) => row.trimEnd()),
    ...findings.map(({ rule, sentence }) => `  ${rule}  ${sentence}`),
  ].join('\n');
};

await runScript(async () => {
  const { values, positionals } = readOptions(options, true);
  const [library, quarter] = positionals;
  if (!library || !quarter || positionals.length > 2) throw new UsageError(`Usage: ${usage}`);
  if (!isQuarter(quarter)) throw new UsageError(`'${quarter}' is not a quarter; write it as 2026-Q1.`);
  if (values.format !== 'text' && values.format !== 'json') throw new UsageError('--format is text or json.');
  const submission = await withStore(values, (database) => find(database, library, quarter));
  console.log(values.format === 'json' ? JSON.stringify(forMachines(submission), null, 2) : forPeople(submission));
}, usage);
process.exit();
