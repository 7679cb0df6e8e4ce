import type { Database } from '../database.ts';
import type { Assignment } from './due.ts';

/** A newer check of the same workbook has begun: nothing of this one may be kept any more. */
export class SupersededError extends Error {
  override readonly name = 'SupersededError';
}

type Run = Database['firestore']['runTransaction'];

/**
 * The same store, whose transactions are refused once a newer check has begun: an instance that stood still for longer than its
 * lease and goes on then has read what may not stand there any more.
 * @throws SupersededError in a transaction; nothing of it is kept.
 */
export const rejectSuperseded = (database: Database, { workbookId, number }: Assignment): Database => {
  const { firestore, workbooks } = database;
  const runTransaction: Run = (work, options) =>
    firestore.runTransaction(async (transaction) => {
      const stored = (await transaction.get(workbooks.doc(workbookId))).data();
      if (stored?.readNumber !== number)
        throw new SupersededError(`A newer check than ${number} of this workbook has begun`);
      return work(transaction);
    }, options);
  const inherit = (of: Database['firestore'], key: string | symbol): unknown => {
    const value: unknown = Reflect.get(of, key, of);
    return typeof value === 'function' ? value.bind(of) : value;
  };
  const guarded = new Proxy(firestore, {
    get: (of, key) => (key === 'runTransaction' ? runTransaction : inherit(of, key)),
  });
  return { ...database, firestore: guarded };
};
