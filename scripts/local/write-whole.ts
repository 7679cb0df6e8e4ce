import { renameSync, writeFileSync } from 'node:fs';

/** Replaces a file atomically: after a crash it holds the old or the new text. Readable by its owner only. */
export const writeWhole = (path: string, text: string): void => {
  const unfinished = `${path}.${process.pid}.new`;
  writeFileSync(unfinished, text, { mode: 0o600, flush: true });
  renameSync(unfinished, path);
};
