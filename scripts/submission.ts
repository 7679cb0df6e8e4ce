import type { SubmissionDocument } from '../functions/store/documents.ts';
import { loadSubmission } from '../functions/store/submissions.ts';
import { isQuarter } from '../sheets/questionnaire/quarter.ts';
import { sentenceOf } from '../sheets/questionnaire/texts.ts';
import { dataOption, runningWorld } from './local/running.ts';
import { readOptions, runScript, UsageError } from './options.ts';

const usage = 'npm run submission -- LIBRARY QUARTER [--format text|json] [--data DIR], e.g. PB-ARN 2026-Q1';

const options = { ...dataOption, format: { type: 'string', default: 'text' } } as const;

const forMachines = (submission: SubmissionDocument) => ({
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

const forPeople = (submission: SubmissionDocument): string => {
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
  const { database } = runningWorld(values.data);
  try {
    const submission = await loadSubmission(database, library, quarter);
    if (!submission) throw new UsageError(`Nothing is stored for ${library} in ${quarter}.`);
    console.log(values.format === 'json' ? JSON.stringify(forMachines(submission), null, 2) : forPeople(submission));
  } finally {
    await database.close();
  }
});
process.exit();
