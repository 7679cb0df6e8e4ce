import { writeDueFiles } from '../files/write-files.ts';
import type { Job } from './gate.ts';

/** Writes the board's files of every period with a new edition. */
export const files: Job = async (world) => {
  await writeDueFiles(world, await import('../files/make-files.ts'));
};
