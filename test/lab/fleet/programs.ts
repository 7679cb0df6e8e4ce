import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { overRest } from '../../../scripts/build/over-rest.ts';
import { waitsByOurClock } from '../faults/firestore-waits.ts';

export type Program = 'google' | 'firestore' | 'instance';
const programs: readonly Program[] = ['google', 'firestore', 'instance'];

const root = join(import.meta.dirname, '..', '..', '..');

/** The simulation draws no board files and serves no page. */
const neverLoaded = ['../files/make-files.ts', '../page/serve.ts', '@ibl/sheet-charts/draw.ts', '../workbooks/xlsx.ts'];

/**
 * Bundles each of the three child programs into one file, as the deployed functions are. A bundle
 * starts three times as fast, and a run starts hundreds of instances.
 * @returns the path of each.
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
    // As in `scripts/build.ts`.
    keepNames: true,
    supported: { 'dynamic-import': false },
    plugins: [overRest, waitsByOurClock],
    external: neverLoaded,
    alias: { domain: join(import.meta.dirname, 'no-domain.ts') },
    // Packages are resolved from here.
    define: { 'import.meta.url': JSON.stringify(pathToFileURL(join(root, 'package.json')).href) },
    logLevel: 'warning',
  });
  return (program) => join(folder, `${program}-process.cjs`);
};
