import { previousQuarter, type Quarter } from '../calendar/quarter.ts';
import { librariesOf, type RegisterChange } from './change.ts';
import type { ChangeDescription, EventAnswer, Hindrance } from './change-answer.ts';
import { type EventRow, isBlank, typedKey } from './change-row.ts';
import { draftChange } from './draft-change.ts';
import { nameIn } from './event.ts';
import type { Library } from './library.ts';
import { planChange, planUndo, type RegisterPlan } from './plan-change.ts';
import type { RegisteredEvent } from './registered.ts';
import { calledAmong, filledFrom, finalFrom, type RegisterState } from './state.ts';

/** The answer to a row, and the writes that it leads to; null = none. */
interface JudgedRow {
  readonly answer: EventAnswer;
  readonly plan: RegisterPlan | null;
}

type Named = (id: string) => string;

const closedSince = ({ events }: RegisterState, library: string, change: RegisterChange) =>
  events.findLast((one) => one.kind === 'closed' && one.library === library && one.quarter < change.quarter)?.quarter ??
  null;

const workbookOf = (made: Library | undefined): ChangeDescription['workbook'] => {
  if (!made || made.workbookId === null) return 'later';
  return made.continues === undefined ? 'own' : 'goes-on';
};

/**
 * The members just before the change. A place name must be unique among these to serve as a
 * library's name.
 */
const membersBefore = (libraries: readonly Library[], quarter: Quarter): readonly Library[] =>
  libraries.filter(({ from, to }) => from < quarter && (to === null || to >= previousQuarter(quarter)));

const describe = (state: RegisterState, change: RegisterChange, libraries: readonly Library[]): ChangeDescription => {
  const active = membersBefore(libraries, change.quarter);
  const called: Named = (id) => {
    const library = libraries.find((one) => one.id === id);
    return library ? calledAmong(library, active) : id;
  };
  const named: Named = (id) => libraries.find((one) => one.id === id)?.name ?? id;
  const common = { kind: change.kind, quarter: change.quarter, since: null, file: null };
  const made = (id: string) => workbookOf(libraries.find((one) => one.id === id));
  switch (change.kind) {
    case 'renamed':
      return { ...common, libraries: [change.formerName], into: change.name, workbook: 'own' };
    case 'joined':
      return { ...common, libraries: [], into: named(change.library), workbook: made(change.library) };
    case 'merged':
      return {
        ...common,
        libraries: change.libraries.map(called),
        into: named(change.into),
        workbook: made(change.into),
      };
    case 'absorbed':
      return { ...common, libraries: [called(change.library)], into: called(change.into), workbook: 'own' };
    case 'relinked': {
      const { title, owner } = change;
      return { ...common, libraries: [called(change.library)], into: '', workbook: 'own', file: { title, owner } };
    }
    case 'split': {
      const [, into = ''] = change.into;
      return { ...common, libraries: [called(change.library)], into: named(into), workbook: made(into) };
    }
    default: {
      const since = change.kind === 'reopened' ? closedSince(state, change.library, change) : null;
      return { ...common, since, libraries: [called(change.library)], into: '', workbook: 'own' };
    }
  }
};

/** The libraries with figures that depend on a change: without it their figures would be wrong. */
const madeWith = (change: RegisterChange): readonly string[] => {
  switch (change.kind) {
    case 'joined':
      return [change.library];
    case 'merged':
    case 'absorbed':
      return [change.into];
    case 'split':
      return change.into;
    default:
      return [];
  }
};

/** A change of area is only a remark about figures; nothing depends on it. */
const isRemark = ({ kind }: RegisterChange): boolean => kind === 'grew' || kind === 'shrank';

/** Why a change cannot be undone any more; null = it can. */
const hindranceTo = (state: RegisterState, document: RegisteredEvent): Hindrance | null => {
  const { change, doneAt } = document;
  const about = new Set(librariesOf(change));
  const later = state.registered.find(
    (one) =>
      one.undoneAt === null &&
      one.id !== document.id &&
      one.doneAt >= doneAt &&
      !isRemark(one.change) &&
      !isRemark(change) &&
      librariesOf(one.change).some((id) => about.has(id)),
  );
  if (later) return { kind: 'later', change: later.change.kind, quarter: later.change.quarter };
  // The figures are kept whichever workbook they are entered in.
  if (change.kind === 'relinked') return null;
  const final = finalFrom(state, change.quarter);
  if (final) return { kind: 'final', quarter: final };
  for (const id of madeWith(change)) {
    const quarter = filledFrom(state, id, change.quarter);
    const library = state.libraries.find((one) => one.id === id);
    if (quarter) return { kind: 'figures', library: library ? nameIn(library, quarter, state.events) : id, quarter };
  }
  return null;
};

const sameTyped = (one: readonly string[], other: readonly string[]): boolean => typedKey(one) === typedKey(other);

/** Undoing means that only the tick was removed and the row is otherwise unchanged. */
const judgeDone = (state: RegisterState, row: EventRow, document: RegisteredEvent, now: number): JudgedRow => {
  const change = describe(state, document.change, state.libraries);
  const { doneAt } = document;
  const altered = !sameTyped(row.typed, document.typed);
  if (row.ticked || altered) return { answer: { kind: 'done', change, doneAt, altered }, plan: null };
  const hindrance = hindranceTo(state, document);
  return hindrance
    ? { answer: { kind: 'kept', change, doneAt, hindrance }, plan: null }
    : { answer: { kind: 'done', change, doneAt, altered }, plan: planUndo(state, document, now) };
};

/**
 * A digest of what a tick agrees to: the inputs, and the file found at the address as the sheet
 * described it.
 */
const seenKey = ({ typed }: EventRow, { file }: ChangeDescription): string =>
  typedKey(file ? [...typed, file.title, file.owner ?? ''] : typed);

const after = (state: RegisterState, plan: RegisterPlan): readonly Library[] => [
  ...state.libraries.filter(({ id }) => !plan.libraries.some((one) => one.id === id)),
  ...plan.libraries,
];

/**
 * Judges a row of changes. A tick counts only if the row already showed what would happen. A row
 * that is filled in and ticked at once is answered first.
 */
export const judgeRow = (state: RegisterState, row: EventRow, now: number): JudgedRow => {
  const document = state.registered.find(({ id }) => id === row.id);
  if (document && document.undoneAt === null) return judgeDone(state, row, document, now);
  if (isBlank(row)) return { answer: { kind: 'empty' }, plan: null };
  const draft = draftChange(state, row);
  if ('asking' in draft) return { answer: { kind: 'asking', asking: draft.asking }, plan: null };
  const plan = planChange(state, row, draft, now);
  const change = describe(state, plan.document.change, after(state, plan));
  const hasty = row.ticked && row.shown !== seenKey(row, change);
  const undoneAt = document && sameTyped(row.typed, document.typed) ? document.undoneAt : null;
  return {
    answer: { kind: 'ready', change, undoneAt, hasty },
    plan: row.ticked && !hasty ? plan : null,
  };
};

/**
 * The digest for the hidden cell beside a row: what was answered without a tick; '' = a tick would
 * not count.
 */
export const shownKey = (row: EventRow, answer: EventAnswer): string => {
  if (answer.kind !== 'ready' || answer.hasty) return '';
  return row.ticked ? row.shown : seenKey(row, answer.change);
};
