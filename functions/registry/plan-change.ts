import { previousQuarter } from '../../sheets/questionnaire/quarter.ts';
import { librariesOf, type RegisterChange } from '../../sheets/secretariat/change.ts';
import type { Library } from '../../sheets/secretariat/library.ts';
import type { RegisterEventDocument } from '../store/event-documents.ts';
import type { Draft } from './draft-change.ts';
import { newId } from './new-id.ts';
import type { RegisterState } from './state.ts';

/** What is to be written for a change or for undoing one: all of it or nothing. */
export interface RegisterPlan {
  readonly document: RegisterEventDocument;
  /** As they become; new ones included. */
  readonly libraries: readonly Library[];
  readonly removed: readonly string[];
  readonly workbooks: {
    /** To be looked after from now on. */
    readonly added: readonly { readonly id: string; readonly library: string }[];
    /** Looked after already, and another library's from now on. */
    readonly handedOver: readonly { readonly id: string; readonly library: string }[];
    readonly removed: readonly string[];
    /** Whose answers become others. */
    readonly marked: readonly string[];
  };
}

interface Effect {
  readonly change: RegisterChange;
  readonly changed: readonly Library[];
  readonly made: Library | null;
}

const ended = (library: Library, { quarter }: Draft): Library => ({ ...library, to: previousQuarter(quarter) });

/** A library that is made counts what its forerunner counts, until the secretary says otherwise. */
const makeLibrary = (draft: Draft, taken: readonly string[]): Library => {
  const { name, city, province, quarter, workbookId } = draft;
  const profile = draft.libraries[0]?.profile;
  const id = newId(city || name, taken);
  return { id, name, city, province, from: quarter, to: null, workbookId, ...(profile && { profile }) };
};

/** In a merger the first library's workbook goes on, unless another was pasted (`users.md`, decision 15). */
const mergedInto = (made: Library, first: Library): Library =>
  made.workbookId === null && first.workbookId !== null
    ? { ...made, workbookId: first.workbookId, continues: first.id }
    : made;

const firstOf = ({ libraries }: Draft): Library => {
  const [first] = libraries;
  if (!first) throw new Error('A change is about a library');
  return first;
};

const effectOf = (draft: Draft, taken: readonly string[]): Effect => {
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

/** Every code that was ever given out, so that none comes to mean another library. */
const takenIds = ({ libraries, registered }: RegisterState): readonly string[] => [
  ...libraries.map(({ id }) => id),
  ...registered.flatMap(({ made }) => made),
];

/** What recording a row does. Pure. */
export const planChange = (
  state: RegisterState,
  row: { readonly id: string; readonly typed: readonly string[] },
  draft: Draft,
  now: number,
): RegisterPlan => {
  const { change, changed, made } = effectOf(draft, takenIds(state));
  const before = state.libraries.filter(({ id }) => changed.some((library) => library.id === id));
  const own =
    made && made.continues === undefined && made.workbookId ? [{ id: made.workbookId, library: made.id }] : [];
  const over = made?.continues !== undefined && made.workbookId ? [{ id: made.workbookId, library: made.id }] : [];
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
      before: before.map(({ id, name, to, workbookId }) => ({ id, name, to, workbookId })),
    },
    libraries: [...changed, ...(made ? [made] : [])],
    removed: [],
    workbooks: { added: own, handedOver: over, removed: [], marked: workbooksOf([...concerned]) },
  };
};

const restored = (library: Library, { before }: RegisterEventDocument): Library => {
  const known = before.find(({ id }) => id === library.id);
  return known ? { ...library, name: known.name, to: known.to } : library;
};

/** What undoing does: the libraries as they were, those that were made are gone, a workbook goes back. Pure. */
export const planUndo = (state: RegisterState, document: RegisterEventDocument, now: number): RegisterPlan => {
  const made = state.libraries.filter(({ id }) => document.made.includes(id));
  const back = made.flatMap(({ continues, workbookId }) =>
    continues !== undefined && workbookId ? [{ id: workbookId, library: continues }] : [],
  );
  const concerned = state.libraries.filter(({ id }) => librariesOf(document.change).includes(id));
  const gone = workbooksOf(made.filter(({ continues }) => continues === undefined));
  return {
    document: { ...document, undoneAt: now },
    libraries: state.libraries
      .filter(({ id }) => document.before.some((one) => one.id === id))
      .map((library) => restored(library, document)),
    removed: document.made,
    workbooks: {
      added: [],
      handedOver: back,
      removed: gone,
      marked: workbooksOf(concerned).filter((id) => !gone.includes(id)),
    },
  };
};
