import { isQuarter, type Quarter, quartersBetween } from '../../../domain/calendar/quarter.ts';
import type { KbFigure } from '../../../domain/statistics/input.ts';
import { type Database, onlyDocument } from '../database.ts';
import { type SubmissionSummary, submissionSummary } from '../documents.ts';
import { documentsIn } from '../pages.ts';
import { internObservations } from './intern-observations.ts';
import { figuresIn } from './kb.ts';

/** The submissions and the KB figures of some quarters, ordered by quarter and library. */
export interface CachedSubmissions {
  readonly submissions: readonly SubmissionSummary[];
  readonly kb: readonly KbFigure[];
  /** Every quarter with stored figures, not only the requested ones. */
  readonly written: readonly Quarter[];
  /** The number of redactions when reading began. */
  readonly redactions: number;
}

/**
 * Caches six years of submissions per quarter, because reading them all for each change costs too
 * much. A quarter is read again when its mark in `summary/current` differs; every transaction that
 * writes a submission or a KB figure renews that mark (`markSummary`). The marks are read first, so a
 * cached quarter is never older than its mark.
 */
export interface SubmissionCache {
  load(quarters: { readonly from: Quarter; readonly to: Quarter }): Promise<CachedSubmissions>;
}

interface Kept extends Omit<CachedSubmissions, 'written' | 'redactions'> {
  /** The quarter's mark; absent = nothing was written yet. */
  readonly mark: string | undefined;
}

/** Firestore's own limit on `in`. */
const quartersPerQueryMax = 30;

const fieldsOf = Object.keys(submissionSummary.shape);

type Intern = ReturnType<typeof internObservations>;

const internSubmission = (summary: SubmissionSummary, intern: Intern): SubmissionSummary => {
  const { counted } = summary;
  return { ...summary, counted: counted && { ...counted, observations: counted.observations.map(intern) } };
};

const readSubmissions = async (database: Database, quarters: readonly Quarter[], intern: Intern) => {
  const read = new Map<Quarter, SubmissionSummary[]>(quarters.map((quarter) => [quarter, []]));
  const stored = database.firestore.collection(database.submissions.path).where('quarter', 'in', quarters);
  for await (const document of documentsIn(stored.select(...fieldsOf))) {
    const summary = submissionSummary.parse(document.data());
    read.get(summary.quarter)?.push(internSubmission(summary, intern));
  }
  return read;
};

const readKb = async (database: Database, quarters: readonly Quarter[]) => {
  const read = new Map<Quarter, KbFigure[]>(quarters.map((quarter) => [quarter, []]));
  for await (const stored of documentsIn(database.kbFigures.where('quarter', 'in', quarters))) {
    const document = stored.data();
    read.get(document.quarter)?.push(...figuresIn(document));
  }
  return read;
};

export const openSubmissionCache = (database: Database): SubmissionCache => {
  const kept = new Map<Quarter, Kept>();
  const intern = internObservations();

  const keep = async (quarters: readonly Quarter[], marks: Readonly<Record<string, string>>) => {
    const submissions = await readSubmissions(database, quarters, intern);
    const kb = await readKb(database, quarters);
    const read = quarters.map((quarter): [Quarter, Kept] => [
      quarter,
      { submissions: submissions.get(quarter) ?? [], kb: kb.get(quarter) ?? [], mark: marks[quarter] },
    ]);
    for (const [quarter, one] of read) kept.set(quarter, one);
    return read;
  };

  return {
    load: async ({ from, to }) => {
      const wanted = quartersBetween(from, to);
      const summary = (await database.summary.doc(onlyDocument).get()).data();
      const marks = summary?.written ?? {};
      const own = new Map([...kept].filter(([quarter, { mark }]) => mark === marks[quarter]));
      const changed = wanted.filter((quarter) => !own.has(quarter));
      for (let start = 0; start < changed.length; start += quartersPerQueryMax)
        for (const [quarter, one] of await keep(changed.slice(start, start + quartersPerQueryMax), marks))
          own.set(quarter, one);
      const inOrder = wanted.flatMap((quarter) => own.get(quarter) ?? []);
      return {
        submissions: inOrder.flatMap((one) => one.submissions),
        kb: inOrder.flatMap((one) => one.kb),
        written: Object.keys(marks).filter(isQuarter),
        redactions: summary?.redactions ?? 0,
      };
    },
  };
};
