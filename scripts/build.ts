import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { functionsManifest } from './build/manifest.ts';
import { overRest } from './build/over-rest.ts';
import { runScript } from './options.ts';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'dist', 'functions');

/** Loaded by name at run time by Google's own starter, native, or reading files of their own: they stay packages. */
const external = ['@google-cloud/functions-framework', '@resvg/resvg-js', '@expo-google-fonts/roboto', 'pdfkit'];

const dependenciesOf = (manifest: string): Readonly<Record<string, string>> =>
  (JSON.parse(readFileSync(join(root, manifest), 'utf8')) as { dependencies: Record<string, string> }).dependencies;

/** What stays a package is in the product's own manifest, or in that of the charts, which are in the bundle. */
const versionsOf = (names: readonly string[]): Record<string, string> => {
  const known = { ...dependenciesOf('package.json'), ...dependenciesOf('packages/sheet-charts/package.json') };
  return Object.fromEntries(names.map((name) => [name, known[name] ?? '']));
};

/** These become files beside the bundle, loaded when they are first wanted: the jobs, and what draws for the board. */
const apart: Plugin = {
  name: 'apart',
  setup: ({ onResolve }) => {
    onResolve({ filter: /\/(work|make-files)\.ts$/ }, ({ kind, path }) =>
      kind === 'dynamic-import' ? { path: `./${basename(path, '.ts')}.js`, external: true } : null,
    );
  },
};

/** `keepNames`: Firestore over REST asks classes for their names. */
const bundle = (source: string, name: string) =>
  build({
    entryPoints: [join(root, 'functions', source)],
    outfile: join(folder, name),
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'cjs',
    minify: true,
    keepNames: true,
    external,
    // `require` instead: an import of CommonJS is read once more, for the names that it exports.
    supported: { 'dynamic-import': false },
    plugins: [apart, overRest],
    legalComments: 'none',
    logLevel: 'warning',
    // `packages/sheet-charts/src/png.ts` knows that it is empty in such a bundle.
    logOverride: { 'empty-import-meta': 'silent' },
  });

/** The cloud build runs no npm script: built JavaScript is what is shipped. */
export const buildFunctions = async (): Promise<string> => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await bundle('index.ts', 'index.js');
  await bundle('handlers/work.ts', 'work.js');
  await bundle('files/make-files.ts', 'make-files.js');
  const manifest = {
    private: true,
    // Without it Node compiles each file that is imported twice, to see what it is.
    type: 'commonjs',
    main: 'index.js',
    engines: { node: '24' },
    dependencies: versionsOf(external),
  };
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  // JSON is YAML.
  writeFileSync(join(folder, 'functions.yaml'), `${JSON.stringify(functionsManifest(), null, 2)}\n`);
  return folder;
};

if (import.meta.main) {
  await runScript(async () => console.log(`Built ${await buildFunctions()}`));
}
