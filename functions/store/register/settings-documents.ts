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

/** How the secretary is reached, as typed in *Instellingen*; '' = not given. */
export const contact = z.object({ version, mailbox: z.string(), phone: z.string() });

/** *Neem over* in *Historie* or *KB-cijfers* as it was at the last check, and what was taken over last. */
export const paste = z.object({
  version,
  ticked: z.boolean(),
  taken: z
    .object({
      at: instant,
      digest: z.string(),
      figures: z.number().int(),
      libraries: z.number().int(),
      changed: z.number().int(),
      kept: z.number().int(),
    })
    .nullable(),
});

export type PasteDocument = z.output<typeof paste>;
export type GroupTextsDocument = z.output<typeof groupTexts>;
export type TariffsDocument = z.output<typeof tariffs>;
export type ContactDocument = z.output<typeof contact>;
