import { clipped } from '../../../domain/submissions/typed-text.ts';
import type { HealthDocument } from './work-documents.ts';

/**
 * Anybody may share files with us, as many and with titles as long as he likes. So many are kept, with so much of each title:
 * an id, a title of four bytes a character and what Firestore adds are 600 bytes at most, of the MiB that a document may be.
 */
export const strangersMax = 1000;
const titleLengthMax = 100;

export type Strangers = Pick<HealthDocument, 'strangers' | 'strangersUncounted'>;

/** A file that is shared with us and not registered; `title` null = it is gone. */
export interface StrangerNews {
  readonly id: string;
  readonly title: string | null;
}

/** Those that are known after the news. Pure. Once one found no place, there are more than are counted, until all are gone. */
export const strangersAfter = (before: Strangers, news: readonly StrangerNews[]): Strangers => {
  const strangers = new Map(Object.entries(before.strangers));
  let isFull = before.strangersUncounted;
  for (const { id, title } of news) {
    if (title === null) strangers.delete(id);
    else if (strangers.has(id) || strangers.size < strangersMax) strangers.set(id, clipped(title, titleLengthMax));
    else isFull = true;
  }
  return { strangers: Object.fromEntries(strangers), strangersUncounted: isFull && strangers.size > 0 };
};
