import { createWriteStream, existsSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { UsageError } from '../options.ts';
import { print } from './print.ts';

/**
 * Writes the file completely or not at all, readable by its owner only. Without a name it writes to
 * the terminal.
 */
export const writeText = async (chunks: AsyncIterable<string>, file: string | undefined): Promise<void> => {
  if (file === undefined) {
    for await (const chunk of chunks) await print(chunk);
    return;
  }
  if (!existsSync(dirname(file))) throw new UsageError(`There is no folder ${dirname(file)}.`);
  const unfinished = `${file}.part`;
  try {
    await pipeline(Readable.from(chunks), createWriteStream(unfinished, { mode: 0o600 }));
    renameSync(unfinished, file);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
};
