import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { startFirestore } from '@ibl/local-firestore/server.ts';
import { startGoogle } from '@ibl/local-google/server.ts';
import { type Quarter, quartersBetween, shiftQuarter } from '../../../domain/calendar/quarter.ts';
import { measuresIn } from '../../../domain/measures/measures.ts';
import type { Observation } from '../../../domain/submissions/observation.ts';
import { deployment } from '../../../functions/handlers/deployment.ts';
import { quartersBack } from '../../../functions/statistic/group-snapshot.ts';
import { type Database, openDatabase, submissionKey } from '../../../functions/store/database.ts';
import { freshWorkbook, saveSummary } from '../../../functions/store/register/registry.ts';
import { reopenSubmissions } from '../../../functions/store/submissions/reopenings.ts';
import { toDocument } from '../../../functions/store/submissions/submissions.ts';
import { localSettings, project, serviceAccount, useLocalGoogle } from '../../local/start-local.ts';
import type { Finding } from './finding.ts';
import { librariesOf, pushSecret } from './group.ts';
import type { Loaded } from './group-snapshot-child.ts';
import { tallyTo } from './tally.ts';

/** The largest group of one deployment. */
const libraries = 500;
const until: Quarter = '2026-Q1';
const quarters = quartersBetween(shiftQuarter(until, -quartersBack), until);

const observationOf = ({ id, kind, required }: ReturnType<typeof measuresIn>[number], scale: number): Observation => {
  const own = { measure: id, explanation: '' };
  if (kind === 'count' && (required || scale % 2 === 0))
    return { ...own, kind: 'number', value: 100 + scale * 7, typed: String(100 + scale * 7) };
  if (required) return { ...own, kind: 'text', value: 'nee', typed: 'nee' };
  return { ...own, kind: 'blank', value: null, typed: '' };
};

const submissionOf = (library: string, quarter: Quarter, scale: number) => {
  const observations = measuresIn(quarter).map((measure) => observationOf(measure, scale));
  const reading = null;
  const counted = { revision: 1, reading: 0, handedInAt: 1, observations };
  const state = 'submitted' as const;
  const submission = { library, quarter, state, reading, counted, firstHandedInAt: 1, reopenedUntil: null };
  const check = { submission, reading, revision: null, changedAt: 1 };
  return toDocument(check, { layoutVersion: 1, ruleVersion: 1 });
};

/** As many documents as one commit of 10 MiB takes. */
const perCommit = 200;

const fill = async (database: Database): Promise<void> => {
  await saveSummary(database, { version: 1, marks: 1, publishedMarks: 0, statisticId: null, secretariatId: null });
  const known = librariesOf(libraries);
  const writes = known.flatMap((library) => [
    (batch: FirebaseFirestore.WriteBatch) =>
      batch.set(database.libraries.doc(library.id), { version: 1, ...library, workbookId: `book-${library.id}` }),
    (batch: FirebaseFirestore.WriteBatch) =>
      batch.set(database.workbooks.doc(`book-${library.id}`), freshWorkbook('questionnaire', library.id, 1)),
    ...quarters.map(
      (quarter, index) => (batch: FirebaseFirestore.WriteBatch) =>
        batch.set(
          database.submissions.doc(submissionKey(library.id, quarter)),
          submissionOf(library.id, quarter, index + Number(library.id.slice(1))),
        ),
    ),
  ]);
  for (let start = 0; start < writes.length; start += perCommit) {
    const batch = database.firestore.batch();
    for (const write of writes.slice(start, start + perCommit)) write(batch);
    await batch.commit();
  }
};

const ask = async (child: ChildProcess): Promise<Loaded> => {
  const answer = once(child, 'message');
  child.send({ until });
  return (await answer)[0] as Loaded;
};

/** The heap that Node takes of a container: half of its memory. */
const startChild = (google: string, firestore: string, memoryMb: number): ChildProcess =>
  fork(join(import.meta.dirname, 'group-snapshot-child.ts'), [], {
    execArgv: [`--max-old-space-size=${memoryMb / 2}`, '--disable-warning=ExperimentalWarning'],
    env: {
      ...process.env,
      ...localSettings(google, 'http://127.0.0.1:1', pushSecret),
      FIRESTORE_EMULATOR_HOST: firestore,
    },
  });

const touch = (database: Database): Promise<unknown> =>
  database.firestore.runTransaction((transaction) => {
    const reopening = { library: librariesOf(1)[0]?.id ?? '', quarter: until, until: '2026-06-30' };
    return reopenSubmissions(database, transaction, [reopening]);
  });

const findingsOf = (memoryMb: number, first: Loaded & Read, again: Loaded & Read): Finding[] => {
  const name = `what a publication of ${libraries} libraries is made from`;
  // The changed quarter, the register and the workbooks: one document per library in each.
  const documentsMax = 3 * libraries + kinds;
  return [
    {
      name: `${name}, ${quarters.length} quarters, in a fresh process`,
      ours: `${first.megabytesMax.toFixed(0)} MB, ${(first.milliseconds / 1000).toFixed(1)} s of a processor`,
      beside: `${first.documents} documents read`,
      ratio: first.megabytesMax / memoryMb,
      bound: `≤ ${memoryMb} MB, what publish has`,
      holds: first.megabytesMax <= memoryMb && first.submissions === libraries * quarters.length,
    },
    {
      name: `${name}, again after one submission`,
      ours: `${again.documents} documents read`,
      beside: `${(again.milliseconds / 1000).toFixed(1)} s of a processor`,
      ratio: again.documents / first.documents,
      bound: `≤ ${documentsMax}: one quarter`,
      holds: again.documents <= documentsMax && again.submissions === first.submissions,
    },
  ];
};

interface Read {
  readonly documents: number;
}

/** Documents that there is one of, or few: texts, tariffs, health and the like; a question that finds nothing costs one too. */
const kinds = 30;

/** Six years of submissions: what loading them takes once, and when one has changed. */
export const groupSnapshotFindings = async (): Promise<Finding[]> => {
  const google = await startGoogle({ project, serviceAccount });
  const server = await startFirestore({ port: 0 });
  const firestore = `${server.host}:${server.port}`;
  useLocalGoogle(google.origin, undefined);
  process.env.FIRESTORE_EMULATOR_HOST = firestore;
  const database = openDatabase(project);
  await fill(database);
  const way = await tallyTo(firestore);
  const memoryMb = deployment.find(({ name }) => name === 'publish')?.memoryMb ?? 0;
  const child = startChild(google.origin, way.host, memoryMb);
  const load = async (): Promise<Loaded & Read> => {
    const before = way.tally.reads;
    return { ...(await ask(child)), documents: way.tally.reads - before };
  };
  const first = await load();
  await touch(database);
  const again = await load();
  child.kill();
  way.close();
  await database.close();
  await server.close();
  await google.close();
  return findingsOf(memoryMb, first, again);
};
