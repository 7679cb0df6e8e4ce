import { type Database, onlyDocument } from '../database.ts';

/** A publication under way, by its number. */
export interface Publishing {
  readonly number: number;
  /** Nobody else was at it when it began. */
  readonly alone: boolean;
}

/** Marks that nobody has set: what stands in the workbooks is not known to be of now. */
const inDoubt = -1;

const minute = 60_000;
/** Twice as long as the function may run: whoever has not ended by then writes no more. */
const lifetime = 10 * minute;

type Standing = Readonly<Record<string, number>>;

const unended = (standing: Standing, now: number): Standing =>
  Object.fromEntries(Object.entries(standing).filter(([, until]) => until > now));

/**
 * Said before anything is written. Of two who publish, the one whose batch is refused may die of it, or be the one who had the newer
 * figures; and what the other wrote is ours, by which nobody is woken. So from here on it is in doubt what stands
 * there, until one has published from beginning to end with nobody else at it.
 */
export const beginPublishing = (database: Database, now: number): Promise<Publishing> =>
  database.firestore.runTransaction(async (transaction) => {
    const reference = database.summary.doc(onlyDocument);
    const stored = (await transaction.get(reference)).data();
    const others = unended(stored?.publishing ?? {}, now);
    const number = (stored?.begun ?? 0) + 1;
    const publishing = { ...others, [number]: now + lifetime };
    transaction.update(reference, { begun: number, publishing, publishedMarks: inDoubt });
    return { number, alone: Object.keys(others).length === 0 };
  });

/**
 * Remembers which marks have been published; a change since then keeps the summary due. Whoever stood still for so long that
 * another began as if alone may have written older figures over newer ones: what stands there is in doubt again, and that
 * other has not been alone after all.
 * @param marks null = it was not published whole.
 */
export const endPublishing = (database: Database, { number, alone }: Publishing, marks: number | null): Promise<void> =>
  database.firestore.runTransaction(async (transaction) => {
    const reference = database.summary.doc(onlyDocument);
    const stored = (await transaction.get(reference)).data();
    const { [number]: own, ...publishing } = stored?.publishing ?? {};
    const begun = stored?.begun ?? number;
    if (own === undefined && begun !== number) {
      transaction.update(reference, { begun: begun + 1, publishedMarks: inDoubt });
      return;
    }
    const isLatest = alone && begun === number;
    transaction.update(reference, { publishing, ...(isLatest && marks !== null && { publishedMarks: marks }) });
  });
