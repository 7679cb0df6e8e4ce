import { type Database, onlyDocument } from '../database.ts';
import type { CockpitDocument } from '../documents.ts';

const untouched: CockpitDocument = {
  version: 1,
  reopened: {},
  publish: null,
  adoption: { ticked: false, asked: null, done: false },
  datesAhead: {},
};

export const loadCockpit = async (database: Database): Promise<CockpitDocument> =>
  (await database.cockpit.doc(onlyDocument).get()).data() ?? untouched;

/** Saves the boxes. Keeps a publication time that was noted since, unless the box was ticked anew. */
export const saveCockpit = async (
  database: Database,
  transaction: FirebaseFirestore.Transaction,
  cockpit: CockpitDocument,
  isNewlyTicked: boolean,
): Promise<CockpitDocument> => {
  const reference = database.cockpit.doc(onlyDocument);
  const known = (await transaction.get(reference)).data() ?? untouched;
  const kept = { ...cockpit, publish: cockpit.publish && !isNewlyTicked ? known.publish : cockpit.publish };
  transaction.set(reference, kept);
  return kept;
};

/** Reads the boxes. @returns a function that writes *Heropenen*: a transaction reads before it writes. */
export const saveReopened = async (
  database: Database,
  transaction: FirebaseFirestore.Transaction,
  reopened: CockpitDocument['reopened'],
): Promise<() => void> => {
  const reference = database.cockpit.doc(onlyDocument);
  const known = (await transaction.get(reference)).data() ?? untouched;
  return () => {
    transaction.set(reference, { ...known, reopened });
  };
};

/** Saves what *Stel vast* asks for, before it is done. The other boxes do not change. */
export const saveAdoption = (database: Database, adoption: CockpitDocument['adoption']): Promise<void> =>
  database.firestore.runTransaction(async (transaction) => {
    const reference = database.cockpit.doc(onlyDocument);
    const known = (await transaction.get(reference)).data() ?? untouched;
    transaction.set(reference, { ...known, adoption });
  });

/** Notes that *Publiceer nu* was done. A box that was changed in the meantime stays as it is. */
export const notePublished = (database: Database, doneAt: number): Promise<void> =>
  database.firestore.runTransaction(async (transaction) => {
    const reference = database.cockpit.doc(onlyDocument);
    const publish = (await transaction.get(reference)).data()?.publish;
    if (publish?.doneAt === null && !publish.empty) transaction.update(reference, { publish: { ...publish, doneAt } });
  });
