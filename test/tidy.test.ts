import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * The conventions as a test: the direction of imports, the source of time, and the places of texts
 * and settings.
 */
const root = join(import.meta.dirname, '..');

const sources = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.ts'], { cwd: root })
  .toString()
  .split('\n')
  .filter(Boolean)
  .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));

const under = (...folders: string[]) => sources.filter(({ path }) => folders.some((folder) => path.startsWith(folder)));

const inPackage = /^@ibl\/([\w-]+)\/(.*)$/;

/** What a file imports: a path in this repository, or the name of a package of others. */
const importsOf = ({ path, text }: { path: string; text: string }): string[] =>
  [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, target = '']) =>
    target.startsWith('.') ? normalize(join(dirname(path), target)) : target.replace(inPackage, 'packages/$1/src/$2'),
  );

interface Arrow {
  readonly folder: string;
  /** Path prefixes of the repository that it may import. */
  readonly mayImport: readonly string[];
}

const charts = 'packages/sheet-charts/';

/** Rooms of functions/ from above to below: a room imports those below it, itself and what stands beside the rooms. */
const functionRooms: readonly (readonly string[])[] = [
  ['handlers'],
  ['questionnaire', 'secretariat', 'files'],
  ['statistic'],
  ['queue', 'exchange'],
  ['store'],
  ['google'],
];
const beside = ['clock', 'config', 'connections', 'fault', 'log', 'ports'].map((name) => `functions/${name}.ts`);

const arrows: readonly Arrow[] = [
  { folder: 'domain/', mayImport: ['domain/'] },
  { folder: 'sheets/', mayImport: ['sheets/', 'domain/', charts] },
  { folder: 'functions/', mayImport: ['functions/', 'sheets/', 'domain/', charts] },
  ...functionRooms.flatMap((level, depth) =>
    level.map((room) => ({
      folder: `functions/${room}/`,
      mayImport: [
        `functions/${room}/`,
        ...functionRooms.slice(depth + 1).flatMap((below) => below.map((each) => `functions/${each}/`)),
        ...beside,
        'sheets/',
        'domain/',
        charts,
      ],
    })),
  ),
  { folder: `${charts}src/`, mayImport: [charts] },
  { folder: 'packages/local-service/src/', mayImport: ['packages/local-service/'] },
  { folder: 'packages/local-firestore/src/', mayImport: ['packages/local-firestore/', 'packages/local-service/'] },
  { folder: 'packages/local-google/src/', mayImport: ['packages/local-google/', 'packages/local-service/', charts] },
];

const rooms = ['domain/', 'sheets/', 'functions/', 'packages/', 'scripts/', 'test/'];

/** What no file of a folder may import, wherever it stands. */
const never = [
  { folder: 'domain/', target: /texts\.ts$/ },
  { folder: 'functions/store/', target: /texts\.ts$|^domain\/rules\// },
];

/** The circles that imports make, each with all its files (Tarjan). */
const circlesIn = (edges: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] => {
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const found: string[][] = [];
  const visit = (file: string): void => {
    const own = index.size;
    index.set(file, own);
    low.set(file, own);
    stack.push(file);
    for (const next of edges.get(file) ?? []) {
      if (!index.has(next)) visit(next);
      if (stack.includes(next)) low.set(file, Math.min(low.get(file) ?? own, low.get(next) ?? own));
    }
    if (low.get(file) !== own) return;
    const circle = stack.splice(stack.indexOf(file));
    if (circle.length > 1) found.push(circle.sort());
  };
  for (const file of edges.keys()) if (!index.has(file)) visit(file);
  return found;
};

/** The publication still writes Secretariaat itself; it goes with the publication's place in the queue. */
const exempt: ReadonlySet<string> = new Set([
  'functions/statistic/publish.ts imports functions/secretariat/questions/worklist.ts',
  'functions/statistic/publish.ts imports functions/secretariat/secretariat-pages.ts',
  'functions/statistic/write-workbook.ts imports functions/secretariat/history/recover-pastes.ts',
]);

describe('the arrows', () => {
  it.each(arrows)('$folder imports only what it may', ({ folder, mayImport }) => {
    const wrong = under(folder).flatMap((source) =>
      importsOf(source)
        .filter((target) => rooms.some((room) => target.startsWith(room)))
        .filter((target) => !mayImport.some((prefix) => target.startsWith(prefix)))
        .map((target) => `${source.path} imports ${target}`)
        .filter((arrow) => !exempt.has(arrow)),
    );
    expect(wrong).toEqual([]);
  });

  it.each(never)('$folder imports nothing like $target', ({ folder, target }) => {
    const wrong = under(folder).flatMap((source) =>
      importsOf(source)
        .filter((one) => target.test(one))
        .map((one) => `${source.path} imports ${one}`),
    );
    expect(wrong).toEqual([]);
  });

  it('make no circle of files', () => {
    expect(circlesIn(new Map(sources.map((source) => [source.path, importsOf(source)])))).toEqual([]);
  });

  it('sees imports, by path and by name, and circles', () => {
    const all = under('functions/').flatMap(importsOf);
    for (const folder of ['sheets/', 'domain/', charts])
      expect(all.some((target) => target.startsWith(folder))).toBe(true);
    const circle = new Map([
      ['a', ['b']],
      ['b', ['c']],
      ['c', ['b']],
    ]);
    expect(circlesIn(circle)).toEqual([['b', 'c']]);
  });
});

describe('the rooms', () => {
  it('hold some twenty files side by side at most', () => {
    const filesMax = 22;
    const folders = Map.groupBy(sources, ({ path }) => dirname(path));
    const full = [...folders]
      .filter(([, files]) => files.length > filesMax)
      .map(([folder, files]) => `${folder}: ${files.length}`);
    expect(full).toEqual([]);
  });

  it('name their files in one case', () => {
    expect(sources.map(({ path }) => path).filter((path) => /[A-Z]/.test(path))).toEqual([]);
  });
});

/** A rule that reads the source: `pattern` may stand in no file of `folders` but those of `except`. */
const forbidden = [
  {
    what: 'Date.now',
    pattern: /\bDate\.now\b/,
    folders: ['domain/', 'sheets/', 'functions/'],
    except: ['functions/clock.ts'],
  },
  {
    what: 'an argumentless new Date()',
    pattern: /new Date\(\s*\)/,
    folders: ['domain/', 'sheets/', 'functions/'],
    except: [],
  },
  {
    what: 'a timer',
    pattern: /\b(setTimeout|setInterval|setImmediate)\(/,
    folders: ['domain/', 'sheets/', 'functions/'],
    except: ['functions/clock.ts'],
  },
  {
    what: 'the environment',
    pattern: /process\.env/,
    folders: ['domain/', 'sheets/', 'functions/'],
    except: ['functions/index.ts'],
  },
  {
    what: 'firebase-admin',
    pattern: /from 'firebase-admin/,
    folders: ['domain/', 'sheets/', 'functions/', 'packages/local-google/', 'packages/local-firestore/'],
    except: sources.filter(({ path }) => path.startsWith('functions/store/')).map(({ path }) => path),
  },
  {
    what: 'a sentence in Dutch',
    pattern:
      /^(?!\s*(?:\*|\/\/|\/\*)).*['`][^'`\n]*\b(?:de|het|een|niet|deze|wordt|zijn|wij|naar|voor|geen|nog|opnieuw)\b[^'`\n]*['`]/m,
    folders: ['domain/', 'sheets/', 'functions/'],
    except: [
      ...sources.filter(({ path }) => path.endsWith('texts.ts')).map(({ path }) => path),
      // How it is spelled and counted, and what people may type.
      'domain/submissions/confirmed.ts',
      'sheets/dutch.ts',
      'sheets/questionnaire/read/count.ts',
      'sheets/secretariat/history/typed-names.ts',
      'domain/rules/personal/addresses.ts',
      'domain/rules/personal/name-words.ts',
      'domain/rules/personal/names.ts',
      'domain/rules/explanation.ts',
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
