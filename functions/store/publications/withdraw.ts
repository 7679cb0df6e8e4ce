import { type Database, numberKey } from '../database.ts';
import { frontFiles, markFilesDue } from './board-files.ts';
import type { Publication } from './publications.ts';

/**
 * Deletes publications of periods that are not to be shown any more, all or none, and has their files taken away. `latest`: the
 * periods that stand at the addresses of the latest from now on, which are written again.
 * A publication that was closed or adopted is never withdrawn.
 */
export const withdrawPublications = (
  database: Database,
  withdrawn: readonly Publication[],
  latest: readonly string[],
): Promise<void> =>
  database.firestore.runTransaction(async (transaction) => {
    const heads = await Promise.all(withdrawn.map(({ period }) => transaction.get(database.publications.doc(period))));
    const due = new Set([frontFiles, ...latest]);
    const asked = `without ${withdrawn.map(({ period }) => period).join(', ')}`;
    for (const [index, { period, newest }] of withdrawn.entries()) {
      const head = heads[index]?.data();
      if (head?.newest !== newest.edition || head.first !== null) continue;
      for (let part = 1; part <= newest.parts; part++)
        transaction.delete(database.editionParts(period, newest.edition).doc(numberKey(part)));
      transaction.delete(database.editions(period).doc(numberKey(newest.edition)));
      transaction.delete(database.publications.doc(period));
      transaction.delete(database.boardFiles.doc(`${period}_${newest.edition}`));
      due.add(period);
    }
    for (const period of due) markFilesDue(database, transaction, { period }, asked);
  });
