import { coldStartFindings } from '../cold/cold-start.ts';
import { tell } from '../tell.ts';
import { playBeset } from './beset.ts';
import { documentFindings } from './documents.ts';
import { editFindings } from './edit.ts';
import type { Finding } from './finding.ts';
import { groupSnapshotFindings } from './group-snapshot.ts';
import { type Deadline, playDeadline } from './storm.ts';
import { wayFindings } from './way.ts';

/** As many as twice a deployment is meant for, in the hour before a deadline. */
const thousand: Deadline = { minutes: 60, libraries: [1000] };
/** As thick as that for a third as long, beside another deployment that keeps up: the one must not feel the other. */
const sideBySide: Deadline = { minutes: 20, libraries: [330, 100] };

/** The same people twice, with and without one library more that does the worst it can. */
const beset = { minutes: 20, libraries: 100 };

const parts: readonly (readonly [string, () => Promise<Finding[]>])[] = [
  ['a changed questionnaire: its calls, and its time at several distances', editFindings],
  ['round trips', wayFindings],
  ['documents of Firestore', documentFindings],
  ['what a publication is made from', groupSnapshotFindings],
  ['cold starts', coldStartFindings],
  ['a deadline of a thousand libraries', () => playDeadline(thousand)],
  ['a deadline of two deployments side by side', () => playDeadline(sideBySide)],
  ['a deadline with one hostile library', () => playBeset(beset)],
];

/** From an edit to its answer: calls, time, cold starts, a deadline's storm. Each part is told when it is measured. */
export const run = async (): Promise<boolean> => {
  let holds = true;
  for (const [name, measure] of parts) {
    console.log(`Measuring ${name}.`);
    const began = performance.now();
    if (!tell(await measure())) holds = false;
    console.log(`That took ${((performance.now() - began) / 1000).toFixed(0)} s.`);
  }
  return holds;
};
