import { type Database, onlyDocument } from './database.ts';
import type { CockpitDocument } from './documents.ts';

const untouched: CockpitDocument = {
  version: 1,
  reopened: {},
  publishTicked: false,
  publishedAt: null,
  adoption: { ticked: false, asked: null, done: false },
  datesAhead: {},
};

export const loadCockpit = async (database: Database): Promise<CockpitDocument> =>
  (await database.cockpit.doc(onlyDocument).get()).data() ?? untouched;

/** Keeps the boxes; when the last publication was noted stays, unless one is asked for afresh. */
export const saveCockpit = async (
  database: Database,
  transaction: FirebaseFirestore.Transaction,
  cockpit: CockpitDocument,
  publishAfresh: boolean,
): Promise<CockpitDocument> => {
  const reference = database.cockpit.doc(onlyDocument);
  const known = (await transaction.get(reference)).data() ?? untouched;
  const kept = { ...cockpit, publishedAt: publishAfresh ? null : known.publishedAt };
  transaction.set(reference, kept);
  return kept;
};

/** What the box *Stel vast* asks for, before it is done; the other boxes stay as they are. */
export const saveAdoption = (database: Database, adoption: CockpitDocument['adoption']): Promise<void> =>
  database.firestore.runTransaction(async (transaction) => {
    const reference = database.cockpit.doc(onlyDocument);
    const known = (await transaction.get(reference)).data() ?? untouched;
    transaction.set(reference, { ...known, adoption });
  });

/** What the box asked for has been done; a box that was ticked or unticked in the meantime stays as it is. */
export const notePublished = (database: Database, publishedAt: number): Promise<void> =>
  database.firestore.runTransaction(async (transaction) => {
    const reference = database.cockpit.doc(onlyDocument);
    const known = (await transaction.get(reference)).data();
    if (known?.publishTicked && known.publishedAt === null) transaction.update(reference, { publishedAt });
  });
