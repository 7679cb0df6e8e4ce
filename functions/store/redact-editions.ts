import { type Quarter, quartersOf, yearOf } from '../../sheets/questionnaire/quarter.ts';
import type { Period } from '../../sheets/statistic/statistic.ts';
import { digestOf } from '../exchange/edition.ts';
import { markFilesDue } from './board-files.ts';
import { type Database, numberKey } from './database.ts';
import type { EditionDocument } from './publication-documents.ts';
import { loadEdition, loadPublication, partsOf } from './publications.ts';

/** What is said in a quarter is published with it, with the later quarters of its year, and with the year. */
const periodsWith = (quarter: Quarter): readonly Period[] => [yearOf(quarter), ...quartersOf(yearOf(quarter))];

/** What is published again afterwards is this same text: only here do the board's files learn that they are to be written again. */
const rewrite = async (
  database: Database,
  document: EditionDocument,
  { text, isNewest }: { text: string; isNewest: boolean },
): Promise<void> => {
  const { period, edition } = document;
  const parts = partsOf(text);
  const batch = database.firestore.batch();
  for (const [index, part] of parts.entries()) {
    batch.set(database.editionParts(period, edition).doc(numberKey(index + 1)), { version: 1, text: part });
  }
  const changed = { ...document, digest: digestOf(text), parts: parts.length };
  batch.set(database.editions(period).doc(numberKey(edition)), changed);
  markFilesDue(database, batch, isNewest ? { period } : { period, edition }, `edition ${edition} ${changed.digest}`);
  await batch.commit();
};

/**
 * Changes the texts of every edition in which the words of a quarter may stand, the adopted ones too: the one exception to
 * what never changes. @returns how many were changed.
 */
export const redactEditions = async (
  database: Database,
  quarter: Quarter,
  change: (text: string) => string,
): Promise<number> => {
  let changed = 0;
  for (const period of periodsWith(quarter)) {
    const publication = await loadPublication(database, period);
    // As a period was kept before it had editions, no words were kept with it.
    const newest = publication && !publication.overwritten ? publication.newest.edition : 0;
    for (let number = 1; number <= newest; number++) {
      const stored = await loadEdition(database, period, number);
      const text = stored && change(stored.text);
      if (!stored || !text || text === stored.text) continue;
      await rewrite(database, stored.document, { text, isNewest: number === newest });
      changed++;
    }
  }
  return changed;
};
