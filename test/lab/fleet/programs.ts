import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { overRest } from '../../../scripts/build/over-rest.ts';
import { waitsByOurClock } from '../faults/firestore-waits.ts';

export type Program = 'google' | 'firestore' | 'instance';
const programs: readonly Program[] = ['google', 'firestore', 'instance'];

const root = join(import.meta.dirname, '..', '..', '..');

/** A simulation draws nothing for the board and shows no page. */
const neverLoaded = ['../files/make-files.ts', '../page/serve.ts', '@ibl/sheet-charts/draw.ts', '../workbooks/xlsx.ts'];

/**
 * Instances are started by the hundred: each of the three kinds of process becomes one file, as what is deployed is, which
 * starts three times as fast as some hundreds of sources do. @returns where each lies.
 */
export const bundlePrograms = async (folder: string): Promise<(program: Program) => string> => {
  await build({
    entryPoints: programs.map((program) => join(import.meta.dirname, `${program}-process.ts`)),
    outdir: folder,
    outExtension: { '.js': '.cjs' },
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'cjs',
    // These as in `scripts/build.ts`.
    keepNames: true,
    supported: { 'dynamic-import': false },
    plugins: [overRest, waitsByOurClock],
    external: neverLoaded,
    alias: { domain: join(import.meta.dirname, 'no-domain.ts') },
    // Whoever looks for a package looks from here.
    define: { 'import.meta.url': JSON.stringify(pathToFileURL(join(root, 'package.json')).href) },
    logLevel: 'warning',
  });
  return (program) => join(folder, `${program}-process.cjs`);
};
