import { isQuarter, isReportingYear, localDate } from '../domain/calendar/quarter.ts';
import { isMeasureId } from '../domain/measures/measures.ts';
import { type FigureId, isTotalId } from '../domain/measures/relations.ts';
import type { Database } from '../functions/store/database.ts';
import { redactAgreements, redactStored } from '../functions/store/submissions/redaction.ts';
import { loadSubmission } from '../functions/store/submissions/submissions.ts';
import { redactedMark } from '../sheets/questionnaire/texts.ts';
import { copiesKept } from './exchange/copies-kept.ts';
import { storeOptions, storeUsage, withStore } from './exchange/open-store.ts';
import { readOptions, runScript, UsageError } from './options.ts';

const usage = `npm run redact -- LIBRARY QUARTER MEASURE ${storeUsage}, e.g. PB-ARN 2026-Q1 developments
       npm run redact -- LIBRARY QUARTER correction    the reason of a correction
       npm run redact -- LIBRARY YEAR agreement        the remarks beside ‘Uw jaar: gezien en akkoord’, e.g. PB-ARN 2025 agreement`;

const isFigure = (id: string): id is FigureId => isTotalId(id) || isMeasureId(id);

/** @returns the number of stored documents that held the text. */
const redact = async (
  database: Database,
  [library, period, about]: readonly [string, string, string],
  mark: string,
): Promise<number> => {
  if (about === 'agreement') {
    if (!isReportingYear(period)) throw new UsageError(`'${period}' is not a year; an agreement belongs to one: 2025.`);
    return redactAgreements(database, { library, year: period }, mark);
  }
  if (!isQuarter(period)) throw new UsageError(`'${period}' is not a quarter; write it as 2026-Q1.`);
  if (about !== 'correction' && !isFigure(about)) {
    throw new UsageError(`'${about}' is not a measure; see 'npm run submission'.`);
  }
  if (!(await loadSubmission(database, library, period))) {
    throw new UsageError(`Nothing is stored for ${library} in ${period}.`);
  }
  return redactStored(database, { library, quarter: period }, { about, mark });
};

/** Removes a text that should not have been kept from every document, and leaves a mark in its place. */
await runScript(async () => {
  const { values, positionals } = readOptions(storeOptions, true);
  const [library, period, about] = positionals;
  if (!library || !period || !about || positionals.length > 3) throw new UsageError(`Usage: ${usage}`);
  const mark = redactedMark(localDate(Date.now()));
  const changed = await withStore(values, (database) => redact(database, [library, period, about], mark));
  console.log(
    `Replaced the words about ${about} in ${changed} stored documents by ‘${mark}’. ` +
      'What stands in the workbook itself is read again at the next look: take it out there first.',
  );
  console.log(copiesKept(values.project !== undefined));
}, usage);
process.exit();
