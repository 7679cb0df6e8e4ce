import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { functionsManifest } from './build/manifest.ts';
import { overRest } from './build/over-rest.ts';
import { runScript } from './options.ts';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'dist', 'functions');

/**
 * These stay packages: Google's starter loads them by name, or they are native, or they read files
 * of their own.
 */
const external = ['@google-cloud/functions-framework', '@resvg/resvg-js', '@expo-google-fonts/roboto', 'pdfkit'];

const dependenciesOf = (manifest: string): Readonly<Record<string, string>> =>
  (JSON.parse(readFileSync(join(root, manifest), 'utf8')) as { dependencies: Record<string, string> }).dependencies;

/** Versions of the packages that stay, from the product's manifest or that of the charts. */
const versionsOf = (names: readonly string[]): Record<string, string> => {
  const known = { ...dependenciesOf('package.json'), ...dependenciesOf('packages/sheet-charts/package.json') };
  return Object.fromEntries(names.map((name) => [name, known[name] ?? '']));
};

/** Separate files beside the bundle, loaded on demand: the jobs, and the drawing of board files. */
const apart: Plugin = {
  name: 'apart',
  setup: ({ onResolve }) => {
    onResolve({ filter: /\/(work|make-files)\.ts$/ }, ({ kind, path }) =>
      kind === 'dynamic-import' ? { path: `./${basename(path, '.ts')}.js`, external: true } : null,
    );
  },
};

/** `keepNames`, because Firestore over REST reads the names of its classes. */
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
    // Uses `require` instead: Node reads an imported CommonJS file a second time to find its exports.
    supported: { 'dynamic-import': false },
    plugins: [apart, overRest],
    legalComments: 'none',
    logLevel: 'warning',
    // `packages/sheet-charts/src/png.ts` handles an empty `import.meta` in this bundle.
    logOverride: { 'empty-import-meta': 'silent' },
  });

/** Cloud Build runs no npm script, so the deployment contains built JavaScript. */
export const buildFunctions = async (): Promise<string> => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await bundle('index.ts', 'index.js');
  await bundle('handlers/work.ts', 'work.js');
  await bundle('files/make-files.ts', 'make-files.js');
  const manifest = {
    private: true,
    // Without this field Node compiles each imported file twice to detect its format.
    type: 'commonjs',
    main: 'index.js',
    engines: { node: '24' },
    dependencies: versionsOf(external),
  };
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  // JSON is valid YAML.
  writeFileSync(join(folder, 'functions.yaml'), `${JSON.stringify(functionsManifest(), null, 2)}\n`);
  return folder;
};

if (import.meta.main) {
  await runScript(async () => console.log(`Built ${await buildFunctions()}`));
}
