import type { DocumentSnapshot } from 'firebase-admin/firestore';
import type { Quarter } from '../../../domain/calendar/quarter.ts';
import type { UsedRevision } from '../../../domain/statistics/statistic.ts';
import type { Counted } from '../../../domain/statistics/table/table.ts';
import { type Database, numberKey, submissionKey } from '../database.ts';
import { type RevisionDocument, submission } from '../documents.ts';
import { documentsIn } from '../pages.ts';

/** What is counted, without the readings, which may be large. */
const countedPart = submission.pick({ library: true, quarter: true, counted: true });

/** How many revisions are asked for at once. */
const revisionsPerRequest = 500;

/** The counted revision of every submission of a quarter, by library; a page at a time, however many there are. */
export async function* countedIn(database: Database, quarter: Quarter): AsyncGenerator<Counted> {
  const query = database.firestore
    .collection(database.submissions.path)
    .where('quarter', '==', quarter)
    .select(...Object.keys(countedPart.shape));
  for await (const document of documentsIn(query)) {
    const { library, counted } = countedPart.parse(document.data());
    if (counted) yield { ...counted, library, quarter };
  }
}

/** Which quarters anything is stored for, oldest first. */
export const storedQuarters = async (
  database: Database,
  of: 'submissions' | 'kbFigures',
): Promise<readonly Quarter[]> => {
  const quarters: Quarter[] = [];
  const query = database.firestore.collection(database[of].path).orderBy('quarter').select('quarter').limit(1);
  for (let found = await query.get(); found.docs[0]; ) {
    const quarter = submission.shape.quarter.parse(found.docs[0].get('quarter'));
    quarters.push(quarter);
    found = await query.where('quarter', '>', quarter).get();
  }
  return quarters;
};

/** Revisions by name, as a publication has them, in the order asked; null = it is not there. */
export const loadRevisions = async (
  database: Database,
  named: readonly UsedRevision[],
): Promise<readonly (Counted | null)[]> => {
  const found: (Counted | null)[] = [];
  for (let start = 0; start < named.length; start += revisionsPerRequest) {
    const part = named.slice(start, start + revisionsPerRequest);
    const references = part.map(({ library, quarter, revision }) =>
      database.revisions(submissionKey(library, quarter)).doc(numberKey(revision)),
    );
    const documents = (await database.firestore.getAll(...references)) as DocumentSnapshot<RevisionDocument>[];
    for (const [index, { library, quarter }] of part.entries()) {
      const stored = documents[index]?.data();
      found.push(stored ? { ...stored, library, quarter } : null);
    }
  }
  return found;
};
