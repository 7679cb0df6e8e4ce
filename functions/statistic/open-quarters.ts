import { defaultDates, type Quarter } from '../../domain/calendar/quarter.ts';
import type { LibraryEvent } from '../../domain/libraries/event.ts';
import { expectationOf } from '../../domain/libraries/expected.ts';
import type { Library } from '../../domain/libraries/library.ts';
import { type Attendance, type Fitness, fitnessOf, isFit } from '../../domain/statistics/fit.ts';
import type { OpenQuarter } from '../../domain/statistics/open-quarter.ts';
import type { SubmissionSummary } from '../store/documents.ts';
import type { OpenedQuarter } from '../store/register/registry.ts';

/** A quarter that has become fit since that was last kept. */
export interface FitQuarter {
  readonly opened: OpenedQuarter;
  readonly fitness: Fitness;
}

export interface Known {
  readonly libraries: readonly Library[];
  readonly events: readonly LibraryEvent[];
  readonly quarters: readonly OpenedQuarter[];
  readonly submissions: readonly Pick<SubmissionSummary, 'library' | 'quarter' | 'counted'>[];
}

/** How many of the libraries that are asked for a quarter have handed in. */
export const attendanceIn = (
  { libraries, events, submissions }: Omit<Known, 'quarters'>,
  quarter: Quarter,
): Attendance => {
  const asked = libraries.filter((library) => expectationOf(library, quarter, events) === 'asked');
  const counted = new Set(submissions.flatMap((one) => (one.quarter === quarter && one.counted ? [one.library] : [])));
  return { handedIn: asked.filter(({ id }) => counted.has(id)).length, expected: asked.length };
};

/** Figures may have been imported of a quarter that was never opened: it closed on the usual date. */
const allQuarters = ({ quarters, submissions }: Known): readonly OpenedQuarter[] => {
  const opened = new Map(quarters.map((one) => [one.quarter, one]));
  const all = new Set([...opened.keys(), ...submissions.map(({ quarter }) => quarter)]);
  return [...all].map((quarter) => opened.get(quarter) ?? { quarter, ...defaultDates(quarter), fitness: null });
};

/** Which quarters are not shown yet, oldest first, and which of those that were opened have become fit. */
export const openQuarters = (known: Known, now: number) => {
  const judged = allQuarters(known).map((opened) => {
    const attendance = attendanceIn(known, opened.quarter);
    return { opened, attendance, fitness: fitnessOf(opened, attendance, now) };
  });
  const open = judged
    .filter(({ fitness }) => !isFit(fitness))
    .map(({ opened, attendance }): OpenQuarter => ({ quarter: opened.quarter, ...attendance }))
    .sort((one, other) => (one.quarter < other.quarter ? -1 : 1));
  const becameFit = judged.flatMap(({ opened, fitness }): readonly FitQuarter[] =>
    fitness !== null && fitness !== opened.fitness && known.quarters.includes(opened) ? [{ opened, fitness }] : [],
  );
  return { open, becameFit };
};
