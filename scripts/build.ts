import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { functionsManifest } from './build/manifest.ts';
import { runScript } from './options.ts';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'dist', 'functions');

/** Loaded by name at run time by Google's own starter, or native: they stay packages. */
const external = ['@google-cloud/functions-framework', '@resvg/resvg-js'];

const versionsOf = (names: readonly string[]): Record<string, string> => {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  return Object.fromEntries(names.map((name) => [name, manifest.dependencies[name] ?? '']));
};

/** `handlers/work.ts` becomes a file beside the bundle, loaded when it is first wanted. */
const apart: Plugin = {
  name: 'apart',
  setup: ({ onResolve }) => {
    onResolve({ filter: /\/work\.ts$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './work.js', external: true } : null,
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
    plugins: [apart],
    legalComments: 'none',
    logLevel: 'warning',
  });

/** The cloud build runs no npm script: built JavaScript is what is shipped. */
export const buildFunctions = async (): Promise<string> => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await bundle('index.ts', 'index.js');
  await bundle('handlers/work.ts', 'work.js');
  const manifest = {
    private: true,
    main: 'index.js',
    engines: { node: '24' },
    dependencies: versionsOf(['@google-cloud/functions-framework']),
  };
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  // JSON is YAML.
  writeFileSync(join(folder, 'functions.yaml'), `${JSON.stringify(functionsManifest(), null, 2)}\n`);
  return folder;
};

if (import.meta.main) {
  await runScript(async () => console.log(`Built ${await buildFunctions()}`));
}
