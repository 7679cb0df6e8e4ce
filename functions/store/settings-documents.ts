import * as z from 'zod';

/** What the secretary types for the group as a whole; the rules for documents stand in documents.ts. */
const version = z.literal(1);
const instant = z.number().int();

/** What the working group writes in the papers of a quarter or a year, as typed. */
export const groupTexts = z.object({
  version,
  period: z.string(),
  summary: z.string(),
  analysis: z.string(),
  advice: z.string(),
  changedAt: instant,
});

/** What the libraries settle by in a year, in euros, as the secretary typed it; null = not known. */
export const tariffs = z.object({
  version,
  year: z.string(),
  b2b: z.number().nullable(),
  transport: z.number().nullable(),
});

export type GroupTextsDocument = z.output<typeof groupTexts>;
export type TariffsDocument = z.output<typeof tariffs>;
