import type { DocumentSnapshot } from 'firebase-admin/firestore';
import type { Quarter } from '../../../domain/calendar/quarter.ts';
import type { UsedRevision } from '../../../domain/statistics/statistic.ts';
import type { Counted } from '../../../domain/statistics/table/table.ts';
import { type Database, numberKey, submissionKey } from '../database.ts';
import { type RevisionDocument, submission } from '../documents.ts';
import { documentsIn } from '../pages.ts';

/** A submission without its reading, which can be large. */
const countedPart = submission.pick({ library: true, quarter: true, counted: true });

/** The number of revisions in one request. */
const revisionsPerRequest = 500;

/** Yields the counted revision of every submission of a quarter, ordered by library. */
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

/** The quarters with stored figures, oldest first. */
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

/** Loads revisions by name, in the order asked; null = not stored. */
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
