import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Firestore } from '@google-cloud/firestore';
import type { Counted } from '../../../domain/statistics/table/table.ts';
import { submissionKey } from '../../../functions/store/database.ts';
import type { LibraryDocument, SubmissionDocument } from '../../../functions/store/documents.ts';
import { project } from '../../local/start-local.ts';
import { startFirestore } from '../firestore/start.ts';
import { librariesOf, national, submissionsOf, watched } from './population.ts';

export interface NationalStore {
  readonly host: string;
  /** The sum of the watched figure over 2015. */
  readonly reported: number;
  /** An empty folder, where no start runs. */
  readonly nowhere: string;
  close(): Promise<void>;
}

const documentsAtOnce = 200;
const batchesAtOnce = 4;

/** As the product keeps an imported submission. */
const documentOf = ({ library, quarter, ...counted }: Counted): SubmissionDocument => ({
  version: 1,
  library,
  quarter,
  state: 'submitted',
  reading: null,
  counted: { version: 1, reading: 0, ...counted, observations: [...counted.observations] },
  firstHandedInAt: counted.handedInAt,
  reopenedUntil: null,
  open: 0,
  filled: { done: national.measures, of: national.measures },
  ticked: true,
  waiting: 0,
  changedAt: counted.handedInAt,
});

type Document = readonly [path: string, data: FirebaseFirestore.DocumentData];

const writeAll = async (firestore: Firestore, documents: Iterator<Document>): Promise<void> => {
  const lane = async (): Promise<void> => {
    for (;;) {
      const batch = firestore.batch();
      let count = 0;
      for (; count < documentsAtOnce; count++) {
        const { value, done } = documents.next();
        if (done) break;
        batch.set(firestore.doc(value[0]), value[1]);
      }
      if (count === 0) return;
      await batch.commit();
    }
  };
  await Promise.all(Array.from({ length: batchesAtOnce }, lane));
};

/** A local Firestore in a process of its own with two years of the nation in it. */
export const startNationalStore = async (): Promise<NationalStore> => {
  const server = await startFirestore();
  const host = `127.0.0.1:${server.port}`;
  process.env.FIRESTORE_EMULATOR_HOST = host;
  process.env.METADATA_SERVER_DETECTION = 'none';
  const firestore = new Firestore({ projectId: project });
  delete process.env.FIRESTORE_EMULATOR_HOST;
  const libraries = librariesOf(national.libraries);
  const { seen, through } = watched();
  const submissions = submissionsOf(libraries, { from: '2014-Q1', to: '2015-Q4' }, national.measures);
  const documents = function* (): Generator<Document> {
    for (const library of libraries) {
      yield [`libraries/${library.id}`, { version: 1, ...library } satisfies LibraryDocument];
    }
    for (const each of through(submissions)) {
      yield [`submissions/${submissionKey(each.library, each.quarter)}`, documentOf(each)];
    }
  };
  await writeAll(firestore, documents());
  await firestore.terminate();
  const nowhere = mkdtempSync(join(tmpdir(), 'bench-nowhere-'));
  return {
    host,
    reported: seen.reported,
    nowhere,
    close: async () => {
      await server.stop();
      rmSync(nowhere, { recursive: true, force: true });
    },
  };
};
