import type { Quarter } from '../../../domain/calendar/quarter.ts';
import { type EventInput, type EventRow, eventInputs, typedKey } from '../../../domain/libraries/change-row.ts';
import { eventsOf } from '../../../domain/libraries/events.ts';
import { judgeRow } from '../../../domain/libraries/judge-change.ts';
import type { Library } from '../../../domain/libraries/library.ts';
import type { RegisterPlan } from '../../../domain/libraries/plan-change.ts';
import type { RegisterState } from '../../../domain/libraries/state.ts';
import { standing } from '../../../functions/store/register/events.ts';
import { kindOf } from '../../../sheets/secretariat/register/event-texts.ts';

export const library = (id: string, name: string, city: string, more: Partial<Library> = {}): Library => ({
  id,
  name,
  city,
  province: 'Gelderland',
  from: '2015-Q1',
  to: null,
  workbookId: `workbook-of-${id}-0123456789`,
  ...more,
});

/** The newest quarter that was asked is 2026-Q1; Arnhem has handed it in. */
export const stateOf = (libraries: readonly Library[], more: Partial<RegisterState> = {}): RegisterState => ({
  libraries,
  events: [],
  registered: [],
  submissions: [],
  workbooks: libraries.flatMap(({ id, workbookId }) =>
    workbookId ? [{ id: workbookId, kind: 'questionnaire' as const, library: id }] : [],
  ),
  addresses: [],
  final: new Set<Quarter>(),
  next: '2026-Q2',
  ...more,
});

export const filled = (id: string, quarter: Quarter): RegisterState['submissions'][number] => ({
  library: id,
  quarter,
  counted: null,
  filled: { done: 3 },
});

export type Inputs = Partial<Record<EventInput, string>>;

/** A row as it was typed; `read`: what it says stood beside it before the tick. */
export const row = (inputs: Inputs, ticked = false, read = true, id = 'verandering-1'): EventRow => {
  const typed = eventInputs.map((input) => inputs[input] ?? '');
  return { id, typed, kind: kindOf(inputs.kind ?? ''), ticked, shown: read ? typedKey(typed) : '' };
};

/** The register as it is when a plan was written. */
export const after = (state: RegisterState, plan: RegisterPlan): RegisterState => {
  const changed = new Set([...plan.libraries.map(({ id }) => id), ...plan.removed]);
  const registered = [...state.registered.filter(({ id }) => id !== plan.document.id), plan.document];
  const { added, handedOver, removed } = plan.workbooks;
  const moved = new Map([...added, ...handedOver].map(({ id, library: of }) => [id, of]));
  return {
    ...state,
    libraries: [...state.libraries.filter(({ id }) => !changed.has(id)), ...plan.libraries].sort((one, other) =>
      one.id < other.id ? -1 : 1,
    ),
    registered,
    events: eventsOf(standing(registered)),
    workbooks: [
      ...state.workbooks.filter(({ id }) => !removed.includes(id) && !moved.has(id)),
      ...[...moved].map(([id, of]) => ({ id, kind: 'questionnaire' as const, library: of })),
    ],
  };
};

export const now = Date.UTC(2026, 3, 14, 12);
export const arnhem = library('PB-ARN', 'Rozet', 'Arnhem');
export const deventer = library('PB-DEV', 'Athenaeumbibliotheek', 'Deventer', { province: 'Overijssel' });
export const tilburg = library('PB-TLB', 'de Bibliotheek Tilburg Centrum', 'Tilburg');
export const enschede = library('PB-ENS', 'Openbare bibliotheek Enschede', 'Enschede', { to: '2024-Q4' });
export const almere = library('PB-ALM', 'de nieuwe bibliotheek', 'Almere', { from: '2026-Q1' });
export const all = [almere, arnhem, deventer, enschede, tilburg];
export const group = stateOf(all, { submissions: [filled('PB-ARN', '2026-Q2')] });
export const free = 'a'.repeat(44);

/** What a row is asked; undefined when it is not. */
export const askedOf = (state: RegisterState, inputs: Inputs) => {
  const { answer, plan } = judgeRow(state, row(inputs, true, true, 'verandering-9'), now);
  if (answer.kind === 'asking' && plan) throw new Error('asked, and done all the same');
  return answer.kind === 'asking' ? answer.asking : undefined;
};

export const merges = { kind: 'fuseert: samen een nieuwe bibliotheek', library: 'Deventer', name: 'Oostbieb' };
export const renames = { kind: 'krijgt een andere naam', library: 'Tilburg', name: 'LocHal' };
export const joins = { kind: 'komt erbij', name: 'Nieuwe Veste', city: 'Breda', province: 'Noord-Brabant' };
