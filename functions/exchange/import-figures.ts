import { endOfDay, type Quarter } from '../../domain/calendar/quarter.ts';
import type { Library } from '../../domain/libraries/library.ts';
import type { Observation } from '../../domain/submissions/observation.ts';
import type { Submission } from '../../domain/submissions/submission.ts';
import type { Database } from '../store/database.ts';
import { markDue } from '../store/queue/due.ts';
import { loadQuarters, type OpenedQuarter } from '../store/register/registry.ts';
import {
  type KbFigures,
  loadStored,
  type Revise,
  reviseKbFigures,
  reviseSubmissions,
  type Subject,
  subjectsPerTransactionMax,
} from '../store/submissions/imported.ts';
import type { FigureRow } from './figure-row.ts';
import { overlay } from './overlay.ts';
import { isGivenOtherwise } from './own-figures.ts';

/** The rows of a file about one library, quarter and source. */
interface Group extends Subject {
  readonly source: FigureRow['source'];
  readonly rows: readonly FigureRow[];
}

const grouped = (rows: readonly FigureRow[]): readonly Group[] => {
  const groups = new Map<string, Subject & { source: FigureRow['source']; rows: FigureRow[] }>();
  for (const row of rows) {
    const { library, quarter, source } = row;
    const key = `${source} ${library} ${quarter}`;
    const group = groups.get(key);
    if (group) group.rows.push(row);
    else groups.set(key, { library, quarter, source, rows: [row] });
  }
  return [...groups.values()];
};

type RowsOf = (subject: Subject, stored: Parameters<Revise>[1]) => readonly FigureRow[];

/** Revises a submission, which then is handed in. In an open quarter the questionnaire can change it again. */
const revisedBy =
  (rowsOf: RowsOf, opened: readonly OpenedQuarter[], now: number): Revise =>
  (subject, stored): Submission | null => {
    const observations = overlay(stored?.counted?.observations ?? [], rowsOf(subject, stored));
    if (!observations) return null;
    const closesOn = opened.find(({ quarter }) => quarter === subject.quarter)?.closesOn;
    const isOpen = closesOn !== undefined && now < endOfDay(closesOn);
    return {
      library: subject.library,
      quarter: subject.quarter,
      state: isOpen ? 'submitted' : (stored?.state ?? 'closed'),
      reading: stored?.reading ?? null,
      counted: { revision: (stored?.counted?.revision ?? 0) + 1, reading: 0, handedInAt: now, observations },
      firstHandedInAt: stored?.firstHandedInAt ?? now,
      reopenedUntil: stored?.reopenedUntil ?? null,
    };
  };

/** The KB's figures that are new or changed. */
const kbChanges = (stored: KbFigures, rows: readonly FigureRow[]): KbFigures => {
  const changes = rows.flatMap(({ figure, kind, value, estimated, note }) => {
    const before = stored[figure];
    const after = {
      kind,
      value,
      estimated: estimated ?? before?.estimated ?? false,
      note: note ?? before?.note ?? '',
    };
    const same =
      before?.kind === kind &&
      before.value === value &&
      before.estimated === after.estimated &&
      before.note === after.note;
    return same ? [] : [[figure, after] as const];
  });
  return Object.fromEntries(changes);
};

const numberOf = (figures: KbFigures): number => Object.keys(figures).length;

interface FiguresImported {
  /** The number of figures that are new or changed. */
  readonly figures: number;
  /** The number of library-quarters; the KB's count separately. */
  readonly changed: number;
  readonly unchanged: number;
  /** The number of figures that were left as the libraries typed them. */
  readonly kept: number;
}

interface FigureImport {
  readonly rows: readonly FigureRow[];
  readonly libraries: readonly Library[];
  readonly now: number;
  readonly dryRun: boolean;
  readonly progress: (done: number, of: number) => void;
  /** Whether a figure that a library typed itself outweighs the import. */
  readonly keepOwn?: boolean;
}

/** Marks the questionnaires of changed libraries for a full check, because they show earlier quarters too. */
const markForFullCheck = async (
  database: Database,
  libraries: readonly Library[],
  changed: ReadonlySet<string>,
  now: number,
) => {
  const workbooks = libraries.flatMap(({ id, workbookId }) => (changed.has(id) && workbookId ? [workbookId] : []));
  await markDue(database, workbooks, now);
};

const sumOf = (numbers: ReadonlyMap<string, number>): number =>
  [...numbers.values()].reduce((sum, one) => sum + one, 0);

/**
 * Stores imported figures as revisions, and the KB's separately, in parts that are each stored whole.
 * Equal figures are left alone, so repeating an interrupted import completes it. Each part marks its
 * questionnaires due.
 */
export const importFigures = async (database: Database, given: FigureImport): Promise<FiguresImported> => {
  const { now, dryRun, progress } = given;
  const opened = await loadQuarters(database);
  const groups = grouped(given.rows);
  const kept = new Map<string, number>();
  let figures = 0;
  let count = 0;
  let done = 0;
  for (const source of ['library', 'kb'] as const) {
    const own = groups.filter((group) => group.source === source);
    for (let start = 0; start < own.length; start += subjectsPerTransactionMax) {
      const part = own.slice(start, start + subjectsPerTransactionMax);
      const fresh = new Map<string, number>();
      const revised = await (dryRun ? foresee : revise)(database, source, part, {
        opened,
        now,
        fresh,
        kept: given.keepOwn ? kept : null,
      });
      figures += sumOf(fresh);
      const changed = new Set(revised.map(({ library }) => library));
      if (!dryRun) await markForFullCheck(database, given.libraries, changed, now);
      count += revised.length;
      done += part.length;
      progress(done, groups.length);
    }
  }
  return { figures, changed: count, unchanged: groups.length - count, kept: sumOf(kept) };
};

type Step = (
  database: Database,
  source: FigureRow['source'],
  part: readonly Group[],
  circumstances: Circumstances,
) => Promise<readonly Subject[]>;

interface Circumstances {
  readonly opened: readonly OpenedQuarter[];
  readonly now: number;
  /** The number of new or changed figures per subject. A map, because a transaction may be repeated. */
  readonly fresh: Map<string, number>;
  /** The number of figures per subject that stay as the library typed them; null = the import wins. */
  readonly kept: Map<string, number> | null;
}

const keyOf = ({ library, quarter }: { library: string; quarter: Quarter }): string => `${library} ${quarter}`;

const freshIn = (after: readonly Observation[], before: readonly Observation[]): number =>
  after.filter((observation) => !before.includes(observation)).length;

const revise: Step = (database, source, part, { opened, now, fresh, kept }) => {
  const byKey = new Map(part.map((group) => [keyOf(group), group.rows]));
  const all = (subject: Subject): readonly FigureRow[] => byKey.get(keyOf(subject)) ?? [];
  const rowsOf: RowsOf = (subject, stored) => {
    const reading = kept ? (stored?.reading?.observations ?? []) : [];
    const rows = all(subject).filter((row) => !isGivenOtherwise(reading, row));
    kept?.set(keyOf(subject), all(subject).length - rows.length);
    return rows;
  };
  const revised = revisedBy(rowsOf, opened, now);
  const subjects = part.map(({ library, quarter }) => ({ library, quarter }));
  if (source === 'kb')
    return reviseKbFigures(
      database,
      subjects,
      (subject, stored) => {
        const changes = kbChanges(stored, all(subject));
        fresh.set(keyOf(subject), numberOf(changes));
        return numberOf(changes) === 0 ? null : { ...stored, ...changes };
      },
      now,
    );
  return reviseSubmissions(database, subjects, (subject, stored) => {
    const submission = revised(subject, stored);
    const after = submission?.counted?.observations ?? [];
    fresh.set(keyOf(subject), freshIn(after, stored?.counted?.observations ?? []));
    return submission;
  });
};

/** Returns what `revise` would change. */
const foresee: Step = async (database, source, part, { fresh }) => {
  const stored = await loadStored(database, part);
  return part.filter((group, index) => {
    const { submission, kb } = stored[index] ?? { submission: null, kb: {} };
    const before = submission?.counted?.observations ?? [];
    const number =
      source === 'library' ? freshIn(overlay(before, group.rows) ?? [], before) : numberOf(kbChanges(kb, group.rows));
    fresh.set(keyOf(group), number);
    return number > 0;
  });
};
