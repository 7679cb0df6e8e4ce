import { type AnyDocument, everyDocument } from '../store/all-documents.ts';
import type { Database } from '../store/database.ts';

export const lineOf = ({ path, data }: AnyDocument): string => JSON.stringify({ path, data });

/** The last line says how many there are: a backup that was cut off is known by its absence. */
const endLine = (documents: number): string => JSON.stringify({ end: true, documents });

/** Every document as one line of JSON, `{"path": …, "data": …}`. Stop the functions first for a backup of one moment. */
export async function* backup(database: Database, progress: (documents: number) => void): AsyncGenerator<string> {
  let documents = 0;
  for await (const document of everyDocument(database)) {
    yield `${lineOf(document)}\n`;
    progress(++documents);
  }
  yield `${endLine(documents)}\n`;
}
