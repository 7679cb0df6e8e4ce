import { tell } from '../tell.ts';
import { coldStartFindings } from './cold-start.ts';
import { documentFindings } from './documents.ts';
import { editFindings } from './edit.ts';
import type { Finding } from './finding.ts';
import { stockFindings } from './stock.ts';
import { stormFindings } from './storm.ts';
import { wayFindings } from './way.ts';

const parts: readonly (readonly [string, () => Promise<Finding[]>])[] = [
  ['a changed questionnaire: its calls, and its time at several distances', editFindings],
  ['round trips', wayFindings],
  ['documents of Firestore', documentFindings],
  ['what a publication is made from', stockFindings],
  ['cold starts', coldStartFindings],
  ['a deadline of a thousand libraries', stormFindings],
];

/** From an edit to its answer: calls, time, cold starts, a deadline's storm. Two minutes on a quiet machine, and the storm some eight. */
export const run = async (): Promise<boolean> => {
  const findings: Finding[] = [];
  for (const [name, measure] of parts) {
    console.log(`Measuring ${name}.`);
    findings.push(...(await measure()));
  }
  return tell(findings);
};
