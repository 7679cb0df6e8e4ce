import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

export interface PageFile {
  type: string;
  body: string | Buffer;
}

const client = (name: string): string => fileURLToPath(new URL(`client/${name}`, import.meta.url));

/** Google's default font is Arial; where a machine lacks it and its look-alikes, the page brings Roboto. */
const FONTS = {
  '/page/roboto-400.ttf': '400Regular/Roboto_400Regular.ttf',
  '/page/roboto-700.ttf': '700Bold/Roboto_700Bold.ttf',
};

let bundled: Promise<Map<string, PageFile>> | undefined;

/** The page's files by path, bundled once per process. Serve each under its own path, and `pagePath` for deep links. */
export function pageFiles(): Promise<Map<string, PageFile>> {
  bundled ??= gather();
  return bundled;
}

/**
 * Google's own address of a workbook (`/spreadsheets/d/ID/edit`) shows the page too; the client
 * reads the ID from it.
 */
export function pagePath(pathname: string): string {
  return pathname.startsWith('/spreadsheets/') ? '/' : pathname;
}

async function gather(): Promise<Map<string, PageFile>> {
  const require = createRequire(import.meta.url);
  const [bundle, html, icon] = await Promise.all([
    bundleClient(),
    readFile(client('page.html'), 'utf8'),
    readFile(client('icon.svg'), 'utf8'),
  ]);
  const files = new Map<string, PageFile>([
    ['/', { type: 'text/html; charset=utf-8', body: html }],
    ...bundle,
    ['/page/icon.svg', { type: 'image/svg+xml', body: icon }],
    ['/favicon.ico', { type: 'image/svg+xml', body: icon }],
  ]);
  for (const [path, font] of Object.entries(FONTS)) {
    const body = await readFile(require.resolve(`@expo-google-fonts/roboto/${font}`));
    files.set(path, { type: 'font/ttf', body });
  }
  return files;
}

/** The script, its parts that are loaded when needed, and the style sheet. */
async function bundleClient(): Promise<[string, PageFile][]> {
  const result = await build({
    entryPoints: { page: client('main.ts'), style: client('page.css') },
    outdir: 'page',
    bundle: true,
    splitting: true,
    write: false,
    minify: true,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    external: ['/page/*'],
  });
  return result.outputFiles.map(({ path, text }) => {
    const type = path.endsWith('.css') ? 'text/css' : 'text/javascript';
    return [`/page/${basename(path)}`, { type: `${type}; charset=utf-8`, body: text }];
  });
}
