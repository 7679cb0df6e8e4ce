import * as z from 'zod';

/** What the secretary types for the whole group; `documents.ts` says how documents are versioned. */
const version = z.literal(1);
const instant = z.number().int();

/** The working group's own texts in the papers of a quarter or year, as typed. */
export const groupTexts = z.object({
  version,
  period: z.string(),
  summary: z.string(),
  analysis: z.string(),
  advice: z.string(),
  changedAt: instant,
});

/** The settlement prices of a year, in euros, as the secretary typed them; null = unknown. */
export const tariffs = z.object({
  version,
  year: z.string(),
  b2b: z.number().nullable(),
  transport: z.number().nullable(),
});

/** The secretary's mailbox and telephone, as typed in *Instellingen*; '' = not given. */
export const contact = z.object({ version, mailbox: z.string(), phone: z.string() });

/** The state of *Neem over* in *Historie* or *KB-cijfers* at the last check, and the last import. */
export const paste = z.object({
  version,
  ticked: z.boolean(),
  taken: z
    .object({
      at: instant,
      digest: z.string(),
      figures: z.number().int(),
      changed: z.number().int(),
      kept: z.number().int(),
    })
    .nullable(),
});

export type PasteDocument = z.output<typeof paste>;
export type GroupTextsDocument = z.output<typeof groupTexts>;
export type TariffsDocument = z.output<typeof tariffs>;
export type ContactDocument = z.output<typeof contact>;
