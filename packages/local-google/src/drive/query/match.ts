/** Whether a file answers a query: one row a search term, with the operators that Drive has for it. */
import { notImplemented } from '../../http/error.ts';
import { grantsOn, isTrashed, ownersOf, rank } from '../access.ts';
import type { DriveCall } from '../call.ts';
import { invalidValue } from '../error.ts';
import type { Role, StoredFile } from '../file.ts';
import type { Literal, Operator, Query } from './parse.ts';

type Test = (file: StoredFile) => boolean;

interface Term {
  readonly operators: readonly Operator[];
  test(call: DriveCall, operator: Operator, value: Literal): Test;
}

const EQUALITY: readonly Operator[] = ['=', '!='];
const ORDER: readonly Operator[] = ['<=', '<', '=', '!=', '>', '>='];

const text = (value: Literal): string => {
  if (typeof value !== 'string') throw invalidValue('q');
  return value;
};

const words = (read: (file: StoredFile) => string, contains: (held: string, wanted: string) => boolean): Term => ({
  operators: ['contains', ...EQUALITY],
  test: (_call, operator, value) => {
    const wanted = text(value);
    if (operator === 'contains') return (file) => contains(read(file).toLowerCase(), wanted.toLowerCase());
    return (file) => (read(file) === wanted) === (operator === '=');
  },
});

/** On names, `contains` matches only at the beginning of a word. */
const beginsWord = (held: string, wanted: string): boolean =>
  wanted !== '' &&
  ` ${held.replaceAll(/[^\p{L}\p{N}]+/gu, ' ')}`.includes(` ${wanted.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trimStart()}`);

const times = (read: (call: DriveCall, file: StoredFile) => number | undefined): Term => ({
  operators: ORDER,
  test: (call, operator, value) => {
    // A time without an offset is in UTC.
    const stated = text(value);
    const wanted = Date.parse(/(Z|[+-]\d\d:?\d\d)$/.test(stated) || !stated.includes('T') ? stated : `${stated}Z`);
    if (Number.isNaN(wanted)) throw invalidValue('q');
    return (file) => {
      const held = read(call, file);
      return held !== undefined && compare(held, operator, wanted);
    };
  },
});

function compare(held: number, operator: Operator, wanted: number): boolean {
  switch (operator) {
    case '<=':
      return held <= wanted;
    case '<':
      return held < wanted;
    case '>':
      return held > wanted;
    case '>=':
      return held >= wanted;
    case '!=':
      return held !== wanted;
    default:
      return held === wanted;
  }
}

const flags = (read: (call: DriveCall, file: StoredFile) => boolean): Term => ({
  operators: EQUALITY,
  test: (call, operator, value) => {
    if (typeof value !== 'boolean') throw invalidValue('q');
    return (file) => (read(call, file) === value) === (operator === '=');
  },
});

const members = (read: (call: DriveCall, file: StoredFile) => string[]): Term => ({
  operators: ['in'],
  test: (call, _operator, value) => {
    const wanted = value === 'me' ? call.account : text(value).toLowerCase();
    return (file) => read(call, file).includes(wanted);
  },
});

const withRole =
  (least: Role) =>
  (call: DriveCall, file: StoredFile): string[] =>
    grantsOn(call.drive, file).flatMap(({ permission }) =>
      rank(permission.role) >= rank(least) ? (permission.emailAddress ?? []) : [],
    );

const TERMS: Readonly<Record<string, Term>> = {
  name: words(({ name }) => name, beginsWord),
  mimeType: words(
    ({ mimeType }) => mimeType,
    (held, wanted) => held.includes(wanted),
  ),
  modifiedTime: times((_call, file) => file.modifiedTime),
  createdTime: times((_call, file) => file.createdTime),
  viewedByMeTime: times((call, file) => file.viewedTimes[call.account]),
  sharedWithMeTime: times((call, file) => file.shared[call.account]?.time),
  trashed: flags(({ drive }, file) => isTrashed(drive, file)),
  starred: flags(({ account }, file) => file.starredBy.includes(account)),
  sharedWithMe: flags(({ account }, file) => file.shared[account] !== undefined && !ownersOf(file).includes(account)),
  parents: {
    operators: ['in'],
    test: (call, _operator, value) => {
      const wanted = value === 'root' ? call.drive.rootOf(call.account).id : text(value);
      return ({ parent }) => parent === wanted;
    },
  },
  owners: members((_call, file) => ownersOf(file)),
  writers: members(withRole('writer')),
  readers: members(withRole('reader')),
};

const NOT_HERE = new Set([
  'fullText',
  'visibility',
  'shortcutDetails.targetId',
  'labels',
  'memberCount',
  'organizerCount',
  'hidden',
]);

/** Throws for a field that Drive does not know, an operator that it does not have for it, and by name for what is missing here. */
export function matcher(call: DriveCall, query: Query): Test {
  switch (query.kind) {
    case 'and': {
      const tests = query.parts.map((part) => matcher(call, part));
      return (file) => tests.every((test) => test(file));
    }
    case 'or': {
      const tests = query.parts.map((part) => matcher(call, part));
      return (file) => tests.some((test) => test(file));
    }
    case 'not': {
      const test = matcher(call, query.part);
      return (file) => !test(file);
    }
    case 'property': {
      const { field, key, value } = query;
      if (field !== 'properties' && field !== 'appProperties') throw invalidValue('q');
      return (file) => file[field][key] === value;
    }
    default:
      return termTest(call, query.field, query.operator, query.value);
  }
}

function termTest(call: DriveCall, field: string, operator: Operator, value: Literal): Test {
  if (NOT_HERE.has(field)) throw notImplemented(`The search term '${field}' of files.list`);
  const term = Object.hasOwn(TERMS, field) ? TERMS[field] : undefined;
  if (!term?.operators.includes(operator)) throw invalidValue('q');
  return term.test(call, operator, value);
}
