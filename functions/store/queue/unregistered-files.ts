import { clipped } from '../../../domain/submissions/typed-text.ts';
import type { HealthDocument } from './work-documents.ts';

/**
 * Anyone may share any number of files with us, with titles of any length. The bounds keep the document under Firestore's
 * limit of 1 MiB: an id, a title of four bytes per character and Firestore's overhead are at most 600 bytes.
 */
export const unregisteredFilesMax = 1000;
const titleLengthMax = 100;

export type UnregisteredFiles = Pick<HealthDocument, 'unregisteredFiles' | 'unregisteredUncounted'>;

/** A change of an unregistered file; `title` null = it is gone. */
export interface FileNews {
  readonly id: string;
  readonly title: string | null;
}

/** The unregistered files after the changes. Pure. After an overflow `unregisteredUncounted` stays true until all are gone. */
export const unregisteredFilesAfter = (before: UnregisteredFiles, news: readonly FileNews[]): UnregisteredFiles => {
  const unregisteredFiles = new Map(Object.entries(before.unregisteredFiles));
  let isFull = before.unregisteredUncounted;
  for (const { id, title } of news) {
    if (title === null) unregisteredFiles.delete(id);
    else if (unregisteredFiles.has(id) || unregisteredFiles.size < unregisteredFilesMax)
      unregisteredFiles.set(id, clipped(title, titleLengthMax));
    else isFull = true;
  }
  return {
    unregisteredFiles: Object.fromEntries(unregisteredFiles),
    unregisteredUncounted: isFull && unregisteredFiles.size > 0,
  };
};
