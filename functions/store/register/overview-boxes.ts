import { type Database, onlyDocument } from '../database.ts';
import type { OverviewBoxesDocument } from '../documents.ts';

const untouched: OverviewBoxesDocument = {
  version: 1,
  reopened: {},
  publish: null,
  adoption: { ticked: false, asked: null, done: false },
  datesAhead: {},
};

export const loadOverviewBoxes = async (database: Database): Promise<OverviewBoxesDocument> =>
  (await database.overviewBoxes.doc(onlyDocument).get()).data() ?? untouched;

/** Saves the boxes. Keeps a publication time that was noted since, unless the box was ticked anew. */
export const saveOverviewBoxes = async (
  database: Database,
  transaction: FirebaseFirestore.Transaction,
  boxes: OverviewBoxesDocument,
  isNewlyTicked: boolean,
): Promise<OverviewBoxesDocument> => {
  const reference = database.overviewBoxes.doc(onlyDocument);
  const known = (await transaction.get(reference)).data() ?? untouched;
  const kept = { ...boxes, publish: boxes.publish && !isNewlyTicked ? known.publish : boxes.publish };
  transaction.set(reference, kept);
  return kept;
};

/** Reads the boxes. @returns a function that writes *Heropenen*: a transaction reads before it writes. */
export const saveReopened = async (
  database: Database,
  transaction: FirebaseFirestore.Transaction,
  reopened: OverviewBoxesDocument['reopened'],
): Promise<() => void> => {
  const reference = database.overviewBoxes.doc(onlyDocument);
  const known = (await transaction.get(reference)).data() ?? untouched;
  return () => {
    transaction.set(reference, { ...known, reopened });
  };
};

/** Saves what *Stel vast* asks for, before it is done. The other boxes do not change. */
export const saveAdoption = (database: Database, adoption: OverviewBoxesDocument['adoption']): Promise<void> =>
  database.firestore.runTransaction(async (transaction) => {
    const reference = database.overviewBoxes.doc(onlyDocument);
    const known = (await transaction.get(reference)).data() ?? untouched;
    transaction.set(reference, { ...known, adoption });
  });

/** Notes that *Publiceer nu* was done. A box that was changed in the meantime stays as it is. */
export const notePublished = (database: Database, doneAt: number): Promise<void> =>
  database.firestore.runTransaction(async (transaction) => {
    const reference = database.overviewBoxes.doc(onlyDocument);
    const publish = (await transaction.get(reference)).data()?.publish;
    if (publish?.doneAt === null && !publish.empty) transaction.update(reference, { publish: { ...publish, doneAt } });
  });
