import { previousQuarter } from '../calendar/quarter.ts';
import { librariesOf, type RegisterChange } from './change.ts';
import type { ChangeDraft } from './draft-change.ts';
import type { Library } from './library.ts';
import { newId } from './new-id.ts';
import type { RegisteredEvent } from './registered.ts';
import type { RegisterState } from './state.ts';

/** The writes for a change or its undoing. They are applied together or not at all. */
export interface RegisterPlan {
  readonly document: RegisteredEvent;
  /** The libraries in their new state, new ones included. */
  readonly libraries: readonly Library[];
  readonly removed: readonly string[];
  readonly workbooks: {
    /** Workbooks to check from now on. */
    readonly added: readonly { readonly id: string; readonly library: string }[];
    /** Workbooks already checked that go to another library. */
    readonly handedOver: readonly { readonly id: string; readonly library: string }[];
    readonly removed: readonly string[];
    /**
     * The workbook in which the figures of `from` continue. Its check numbers continue too, because
     * both write to the same submissions.
     */
    readonly follows: { readonly from: string; readonly to: string } | null;
    /** Workbooks with answers that change. */
    readonly marked: readonly string[];
  };
}

interface Effect {
  readonly change: RegisterChange;
  readonly changed: readonly Library[];
  readonly made: Library | null;
}

const ended = (library: Library, { quarter }: ChangeDraft): Library => ({ ...library, to: previousQuarter(quarter) });

/** A new library counts what its predecessor counts until the secretary changes its profile. */
const makeLibrary = (draft: ChangeDraft, taken: readonly string[]): Library => {
  const { name, city, province, quarter, file } = draft;
  const workbookId = file?.id ?? null;
  const profile = draft.libraries[0]?.profile;
  const id = newId(city || name, taken);
  return { id, name, city, province, from: quarter, to: null, workbookId, ...(profile && { profile }) };
};

/**
 * A new library continues the workbook of the first library that merged, unless another was pasted
 * (docs/domain.md, decision 15).
 */
const mergedInto = (made: Library, first: Library): Library =>
  made.workbookId === null && first.workbookId !== null
    ? { ...made, workbookId: first.workbookId, continues: first.id }
    : made;

const firstOf = ({ libraries }: ChangeDraft): Library => {
  const [first] = libraries;
  if (!first) throw new Error('A change is about a library');
  return first;
};

/** A workbook that a merged library continued goes back to its predecessor. */
const relinked = (draft: ChangeDraft): Effect => {
  const { quarter, file } = draft;
  const { continues: _, ...library } = firstOf(draft);
  if (!file || library.workbookId === null) throw new Error('A library gets another workbook for one that it has');
  const { id: workbookId, title, owner } = file;
  const former = { formerId: library.workbookId, title, owner };
  const change = { kind: 'relinked' as const, quarter, library: library.id, workbookId, ...former };
  return { change, changed: [{ ...library, workbookId }], made: null };
};

const effectOf = (draft: ChangeDraft, taken: readonly string[]): Effect => {
  const { kind, quarter, libraries } = draft;
  switch (kind) {
    case 'joined': {
      const made = makeLibrary(draft, taken);
      return { change: { kind, quarter, library: made.id }, changed: [], made };
    }
    case 'merged': {
      const made = mergedInto(makeLibrary(draft, taken), firstOf(draft));
      const change = { kind, quarter, libraries: libraries.map(({ id }) => id), into: made.id };
      return { change, changed: libraries.map((library) => ended(library, draft)), made };
    }
    case 'split': {
      const made = makeLibrary(draft, taken);
      const { id } = firstOf(draft);
      return { change: { kind, quarter, library: id, into: [id, made.id] }, changed: [], made };
    }
    case 'absorbed': {
      const [library, into] = [firstOf(draft), libraries[1]];
      if (!into) throw new Error('A library is absorbed by another');
      const change = { kind, quarter, library: library.id, into: into.id };
      return { change, changed: [ended(library, draft)], made: null };
    }
    case 'renamed': {
      const { id, name: formerName } = firstOf(draft);
      const change = { kind, quarter, library: id, name: draft.name, formerName };
      return { change, changed: [{ ...firstOf(draft), name: draft.name }], made: null };
    }
    case 'relinked':
      return relinked(draft);
    case 'left':
      return {
        change: { kind, quarter, library: firstOf(draft).id },
        changed: [ended(firstOf(draft), draft)],
        made: null,
      };
    default:
      return { change: { kind, quarter, library: firstOf(draft).id }, changed: [], made: null };
  }
};

const workbooksOf = (libraries: readonly (Library | null | undefined)[]): readonly string[] => [
  ...new Set(libraries.flatMap((library) => library?.workbookId ?? [])),
];

/** Every code that was ever used, so that no code is reused for another library. */
const takenIds = ({ libraries, registered }: RegisterState): readonly string[] => [
  ...libraries.map(({ id }) => id),
  ...registered.flatMap(({ made }) => made),
];

/** The workbooks that change hands in a change. */
const workbooksFor = (
  change: RegisterChange,
  made: Library | null,
  before: readonly Library[],
): Pick<RegisterPlan['workbooks'], 'added' | 'handedOver' | 'follows'> => {
  if (change.kind === 'relinked') {
    const { workbookId: to, formerId: from, library } = change;
    const back = before.flatMap(({ continues }) => (continues === undefined ? [] : [{ id: from, library: continues }]));
    return { added: [{ id: to, library }], handedOver: back, follows: { from, to } };
  }
  const own = made?.workbookId ? [{ id: made.workbookId, library: made.id }] : [];
  const isContinued = made?.continues !== undefined;
  return { added: isContinued ? [] : own, handedOver: isContinued ? own : [], follows: null };
};

/** What recording a row writes. Pure. */
export const planChange = (
  state: RegisterState,
  row: { readonly id: string; readonly typed: readonly string[] },
  draft: ChangeDraft,
  now: number,
): RegisterPlan => {
  const { change, changed, made } = effectOf(draft, takenIds(state));
  const before = state.libraries.filter(({ id }) => changed.some((library) => library.id === id));
  const concerned = state.libraries.filter(({ id }) => librariesOf(change).includes(id));
  return {
    document: {
      version: 1,
      id: row.id,
      change,
      typed: [...row.typed],
      doneAt: now,
      undoneAt: null,
      made: made ? [made.id] : [],
      before: before.map(({ id, name, to, workbookId, continues }) => ({
        ...{ id, name, to, workbookId },
        ...(continues !== undefined && { continues }),
      })),
    },
    libraries: [...changed, ...(made ? [made] : [])],
    removed: [],
    workbooks: { ...workbooksFor(change, made, before), removed: [], marked: workbooksOf([...concerned]) },
  };
};

const restored = (library: Library, { before, change }: RegisteredEvent): Library => {
  const known = before.find(({ id }) => id === library.id);
  if (!known) return library;
  const { name, to, workbookId, continues } = known;
  if (change.kind !== 'relinked') return { ...library, name, to };
  return { ...library, name, to, workbookId, ...(continues !== undefined && { continues }) };
};

/** The workbooks that go back when a change is undone. */
const workbooksBack = (
  { change, made: ids }: RegisteredEvent,
  { libraries }: RegisterState,
): Pick<RegisterPlan['workbooks'], 'handedOver' | 'removed' | 'follows'> => {
  if (change.kind === 'relinked') {
    const { workbookId: from, formerId: to, library } = change;
    return { handedOver: [{ id: to, library }], removed: [from], follows: { from, to } };
  }
  const made = libraries.filter(({ id }) => ids.includes(id));
  const back = made.flatMap(({ continues, workbookId }) =>
    continues !== undefined && workbookId ? [{ id: workbookId, library: continues }] : [],
  );
  return {
    handedOver: back,
    removed: workbooksOf(made.filter(({ continues }) => continues === undefined)),
    follows: null,
  };
};

/**
 * What undoing a change writes: the libraries return to their earlier state, new ones are removed
 * and workbooks go back. Pure.
 */
export const planUndo = (state: RegisterState, document: RegisteredEvent, now: number): RegisterPlan => {
  const concerned = state.libraries.filter(({ id }) => librariesOf(document.change).includes(id));
  const workbooks = workbooksBack(document, state);
  const marked = [...workbooksOf(concerned), ...workbooks.handedOver.map(({ id }) => id)];
  return {
    document: { ...document, undoneAt: now },
    libraries: state.libraries
      .filter(({ id }) => document.before.some((one) => one.id === id))
      .map((library) => restored(library, document)),
    removed: document.made,
    workbooks: {
      added: [],
      ...workbooks,
      marked: [...new Set(marked)].filter((id) => !workbooks.removed.includes(id)),
    },
  };
};
