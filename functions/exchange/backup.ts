import { type AnyDocument, everyDocument } from '../store/all-documents.ts';
import type { Database } from '../store/database.ts';

export const lineOf = ({ path, data }: AnyDocument): string => JSON.stringify({ path, data });

/** The last line counts the documents; a backup that was cut off lacks it. */
const endLine = (documents: number): string => JSON.stringify({ end: true, documents });

/**
 * Yields every document as a line of JSON, `{"path": …, "data": …}`. For a consistent backup the
 * functions must not run.
 */
export async function* backup(database: Database, progress: (documents: number) => void): AsyncGenerator<string> {
  let documents = 0;
  for await (const document of everyDocument(database)) {
    yield `${lineOf(document)}\n`;
    progress(++documents);
  }
  yield `${endLine(documents)}\n`;
}
