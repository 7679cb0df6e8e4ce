import * as z from 'zod';
import type { ReportingYear } from '../../../domain/calendar/quarter.ts';
import { quarterDocument } from '../documents.ts';

/** The documents behind *Uw bibliotheek*; versions and checks as in `documents.ts`. */
const version = z.literal(1);
const instant = z.number().int();
const localDate = z.iso.date();
const { quarter } = quarterDocument.shape;

const figureCell = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('number'), value: z.number() }),
  z.object({
    kind: z.literal('partial'),
    quarters: z.number().int(),
    soFar: z.number(),
    asked: z.number().int().optional(),
  }),
  z.object({ kind: z.enum(['unknown', 'not-applicable', 'blank', 'missing']) }),
]);

const standing = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('provisional') }),
  z.object({ kind: z.enum(['final', 'revised']), adoptedOn: localDate }),
]);

const reportingYear = z.templateLiteral([z.number()]).transform((text) => text as ReportingYear);

/** What *Uw bibliotheek* shows, as published: one small document a library. */
export const libraryReport = z.object({
  version,
  library: z.string(),
  quarter,
  history: z.array(z.object({ quarter, final: z.boolean(), cells: z.record(z.string(), figureCell) })),
  forerunners: z.array(z.object({ until: quarter, names: z.array(z.string()) })),
  peers: z.array(z.object({ figure: z.string(), median: z.number().nullable(), others: z.number().int() })),
  standing,
  asOf: instant.nullable(),
  members: z.number().int(),
  handedIn: z.number().int(),
  askedYear: reportingYear.nullable(),
  /** Per quarter: the published revision, and the date of its publication. */
  published: z.record(z.string(), z.object({ revision: z.number().int(), on: localDate })),
});

/** *Gezien en akkoord*: a box and a remark as a check saw them. Appended, never changed. */
export const agreement = z.object({
  version,
  library: z.string(),
  year: reportingYear,
  ask: z.number().int().positive(),
  ticked: z.boolean(),
  remark: z.string(),
  seenAt: instant,
  /** What the year's figures were then, by quarter and figure: a number, or the kind of nothing. */
  figures: z.record(z.string(), z.union([z.number(), z.string()])),
});

export type LibraryReportDocument = z.output<typeof libraryReport>;
export type AgreementDocument = z.output<typeof agreement>;
