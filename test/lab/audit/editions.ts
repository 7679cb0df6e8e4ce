import { isQuarter, yearOf } from '../../../domain/calendar/quarter.ts';
import { type Database, submissionKey } from '../../../functions/store/database.ts';
import { loadEdition, loadPublications } from '../../../functions/store/publications/publications.ts';

/**
 * Compares each publication with the revisions it was made from, and each adopted edition with its
 * first text.
 */
export class Editions {
  readonly #database: Database;
  /** The text of each adopted edition when it was first seen. */
  readonly #adopted = new Map<string, string>();

  constructor(database: Database) {
    this.#database = database;
  }

  get adopted(): number {
    return this.#adopted.size;
  }

  async #changed(): Promise<readonly string[]> {
    const found: string[] = [];
    for (const { period, newest } of await loadPublications(this.#database)) {
      for (let edition = 1; edition <= newest.edition; edition++) {
        const stored = await loadEdition(this.#database, period, edition);
        if (!stored) found.push(`edition ${edition} of ${period} is gone`);
        if (stored?.document.status !== 'final') continue;
        const name = `edition ${edition} of ${period}`;
        const now = JSON.stringify([stored.document, stored.text]);
        if ((this.#adopted.get(name) ?? now) !== now) found.push(`${name} was adopted and is another now`);
        this.#adopted.set(name, now);
      }
    }
    return found;
  }

  /** For each library, the newest edition of a quarter and of its year must hold the counted revision. */
  async #behind(): Promise<readonly string[]> {
    const published = await loadPublications(this.#database);
    const { docs } = await this.#database.submissions.get();
    return docs.flatMap((document) => {
      const { library, quarter, counted } = document.data();
      const key = submissionKey(library, quarter);
      return published
        .filter(({ period }) => (isQuarter(period) ? period === quarter : period === yearOf(quarter)))
        .filter(({ newest }) => (newest.revisions[key] ?? null) !== (counted?.revision ?? null))
        .map(
          ({ period, newest }) =>
            `${period} has revision ${newest.revisions[key]} of ${key}, ${counted?.revision} counts`,
        );
    });
  }

  /** The simulation writes no board files, so exactly the files of the newest editions must be due. */
  async #filesForgotten(): Promise<readonly string[]> {
    const [published, { docs }] = await Promise.all([
      loadPublications(this.#database),
      this.#database.boardFiles.where('due', '==', true).get(),
    ]);
    const asked = new Map(docs.map((document) => [document.id, document.data().asked]));
    return published.flatMap(({ period, newest: { edition, digest } }) => {
      const wanted = `edition ${edition} ${digest}`;
      return asked.get(period) === wanted
        ? []
        : [`the files of ${period} are asked for ${asked.get(period)}, not ${wanted}`];
    });
  }

  async find(): Promise<readonly string[]> {
    return [...(await this.#changed()), ...(await this.#behind()), ...(await this.#filesForgotten())];
  }
}
