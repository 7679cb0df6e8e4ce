import { type PasteState, untouched } from '../../../sheets/secretariat/history/act.ts';
import type { PasteId } from '../../../sheets/secretariat/history/layout.ts';
import type { Database } from '../database.ts';

/** The state of *Neem over* in *Historie* and *KB-cijfers* at the last check, and the last import. */
export const loadPastes = async (database: Database): Promise<ReadonlyMap<PasteId, PasteState>> => {
  const { docs } = await database.pastes.get();
  return new Map(
    docs.map((document) => {
      const { ticked, taken } = document.data();
      return [document.id as PasteId, { ticked, taken }];
    }),
  );
};

export const pasteStateIn = (states: ReadonlyMap<PasteId, PasteState>, id: PasteId): PasteState =>
  states.get(id) ?? untouched;

/** Runs in a transaction, so that a superseded check is rejected (`reject-superseded.ts`). */
export const savePaste = (database: Database, id: PasteId, state: PasteState): Promise<void> =>
  database.firestore.runTransaction(async (transaction) => {
    transaction.set(database.pastes.doc(id), { version: 1, ...state });
  });
