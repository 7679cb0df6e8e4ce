import { redactStored } from '../functions/store/redaction.ts';
import { loadSubmission } from '../functions/store/submissions.ts';
import { measures } from '../sheets/questionnaire/measures.ts';
import { isQuarter, localDate } from '../sheets/questionnaire/quarter.ts';
import { type FigureId, isTotalId } from '../sheets/questionnaire/relations.ts';
import { redactedMark } from '../sheets/questionnaire/texts.ts';
import { dataOption, runningWorld } from './local/running.ts';
import { readOptions, runScript, UsageError } from './options.ts';

const usage = 'npm run redact -- LIBRARY QUARTER MEASURE [--data DIR], e.g. PB-ARN 2026-Q1 developments';

const isFigure = (id: string): id is FigureId => isTotalId(id) || measures.some((measure) => measure.id === id);

/** Takes a stored text, or what was written beside a figure, out of every reading and revision of a quarter. */
await runScript(async () => {
  const { values, positionals } = readOptions(dataOption, true);
  const [library, quarter, measure] = positionals;
  if (!library || !quarter || !measure || positionals.length > 3) throw new UsageError(`Usage: ${usage}`);
  if (!isQuarter(quarter)) throw new UsageError(`'${quarter}' is not a quarter; write it as 2026-Q1.`);
  if (!isFigure(measure)) throw new UsageError(`'${measure}' is not a measure; see 'npm run submission'.`);
  const { database, clock } = runningWorld(values.data);
  try {
    if (!(await loadSubmission(database, library, quarter))) {
      throw new UsageError(`Nothing is stored for ${library} in ${quarter}.`);
    }
    const mark = redactedMark(localDate(clock.now()));
    const changed = await redactStored(database, { library, quarter }, { measure, mark });
    console.log(
      `Replaced the words about ${measure} in ${changed} stored documents by ‘${mark}’. ` +
        'What stands in the workbook itself is read again at the next look: take it out there first.',
    );
  } finally {
    await database.close();
  }
});
process.exit();
