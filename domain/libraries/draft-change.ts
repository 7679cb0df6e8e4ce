import { previousQuarter, type Quarter, shiftQuarter } from '../calendar/quarter.ts';
import { parseTypedQuarter } from '../calendar/typed-quarter.ts';
import type { AddressAnswer } from './address.ts';
import type { ChangeKind } from './change.ts';
import type { Asking } from './change-answer.ts';
import { type EventRow, eventInputs } from './change-row.ts';
import { isClosed } from './event.ts';
import { findLibraries, findOne, type LibraryMatch } from './find-library.ts';
import { judgeAddress } from './judge-address.ts';
import type { Library } from './library.ts';
import { calledAmong, filledFrom, finalFrom, type RegisterState } from './state.ts';

/**
 * A row of changes, parsed: what changes, for which libraries, from when, and what a new library is
 * called.
 */
export interface ChangeDraft {
  readonly kind: ChangeKind;
  readonly quarter: Quarter;
  /** Empty only when a library joins. The first is the library in the row's first column. */
  readonly libraries: readonly Library[];
  readonly name: string;
  readonly city: string;
  readonly province: string;
  /** The pasted workbook, for a new library or one that gets another workbook; null = none. */
  readonly file: PastedFile | null;
}

/** A workbook that no library uses, as Drive describes it. */
type PastedFile = Pick<Extract<AddressAnswer, { kind: 'fine' }>, 'id' | 'title' | 'owner'>;

type Fields = Readonly<Record<(typeof eventInputs)[number], string>>;

const fieldsOf = (typed: readonly string[]): Fields =>
  Object.fromEntries(eventInputs.map((input, index) => [input, (typed[index] ?? '').trim()])) as Fields;

const quartersAheadMax = 12;
const nameLengthMax = 80;

const makes: ReadonlySet<ChangeKind> = new Set(['joined', 'merged', 'split']);
const ends: ReadonlySet<ChangeKind> = new Set(['left', 'merged', 'absorbed']);
const needsName: ReadonlySet<ChangeKind> = new Set(['renamed', 'joined', 'merged', 'split']);
const needsOther: Readonly<Partial<Record<ChangeKind, Asking['kind']>>> = {
  merged: 'merges-with',
  absorbed: 'goes-into',
};

const readQuarter = (state: RegisterState, typed: string): Quarter | Asking => {
  const read = parseTypedQuarter(typed);
  if (read === null) return { kind: 'not-a-quarter', typed };
  const quarter = read ?? state.next;
  if (quarter > shiftQuarter(state.next, quartersAheadMax)) return { kind: 'far-away', quarter };
  const final = finalFrom(state, quarter);
  return final ? { kind: 'final', quarter: final } : quarter;
};

const unfound = (found: readonly LibraryMatch[]): Asking | null => found.find((one) => one.kind !== 'found') ?? null;

const libraryOf = (found: readonly LibraryMatch[]): Library[] =>
  found.flatMap((one) => (one.kind === 'found' ? [one.library] : []));

const readLibraries = (
  state: RegisterState,
  kind: ChangeKind,
  { library, other }: Fields,
  quarter: Quarter,
): readonly Library[] | Asking => {
  if (kind === 'joined') return [];
  const find = kind === 'merged' ? findLibraries : findOne;
  const first = find(state, library, quarter);
  if (first.length === 0) return { kind: 'library' };
  const wanted = needsOther[kind];
  const others = wanted ? find(state, other, quarter) : [];
  if (wanted && others.length === 0) return { kind: wanted } as Asking;
  const found = [...first, ...others];
  const asking = unfound(found);
  if (asking) return asking;
  const libraries = libraryOf(found);
  const twice = libraries.find((one, index) => libraries.findIndex(({ id }) => id === one.id) !== index);
  return twice ? { kind: 'twice', library: calledAmong(twice, state.libraries) } : libraries;
};

/** Asks when the library was not a member in the quarter before, or is already known to leave. */
const membershipOf = (state: RegisterState, kind: ChangeKind, library: Library, quarter: Quarter): Asking | null => {
  const called = calledAmong(library, state.libraries);
  if (library.to !== null && (library.to < quarter || ends.has(kind))) {
    return { kind: 'ended', library: called, quarter: library.to };
  }
  return quarter <= library.from ? { kind: 'not-yet', library: called, quarter: library.from } : null;
};

/** Asks when the library has figures after the change: they would belong to no library. */
const figuresOf = (state: RegisterState, library: Library, quarter: Quarter): Asking | null => {
  const filled = filledFrom(state, library.id, quarter);
  return filled ? { kind: 'figures', library: calledAmong(library, state.libraries), quarter: filled } : null;
};

const closureOf = ({ libraries, events }: RegisterState, kind: ChangeKind, library: Library, quarter: Quarter) => {
  const called = calledAmong(library, libraries);
  const open = events.find((one) => one.kind === 'closed' && one.library === library.id && one.to === null);
  if (kind === 'closed') {
    if (open) return { kind: 'closed-already', library: called, quarter: open.quarter } as const;
    const closed = events.find((one) => one.kind === 'closed' && isClosed(library.id, quarter, [one]));
    return closed ? ({ kind: 'closed-already', library: called, quarter: closed.quarter } as const) : null;
  }
  const wasClosed = open !== undefined && isClosed(library.id, previousQuarter(quarter), events);
  return kind === 'reopened' && !wasClosed ? ({ kind: 'not-closed', library: called } as const) : null;
};

const laterName = ({ libraries, events }: RegisterState, library: Library, quarter: Quarter): Asking | null => {
  const later = events.find((one) => one.kind === 'renamed' && one.library === library.id && one.quarter >= quarter);
  return later ? { kind: 'later-name', library: calledAmong(library, libraries), quarter: later.quarter } : null;
};

const standing = (state: RegisterState, kind: ChangeKind, libraries: readonly Library[], quarter: Quarter) => {
  const ending = kind === 'absorbed' ? libraries.slice(0, 1) : ends.has(kind) ? libraries : [];
  const asked = libraries.map((library, index) =>
    membershipOf(state, kind === 'absorbed' && index > 0 ? 'grew' : kind, library, quarter),
  );
  const others = [
    ...ending.map((library) => figuresOf(state, library, quarter)),
    ...libraries.map((library) => closureOf(state, kind, library, quarter)),
    ...(kind === 'renamed' ? libraries.map((library) => laterName(state, library, quarter)) : []),
  ];
  return [...asked, ...others].find((one) => one !== null) ?? null;
};

const same = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();

const naming = (
  state: RegisterState,
  kind: ChangeKind,
  libraries: readonly Library[],
  fields: Fields,
): Asking | null => {
  if (!needsName.has(kind)) return null;
  const { name } = fields;
  if (name === '') return { kind: 'name' };
  if ([...name].length > nameLengthMax) return { kind: 'name-long', typed: name };
  const [first] = libraries;
  if (kind === 'renamed' && first && same(first.name, name)) return { kind: 'same-name', library: name };
  const own = new Set(kind === 'merged' ? libraries.map(({ id }) => id) : []);
  if (state.libraries.some((one) => one.to === null && !own.has(one.id) && same(one.name, name))) {
    return { kind: 'name-taken', library: name };
  }
  return kind === 'joined' && (fields.city === '' || fields.province === '') ? { kind: 'place' } : null;
};

/**
 * The pasted address, where the kind of change uses one. A library that gets another workbook needs
 * it.
 */
const addressIn = (state: RegisterState, kind: ChangeKind, { address }: Fields, library: Library | undefined) => {
  const isRelinked = kind === 'relinked';
  if (!isRelinked && !makes.has(kind)) return { kind: 'nothing' } as const;
  const asking = (asked: Asking) => ({ kind: 'asking', asking: asked }) as const;
  const called = library ? calledAmong(library, state.libraries) : '';
  if (isRelinked && library?.workbookId === null) return asking({ kind: 'no-workbook-yet', library: called });
  const answer = judgeAddress(state, address, isRelinked ? (library?.workbookId ?? null) : null);
  if (answer.kind === 'fine') return answer;
  if (answer.kind === 'nothing') return isRelinked ? asking({ kind: 'address-wanted' }) : answer;
  return asking(answer.kind === 'own' ? { kind: 'own-already', library: called } : { kind: 'address', answer });
};

const isAsking = (value: object): value is Asking => 'kind' in value && !Array.isArray(value);

const unclear = (kind: EventRow['kind'], typed: string): Asking | null => {
  if (typed === '') return { kind: 'kind-first' };
  if (kind === null) return { kind: 'not-a-kind', typed };
  return kind === 'area' ? { kind: 'which-area' } : null;
};

/** Parses a row of changes, or returns the first thing that is missing or cannot be right. Pure. */
export const draftChange = (
  state: RegisterState,
  { typed, kind }: Pick<EventRow, 'typed' | 'kind'>,
): ChangeDraft | { readonly asking: Asking } => {
  const fields = fieldsOf(typed);
  const asking = unclear(kind, fields.kind);
  if (asking || kind === null || kind === 'area') return { asking: asking ?? { kind: 'kind-first' } };
  // A new workbook holds from the moment of the tick, whatever *Vanaf* says.
  const quarter = kind === 'relinked' ? state.next : readQuarter(state, fields.quarter);
  if (typeof quarter !== 'string') return { asking: quarter };
  const libraries = readLibraries(state, kind, fields, quarter);
  if (isAsking(libraries)) return { asking: libraries };
  const wrong =
    (kind === 'relinked' ? null : standing(state, kind, libraries, quarter)) ?? naming(state, kind, libraries, fields);
  if (wrong) return { asking: wrong };
  const [first] = libraries;
  const address = addressIn(state, kind, fields, first);
  if (address.kind === 'asking') return { asking: address.asking };
  return {
    kind,
    quarter,
    libraries,
    name: fields.name,
    city: fields.city || first?.city || '',
    province: fields.province || first?.province || '',
    file: address.kind === 'fine' ? address : null,
  };
};
