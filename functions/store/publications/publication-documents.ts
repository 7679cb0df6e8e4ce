import * as z from 'zod';

/** Documents of what was published; `documents.ts` has the others, and the rules for all. */
const instant = z.number().int();
/** The revision of every submission that was used, keyed by `library_quarter`. */
const revisions = z.record(z.string(), z.number().int());

/** What an edition said of *samen geleverd*, for the sentence after a correction; null = nothing that may be said. */
export const announced = z.object({
  at: instant,
  /** Estimates included. */
  delivered: z.number().nullable(),
  /** Per cent, over the matched panel of a year earlier. */
  change: z.number().nullable(),
});

/** A period that was published; what was published of it stands under it, in editions. */
export const publication = z.object({
  version: z.literal(1),
  period: z.string(),
  newest: z.number().int().positive(),
  /** What it held when it was first published after it had closed: from then on a change is a correction. */
  first: announced.extend({ revisions }).nullable(),
});

/**
 * One edition of a period. `provisional` (`*`) and `revised` (`**`) are replaced by the next publication; `final` was adopted
 * on a date and never changes again, nor do its parts.
 */
export const edition = z.object({
  version: z.literal(1),
  period: z.string(),
  edition: z.number().int().positive(),
  status: z.enum(['provisional', 'final', 'revised']),
  /** The meeting in which it was adopted, and when the secretary said so; of a revised edition, the one before it. */
  adopted: z.object({ on: z.iso.date(), at: instant }).nullable(),
  asOf: instant.nullable(),
  publishedAt: instant,
  revisions,
  ruleVersion: z.number().int(),
  announced,
  /** How many of the libraries that were asked handed in. */
  attendance: z.object({ handedIn: z.number().int(), expected: z.number().int() }),
  /** What was said of the period before the last correction; null = nothing else. */
  formerly: announced.nullable(),
  /** What its text comes down to: the same text is not written again. */
  digest: z.string(),
  parts: z.number().int().positive(),
});

/** What was published (`functions/exchange/edition.ts`), in parts, for a document holds 1 MiB. */
export const editionPart = z.object({
  version: z.literal(1),
  text: z.string(),
});

/**
 * Whether the board's files of a period are as its newest edition and its texts have them; or those of one edition, which
 * remembers the group's texts that its papers were written with.
 */
export const boardFiles = z.object({
  version: z.literal(1),
  period: z.string(),
  /** Absent = the newest. */
  edition: z.number().int().positive().optional(),
  texts: z.object({ summary: z.string(), analysis: z.string(), advice: z.string() }).optional(),
  /** What they were last asked for: an edition, or texts. */
  asked: z.string(),
  due: z.boolean(),
  /** They have been written, and stand at the period's address. */
  written: z.boolean().optional(),
  /** The title of their first chart by level, for the front page; absent = they have none. */
  firstChart: z.object({ public: z.string().optional(), board: z.string().optional() }).optional(),
});

export type BoardFilesDocument = z.output<typeof boardFiles>;
/** What we last wrote in IBL-statistiek, as a digest per row and tab; and the last overwritten cell that we restored. */
export const lastWritten = z.object({
  version: z.literal(1),
  rows: z.record(z.string(), z.array(z.string())),
  repaired: z
    .object({
      tab: z.string(),
      label: z.string(),
      stood: z.string(),
      wanted: z.string(),
      kind: z.enum(['number', 'words', 'nothing']),
      cells: z.number().int().positive(),
      at: instant,
    })
    .nullable(),
});

export type LastWrittenDocument = z.output<typeof lastWritten>;
export type PublicationDocument = z.output<typeof publication>;
export type EditionDocument = z.output<typeof edition>;
export type EditionPartDocument = z.output<typeof editionPart>;
