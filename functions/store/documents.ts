import * as z from 'zod';
import type { Quarter } from '../../domain/calendar/quarter.ts';
import type { MeasureId } from '../../domain/measures/measures.ts';
import type { TotalId } from '../../domain/measures/relations.ts';
import type { Period } from '../../domain/statistics/statistic.ts';
import { profileGroupIds } from '../../domain/submissions/profile.ts';

/**
 * The schemas of all documents. Each document carries its version. Stored documents stay readable: a
 * new version is added to the union, and no version changes.
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
  /** The import marked this figure itself; absent = the library's mark for the whole side holds. */
  estimated: z.boolean().optional(),
  /** The format and value that Google made of the typed text; absent = the cell holds that text. */
  made: z.object({ format: z.string(), value: z.number() }).optional(),
  /** The figure that the explanation was written for; absent = the present one. */
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
  /** The explanations beside *Samen geleverd* and *Samen ontvangen*. */
  totalExplanations: z.partialRecord(z.enum(['lending_filled', 'borrowing_received']), z.string()),
  /** The reason beside the ticked box *Correctie*. */
  correction: z.object({ reason: z.string() }).optional(),
  findings: z.array(finding),
  /** The layout and the rules under which it was read and judged. */
  layoutVersion: z.number().int(),
  ruleVersion: z.number().int(),
});

export const revision = z.object({
  version,
  revision: z.number().int().positive(),
  /** The number of its reading; 0 = imported. */
  reading: z.number().int().nonnegative(),
  handedInAt: instant,
  observations: z.array(observation),
  /** The reason for a correction of a closed quarter; absent = it was none. */
  reason: z.string().optional(),
});

/** The KB's figures for a library and quarter. Shown beside the library's own, never counted. */
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
  /** The decision about the correction whose tick still stands; absent = none. */
  decided: z.object({ kind: z.enum(['agreed', 'refused']), words: z.string() }).exactOptional(),
  /** For *Overzicht*, which does not load the reading: findings without an answer, inputs filled in. */
  open: z.number().int(),
  filled: z.object({ done: z.number().int(), of: z.number().int() }),
  ticked: z.boolean(),
  /** The number of figures and corrections that wait for the secretary. */
  waiting: z.number().int(),
  /** When people last changed the questionnaire's tab; null = never. */
  changedAt: instant.nullable(),
});

/** A submission without its latest reading, which can be large. */
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
  /** After a merger: the library whose workbook this one uses. */
  continues: z.string().optional(),
  profile: z.partialRecord(z.enum(profileGroupIds), z.enum(['counts', 'does-not-count', 'does-not-do'])).optional(),
});

/** An item of *Vragen*, by its key: what the secretary was shown, and her answer. */
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
  /** The text beside the figure. */
  beside: z.string(),
  /** One figure for a release, all changed figures for a correction, none for a remark. */
  figures: z.array(
    z.object({
      measure: z.string().transform((id) => id as MeasureId | TotalId),
      /** The observation that counts now; null = none. */
      from: observation.nullable(),
      to: observation.nullable(),
      value: z.number().nullable(),
      lastYear: z.number().nullable(),
      /** The change of the group's total of the quarter, in per cent; null = unknown. */
      effect: z.number().nullable(),
    }),
  ),
  askedAt: instant,
  decision: z
    .object({
      kind: z.enum(['agreed', 'asked-back', 'refused']),
      /** Her question, or her reason to refuse; '' when she agreed. */
      question: z.string(),
      decidedAt: instant,
      /** Whether the questionnaire was marked for a check. */
      passedOn: z.boolean(),
    })
    .nullable(),
  /** The revision that an accepted correction made; absent = none yet. */
  countedAs: z.number().int().exactOptional(),
});

/** A registered workbook: its place in the due list, its lease, the number of its last check. */
export const workbook = z.object({
  version,
  kind: z.enum(['questionnaire', 'secretariat', 'statistic']),
  library: z.string().nullable(),
  /** When it is due for a check; null = not due. */
  dueAt: instant.nullable(),
  /** Since when it has waited for a check that ends; null = not waiting, or `trouble` says why. */
  dueSince: instant.nullable(),
  /** How often it was marked due. A mark that is set during a check leaves it due. */
  marks: z.number().int(),
  leaseUntil: instant,
  /** Taken before each check; a save under an older number is refused. */
  readNumber: z.number().int(),
  /** The digest of its contents once everything was answered; null = the next check is a full one. */
  settled: z.string().nullable(),
  /** How often something outside the workbook changed on which its answers depend. */
  afresh: z.number().int(),
  /** Why it cannot be checked; null = it can. */
  trouble: z.string().nullable(),
  /** Checks in a row that started and never finished. Each moves it further back in the due list. */
  strikes: z.number().int(),
  /** The random id of the last lease; absent = never leased. */
  lease: z.string().optional(),
  /** The change feed reported it as trashed or no longer shared with us. */
  gone: z.boolean(),
  /** E-mail addresses of those who may edit it; null = unknown. Shown to the secretary only. */
  editors: z.array(z.string()).nullable(),
});

export const quarterDocument = z.object({
  version,
  quarter,
  opensOn: localDate,
  dueOn: localDate,
  closesOn: localDate,
  /** Why it is fit (`domain/statistics/fit.ts`); null = not fit yet. */
  fitness: z.enum(['closed', 'published', 'response', 'withdrawn']).nullable(),
  /** The last day of each library for which it was reopened; absent = none. */
  reopened: z.record(z.string(), localDate).exactOptional(),
});

export const summary = z.object({
  version,
  /** Increases with every change that a summary shows. */
  marks: z.number().int(),
  /** The marks that the last publication had seen; -1 = it is in doubt which (`publishing.ts`). */
  publishedMarks: z.number().int(),
  /** How many publications have begun, and those that have not ended, by number: until when each may still write. */
  begun: z.number().int().optional(),
  publishing: z.record(z.string(), instant).optional(),
  /** By quarter: a random mark, renewed by every write of a submission or KB figure. */
  written: z.record(z.string(), z.string()).optional(),
  /** The quarters that were not fit at the last publication. */
  open: z.array(z.object({ quarter, handedIn: z.number().int(), expected: z.number().int() })).optional(),
  /** The number of redactions; absent = 0. */
  redactions: z.number().int().optional(),
  statisticId: z.string().nullable(),
  secretariatId: z.string().nullable(),
});

/** The boxes of *Overzicht* at the last check. Ticking a box acts; leaving it ticked does not. */
export const overviewBoxes = z.object({
  version,
  /** *Heropenen* by library, while ticked. */
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
   * *Publiceer nu*: the current quarter when it was ticked, and when it was published; null = not
   * ticked. `empty`: no library had handed in, so neither the tick nor its removal does anything.
   */
  publish: z.object({ quarter, doneAt: instant.nullable(), empty: z.literal(true).exactOptional() }).nullable(),
  /** *Stel vast*: what was asked when it was ticked (null = incomplete), and whether it is done. */
  adoption: z.object({
    ticked: z.boolean(),
    asked: z.object({ period: z.string().transform((period) => period as Period), on: localDate }).nullable(),
    done: z.boolean(),
  }),
  /** The dates in *Instellingen* of quarters that have not opened yet. */
  datesAhead: z.record(z.string(), z.object({ opensOn: localDate, dueOn: localDate, closesOn: localDate })),
});

export type KbFiguresDocument = z.output<typeof kbFigures>;
export type QuestionDocument = z.output<typeof question>;
export type OverviewBoxesDocument = z.output<typeof overviewBoxes>;
export type SubmissionSummary = z.output<typeof submissionSummary>;
export type ReadingDocument = z.output<typeof reading>;
export type RevisionDocument = z.output<typeof revision>;
export type SubmissionDocument = z.output<typeof submission>;
export type LibraryDocument = z.output<typeof library>;
export type WorkbookDocument = z.output<typeof workbook>;
export type QuarterDocument = z.output<typeof quarterDocument>;
export type SummaryDocument = z.output<typeof summary>;
