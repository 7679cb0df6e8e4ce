import { type Quarter, quartersOf, yearOf } from '../../../domain/calendar/quarter.ts';
import { digestOf } from '../../../domain/statistics/editions/edition.ts';
import type { Period } from '../../../domain/statistics/statistic.ts';
import { type Database, numberKey } from '../database.ts';
import { markFilesDue } from './board-files.ts';
import type { EditionDocument } from './publication-documents.ts';
import { loadEdition, loadPublication, partsOf } from './publications.ts';

/** What is said in a quarter is published with it, with the later quarters of its year, and with the year. */
const periodsWith = (quarter: Quarter): readonly Period[] => [yearOf(quarter), ...quartersOf(yearOf(quarter))];

/**
 * What is published again afterwards is this same text: only here do the board's files learn that they are to be written again.
 * @returns false when the edition was written anew since its text was read; then nothing is changed.
 */
const rewrite = (
  database: Database,
  document: EditionDocument,
  { text, isNewest }: { text: string; isNewest: boolean },
): Promise<boolean> => {
  const { period, edition } = document;
  const parts = partsOf(text);
  const digest = digestOf(text);
  const reference = database.editions(period).doc(numberKey(edition));
  return database.firestore.runTransaction(async (transaction) => {
    const stored = (await transaction.get(reference)).data();
    if (stored?.digest !== document.digest) return false;
    for (const [index, part] of parts.entries()) {
      transaction.set(database.editionParts(period, edition).doc(numberKey(index + 1)), { version: 1, text: part });
    }
    for (let part = parts.length + 1; part <= document.parts; part++) {
      transaction.delete(database.editionParts(period, edition).doc(numberKey(part)));
    }
    transaction.update(reference, { digest, parts: parts.length });
    markFilesDue(database, transaction, isNewest ? { period } : { period, edition }, `edition ${edition} ${digest}`);
    return true;
  });
};

/** An adoption or a publication may change the edition during the redaction. */
const attemptsMax = 5;

/** @returns whether there was anything to change. @throws when it is written anew all the time. */
const redactEdition = async (
  database: Database,
  edition: { readonly period: Period; readonly number: number; readonly isNewest: boolean },
  change: (text: string) => string,
): Promise<boolean> => {
  const { period, number, isNewest } = edition;
  for (let attempt = 0; attempt < attemptsMax; attempt++) {
    const stored = await loadEdition(database, period, number);
    const text = stored && change(stored.text);
    if (!stored || !text || text === stored.text) return false;
    if (await rewrite(database, stored.document, { text, isNewest })) return true;
  }
  throw new Error(`Edition ${number} of ${period} changed whenever its words were to be taken out: try again`);
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
    const newest = (await loadPublication(database, period))?.newest.edition ?? 0;
    for (let number = 1; number <= newest; number++) {
      if (await redactEdition(database, { period, number, isNewest: number === newest }, change)) changed++;
    }
  }
  return changed;
};
