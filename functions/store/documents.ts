import * as z from 'zod';
import type { Quarter } from '../../domain/calendar/quarter.ts';
import type { MeasureId } from '../../domain/measures/measures.ts';
import type { TotalId } from '../../domain/measures/relations.ts';
import type { Period } from '../../domain/statistics/statistic.ts';
import { profileGroupIds } from '../../domain/submissions/profile.ts';

/**
 * Every document of the database, checked on the way in and on the way out. A document carries its version;
 * what was stored is readable for ever, so a new version is a new member of a union, never a changed one.
 */
export const version = z.literal(1);
export const instant = z.number().int();
export const quarter = z
  .templateLiteral([z.number(), '-Q', z.enum(['1', '2', '3', '4'])])
  .transform((text) => text as Quarter);
const localDate = z.iso.date();

const observation = z.object({
  measure: z.string().transform((id) => id as MeasureId),
  kind: z.enum(['number', 'unknown', 'not-applicable', 'blank', 'text', 'unreadable']),
  value: z.union([z.number(), z.string(), z.null()]),
  typed: z.string(),
  explanation: z.string(),
  /** Imported with a mark of its own; absent = as the library says of the whole side. */
  estimated: z.boolean().optional(),
  /** What Google made of what was typed; absent = the cell holds what was typed. */
  made: z.object({ format: z.string(), value: z.number() }).optional(),
  /** What the explanation was written for; absent = what stands there. */
  writtenFor: z.union([z.number(), z.string()]).optional(),
});

const finding = z.object({
  rule: z.string(),
  kind: z.string(),
  level: z.enum(['error', 'query', 'release', 'info']),
  measure: z
    .string()
    .nullable()
    .transform((id) => id as MeasureId | TotalId | null),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
  settled: z.boolean(),
});

export const reading = z.object({
  version,
  number: z.number().int().positive(),
  readAt: instant,
  ticked: z.boolean(),
  observations: z.array(observation),
  /** What stands beside *Samen geleverd* and *Samen ontvangen*. */
  totalExplanations: z.partialRecord(z.enum(['lending_filled', 'borrowing_received']), z.string()),
  /** The box *Correctie* was ticked, and what stood beside it. */
  correction: z.object({ reason: z.string() }).optional(),
  findings: z.array(finding),
  /** Under which layout and rules it was read and judged. */
  layoutVersion: z.number().int(),
  ruleVersion: z.number().int(),
});

export const revision = z.object({
  version,
  revision: z.number().int().positive(),
  /** The reading that it was; 0 = imported. */
  reading: z.number().int().nonnegative(),
  handedInAt: instant,
  observations: z.array(observation),
  /** Why it was asked for; absent = it was no correction of a closed quarter. */
  reason: z.string().optional(),
});

/** What the KB counted for a library in a quarter, by figure: stands beside the library's own and never counts as its. */
export const kbFigures = z.object({
  version,
  library: z.string(),
  quarter,
  figures: z.record(
    z.string(),
    z.object({
      kind: z.enum(['number', 'unknown', 'not-applicable']),
      value: z.number().nullable(),
      estimated: z.boolean(),
      note: z.string(),
    }),
  ),
  changedAt: instant,
});

export const submission = z.object({
  version,
  library: z.string(),
  quarter,
  state: z.enum([
    'not-started',
    'in-progress',
    'queries-open',
    'awaiting-release',
    'submitted',
    'closed',
    'correction-requested',
    'reopened',
  ]),
  reading: reading.nullable(),
  counted: revision.nullable(),
  firstHandedInAt: instant.nullable(),
  reopenedUntil: localDate.nullable(),
  /** What was decided about the correction whose tick still stands; absent = nothing. */
  decided: z.object({ kind: z.enum(['agreed', 'refused']), words: z.string() }).exactOptional(),
  /** For the cockpit, which does not load the reading: findings that wait for an answer, required inputs filled in. */
  open: z.number().int(),
  filled: z.object({ done: z.number().int(), of: z.number().int() }),
  ticked: z.boolean(),
  /** Figures and corrections that wait for the secretary. */
  waiting: z.number().int(),
  /** When people last changed the questionnaire's tab; null = never. */
  changedAt: instant.nullable(),
});

/** A submission without its latest reading, which may be large. */
export const submissionSummary = submission.omit({ reading: true });

export const library = z.object({
  version,
  id: z.string(),
  name: z.string(),
  city: z.string(),
  province: z.string(),
  from: quarter,
  to: quarter.nullable(),
  workbookId: z.string().nullable(),
  /** Whose workbook it goes on with, after a merger. */
  continues: z.string().optional(),
  profile: z.partialRecord(z.enum(profileGroupIds), z.enum(['counts', 'does-not-count', 'does-not-do'])).optional(),
});

/** What waits for the secretary, or waited, as it was shown to her; and what she answered. By its key. */
export const question = z.object({
  version,
  key: z.string(),
  library: z.string(),
  quarter,
  kind: z.enum(['release', 'correction', 'remark']),
  measure: z.string().transform((id) => id as MeasureId | TotalId),
  value: z.number().nullable(),
  explanation: z.string(),
  /** Why it is asked about; null for a correction and a remark. */
  finding: finding.nullable(),
  /** What stood beside the figure. */
  beside: z.string(),
  /** One for a release; for a correction all that it changes; none for a remark. */
  figures: z.array(
    z.object({
      measure: z.string().transform((id) => id as MeasureId | TotalId),
      /** As it counts; null = nothing counts yet. */
      from: observation.nullable(),
      to: observation.nullable(),
      value: z.number().nullable(),
      lastYear: z.number().nullable(),
      /** By how much the group's total of the quarter would change, in per cent; null = unknown. */
      effect: z.number().nullable(),
    }),
  ),
  askedAt: instant,
  decision: z
    .object({
      kind: z.enum(['agreed', 'asked-back', 'refused']),
      /** What she asked, or why she refused; '' when she agreed. */
      question: z.string(),
      decidedAt: instant,
      /** The questionnaire was marked to be checked again. */
      passedOn: z.boolean(),
    })
    .nullable(),
  /** Of a correction that she agreed with and that counts: the revision that it made. */
  countedAs: z.number().int().exactOptional(),
});

/** A workbook that is checked: its place in the due list, its lease, the number of its last check. */
export const workbook = z.object({
  version,
  kind: z.enum(['questionnaire', 'secretariat', 'statistic']),
  library: z.string().nullable(),
  /** When it wants to be checked; null = not due. */
  dueAt: instant.nullable(),
  /** Since when it has waited for a check that comes to an end; null = it does not, or what keeps it is told (`trouble`). */
  dueSince: instant.nullable(),
  /** How often it was marked; a mark during a check leaves it due. */
  marks: z.number().int(),
  leaseUntil: instant,
  /** Taken before each check; a save under an older number is refused. */
  readNumber: z.number().int(),
  /** The digest of what it held when everything had been answered; null = the next check is a full one. */
  settled: z.string().nullable(),
  /** How often something outside the workbook changed that its answers depend on. */
  afresh: z.number().int(),
  /** Why it cannot be checked; null = all is well. */
  trouble: z.string().nullable(),
  /** Checks in a row that were begun and never finished: each puts it further behind the others. */
  strikes: z.number().int(),
  /** Drawn at random by who took the last lease; absent = it was taken before this was kept, or never. */
  lease: z.string().optional(),
  /** The change feed said that it was thrown away, or no longer shared with us. */
  gone: z.boolean(),
  /** Who may change it (`functions/google/editors.ts`); null = not known. Addresses, so they go nowhere but to the secretary. */
  editors: z.array(z.string()).nullable(),
});

export const quarterDocument = z.object({
  version,
  quarter,
  opensOn: localDate,
  dueOn: localDate,
  closesOn: localDate,
  /** Why it is shown as a whole (`domain/statistics/fit.ts`); null = it is not yet. */
  fitness: z.enum(['closed', 'published', 'response', 'withdrawn']).nullable(),
  /** For which libraries it was opened again, and until when; absent = for none. */
  reopened: z.record(z.string(), localDate).exactOptional(),
});

export const summary = z.object({
  version,
  /** Goes up with every change that a summary shows. */
  marks: z.number().int(),
  /** The marks that the last publication had seen; -1 = it is in doubt which (`publishing.ts`). */
  publishedMarks: z.number().int(),
  /** How many publications have begun, and those that have not ended, by number: until when each may still write. */
  begun: z.number().int().optional(),
  publishing: z.record(z.string(), instant).optional(),
  /** By quarter, a mark that is new with every submission or KB figure that is written; absent = none was written since. */
  written: z.record(z.string(), z.string()).optional(),
  /** The quarters that are not shown yet, as the last publication found them. */
  open: z.array(z.object({ quarter, handedIn: z.number().int(), expected: z.number().int() })).optional(),
  /** How often words were taken out of what is stored; absent = never. */
  redactions: z.number().int().optional(),
  statisticId: z.string().nullable(),
  secretariatId: z.string().nullable(),
});

/** The boxes of *Overzicht* as they were at the last check: a box is acted upon when it is ticked, not while it stays so. */
export const cockpit = z.object({
  version,
  /** *Heropenen* by library, while it stands ticked (`sheets/secretariat/reopening.ts`). */
  reopened: z.record(
    z.string(),
    z.object({
      quarter,
      typed: localDate.nullable(),
      until: localDate.nullable(),
      refused: z.enum(['open', 'not-asked', 'no-workbook', 'chosen-anew']).nullable(),
    }),
  ),
  /**
   * The box *Publiceer nu*: the quarter that was current when it was ticked, and when that was done; null = not ticked.
   * `empty`: no library had handed in, so the tick did nothing, and neither will its removal.
   */
  publish: z.object({ quarter, doneAt: instant.nullable(), empty: z.literal(true).exactOptional() }).nullable(),
  /** The box *Stel vast*: what was asked when it was ticked (null = something was lacking), and whether that is done. */
  adoption: z.object({
    ticked: z.boolean(),
    asked: z.object({ period: z.string().transform((period) => period as Period), on: localDate }).nullable(),
    done: z.boolean(),
  }),
  /** What stands in *Instellingen* for quarters that have not opened yet. */
  datesAhead: z.record(z.string(), z.object({ opensOn: localDate, dueOn: localDate, closesOn: localDate })),
});

export type KbFiguresDocument = z.output<typeof kbFigures>;
export type QuestionDocument = z.output<typeof question>;
export type CockpitDocument = z.output<typeof cockpit>;
export type SubmissionSummary = z.output<typeof submissionSummary>;
export type ReadingDocument = z.output<typeof reading>;
export type RevisionDocument = z.output<typeof revision>;
export type SubmissionDocument = z.output<typeof submission>;
export type LibraryDocument = z.output<typeof library>;
export type WorkbookDocument = z.output<typeof workbook>;
export type QuarterDocument = z.output<typeof quarterDocument>;
export type SummaryDocument = z.output<typeof summary>;
