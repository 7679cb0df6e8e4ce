import { renameSync, writeFileSync } from 'node:fs';

/** Writes a file that is there completely or as it was before, also after a crash; for the owner's eyes only. */
export const writeWhole = (path: string, text: string): void => {
  const unfinished = `${path}.${process.pid}.new`;
  writeFileSync(unfinished, text, { mode: 0o600, flush: true });
  renameSync(unfinished, path);
};
