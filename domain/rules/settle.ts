import { endOfDay, type Quarter, type QuarterDates } from '../calendar/quarter.ts';
import { isOpen } from '../submissions/finding.ts';
import { type Observation, sameMeaning } from '../submissions/observation.ts';
import type { DecidedCorrection, Reading, Revision, Submission, SubmissionState } from '../submissions/submission.ts';
import { isExplanation } from './explanation.ts';

interface Settling {
  readonly library: string;
  readonly quarter: Quarter;
  readonly previous: Submission | null;
  readonly reading: Reading;
  readonly dates: QuarterDates;
  readonly now: number;
  /**
   * The secretary's decision about the correction that this reading requests; absent = none yet.
   */
  readonly decided?: DecidedCorrection;
}

interface Settled {
  readonly submission: Submission;
  /** The new revision that this reading made; null = none. */
  readonly revision: Revision | null;
}

interface SettledState {
  readonly state: SubmissionState;
  readonly revision: Revision | null;
}

const sameFigures = (one: readonly Observation[], other: readonly Observation[]): boolean =>
  one.length === other.length &&
  one.every((observation, index) => {
    const counterpart = other[index];
    return counterpart !== undefined && sameMeaning(observation, counterpart);
  });

/** Imported figures that the form does not ask. A hand-in does not affect them. */
const importedOutsideForm = ({ previous, reading }: Settling): readonly Observation[] => {
  const asked = new Set(reading.observations.map(({ measure }) => measure));
  return previous?.counted?.observations.filter(({ measure }) => !asked.has(measure)) ?? [];
};

/** Whether the counted figures are those of the reading. */
const isCounted = (settling: Settling, { observations }: Revision): boolean => {
  const imported = new Set(importedOutsideForm(settling));
  return sameFigures(
    observations.filter((observation) => !imported.has(observation)),
    settling.reading.observations,
  );
};

const isComplete = (reading: Reading): boolean => reading.ticked && !reading.findings.some(isOpen);

const isStarted = (reading: Reading): boolean =>
  reading.ticked || reading.observations.some(({ kind }) => kind !== 'blank');

const nextRevision = (settling: Settling): Revision => ({
  revision: (settling.previous?.counted?.revision ?? 0) + 1,
  reading: settling.reading.number,
  handedInAt: settling.now,
  observations: [...settling.reading.observations, ...importedOutsideForm(settling)],
});

const handedInState = (reading: Reading): SubmissionState =>
  reading.findings.some(({ level }) => level === 'release') ? 'awaiting-release' : 'submitted';

const unfinishedState = ({ previous, reading }: Settling, reopened: boolean): SubmissionState => {
  if (reading.findings.some(isOpen)) return 'queries-open';
  if (reopened) return 'reopened';
  return isStarted(reading) || previous?.counted ? 'in-progress' : 'not-started';
};

/**
 * While the quarter is open, a complete reading is handed in. Otherwise the state says what is
 * lacking, and the last revision still counts.
 */
const whileOpen = (settling: Settling, reopened: boolean): SettledState => {
  const { previous, reading } = settling;
  if (!isComplete(reading)) return { state: unfinishedState(settling, reopened), revision: null };
  const counted = previous?.counted ?? null;
  const changed = !counted || !isCounted(settling, counted);
  if (changed) return { state: handedInState(reading), revision: nextRevision(settling) };
  const untouched = reopened && (previous?.state === 'closed' || previous?.state === 'reopened');
  return { state: untouched ? 'reopened' : handedInState(reading), revision: null };
};

/**
 * A correction needs three things: different figures, the box ticked anew, and a reason
 * (docs/domain.md, decision 7).
 */
const asksCorrection = (settling: Settling): boolean => {
  const { previous, reading } = settling;
  return (
    previous?.counted != null &&
    previous.decided === undefined &&
    reading.correction !== undefined &&
    isExplanation(reading.correction.reason) &&
    !reading.findings.some(isOpen) &&
    !isCounted(settling, previous.counted)
  );
};

/**
 * After the closing date a reading does not count by itself. The secretary may accept a correction.
 */
const afterClosing = (settling: Settling): SettledState => {
  if (!asksCorrection(settling) || settling.decided?.kind === 'refused') return { state: 'closed', revision: null };
  return settling.decided
    ? { state: 'closed', revision: { ...nextRevision(settling), reason: settling.reading.correction?.reason } }
    : { state: 'correction-requested', revision: null };
};

/** A decision about a tick holds until a check finds the box unticked. */
const decidedAfter = (settling: Settling): DecidedCorrection | undefined => {
  const { previous, reading, decided } = settling;
  if (!reading.correction) return undefined;
  return previous?.decided ?? (asksCorrection(settling) ? decided : undefined);
};

/**
 * Whether a reading at `now` (epoch milliseconds) counts by itself: the quarter is open, or
 * reopened for this library.
 */
export const isOpenAt = (now: number, { closesOn }: QuarterDates, reopenedUntil: string | null): boolean =>
  now < endOfDay(closesOn) || (reopenedUntil !== null && now < endOfDay(reopenedUntil));

/**
 * Applies the table of states (docs/domain.md, 3.3) to one reading. What was handed in counts until
 * the next revision.
 */
export const settle = (settling: Settling): Settled => {
  const { library, quarter, previous, reading, dates, now } = settling;
  const reopenedUntil = previous?.reopenedUntil ?? null;
  const reopened = now >= endOfDay(dates.closesOn);
  const { state, revision } = isOpenAt(now, dates, reopenedUntil)
    ? whileOpen(settling, reopened)
    : afterClosing(settling);
  const decided = decidedAfter(settling);
  return {
    submission: {
      library,
      quarter,
      state,
      reading,
      counted: revision ?? previous?.counted ?? null,
      firstHandedInAt: previous?.firstHandedInAt ?? revision?.handedInAt ?? null,
      reopenedUntil,
      ...(decided && { decided }),
    },
    revision,
  };
};
