import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

/** The style as a test: which way the imports run, where the time comes from, where words and settings stand. */
const root = join(import.meta.dirname, '..');

const sources = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.ts'], { cwd: root })
  .toString()
  .split('\n')
  .filter(Boolean)
  .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

const under = (...folders: string[]) => sources.filter(({ path }) => folders.some((folder) => path.startsWith(folder)));

const importsOf = ({ path, text }: { path: string; text: string }): string[] =>
  [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, target = '']) =>
    target.startsWith('.') ? normalize(join(dirname(path), target)) : target,
  );

interface Arrow {
  readonly folder: string;
  /** Path prefixes of the repository that it may import. */
  readonly mayImport: readonly string[];
}

const arrows: readonly Arrow[] = [
  { folder: 'sheets/charts/', mayImport: ['sheets/charts/'] },
  { folder: 'sheets/', mayImport: ['sheets/'] },
  { folder: 'functions/', mayImport: ['functions/', 'sheets/'] },
  { folder: 'emulator/', mayImport: ['emulator/', 'sheets/charts/'] },
];

const rooms = ['sheets/', 'functions/', 'emulator/', 'scripts/', 'test/'];

describe('the arrows', () => {
  it.each(arrows)('$folder imports only what it may', ({ folder, mayImport }) => {
    const wrong = under(folder).flatMap((source) =>
      importsOf(source)
        .filter((target) => rooms.some((room) => target.startsWith(room)))
        .filter((target) => !mayImport.some((prefix) => target.startsWith(prefix)))
        .map((target) => `${source.path} imports ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it('sees imports at all', () => {
    expect(
      under('functions/')
        .flatMap(importsOf)
        .some((target) => target.startsWith('sheets/')),
    ).toBe(true);
  });
});

/** A rule that reads the source: `pattern` may stand in no file of `folders` but those of `except`. */
const forbidden = [
  { what: 'Date.now', pattern: /\bDate\.now\b/, folders: ['sheets/', 'functions/'], except: ['functions/clock.ts'] },
  { what: 'an argumentless new Date()', pattern: /new Date\(\s*\)/, folders: ['sheets/', 'functions/'], except: [] },
  {
    what: 'a timer',
    pattern: /\b(setTimeout|setInterval|setImmediate)\(/,
    folders: ['sheets/', 'functions/'],
    except: ['functions/clock.ts'],
  },
  {
    what: 'the environment',
    pattern: /process\.env/,
    folders: ['sheets/', 'functions/'],
    except: ['functions/index.ts'],
  },
  {
    what: 'firebase-admin',
    pattern: /from 'firebase-admin/,
    folders: ['sheets/', 'functions/', 'emulator/'],
    except: sources.filter(({ path }) => path.startsWith('functions/store/')).map(({ path }) => path),
  },
  {
    what: 'a sentence in Dutch',
    pattern:
      /^(?!\s*(?:\*|\/\/|\/\*)).*['`][^'`\n]*\b(?:de|het|een|niet|deze|wordt|zijn|wij|naar|voor|geen|nog|opnieuw)\b[^'`\n]*['`]/m,
    folders: ['sheets/', 'functions/'],
    except: [
      ...sources.filter(({ path }) => path.endsWith('texts.ts')).map(({ path }) => path),
      // How it is spelled and counted, and what people may type.
      'sheets/questionnaire/confirmed.ts',
      'sheets/questionnaire/dutch.ts',
      'sheets/questionnaire/count.ts',
      'sheets/questionnaire/personal/addresses.ts',
      'sheets/questionnaire/personal/name-words.ts',
      'sheets/questionnaire/personal/names.ts',
      'functions/rules/explanation.ts',
    ],
  },
  { what: 'googleapis by its root', pattern: /from 'googleapis'/, folders: rooms, except: ['test/tidy.test.ts'] },
  {
    what: 'a skipped or only test',
    pattern: /\b(describe|test|it)\.(skip|only|todo)\b/,
    folders: ['test/'],
    except: ['test/tidy.test.ts'],
  },
] as const;

describe('the source', () => {
  it.each(forbidden)('has $what only where it belongs', ({ pattern, folders, except }) => {
    const found = under(...folders)
      .filter(({ path }) => !(except as readonly string[]).includes(path))
      .filter(({ text }) => pattern.test(text))
      .map(({ path }) => path);
    expect(found).toEqual([]);
  });

  it('has no file that has become two', () => {
    const linesMax = 300;
    const long = sources
      .filter(({ path }) => !path.includes('.generated.'))
      .filter(({ text }) => text.split('\n').length > linesMax)
      .map(({ path, text }) => `${path}: ${text.split('\n').length} lines`);
    expect(long).toEqual([]);
  });

  it('has no rooms without a name: utils, helpers, common, types', () => {
    const nameless = sources
      .map(({ path }) => path)
      .filter((path) => /(^|\/)(utils|helpers|common|types)(\.ts|\/)/.test(path));
    expect(nameless).toEqual([]);
  });
});

interface Locked {
  readonly packages: Readonly<Record<string, { readonly optionalDependencies?: Readonly<Record<string, string>> }>>;
}

describe('the lock file', () => {
  it('names the packages of every platform, also those that this machine’s registry does not tell of', () => {
    const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Locked;
    const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter((name) => !packages[`node_modules/${name}`] && !packages[`${path}/node_modules/${name}`])
        .map((name) => `${path}: ${name}`),
    );
    expect(missing).toEqual([]);
  });
});
