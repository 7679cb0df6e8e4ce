import * as z from 'zod';
import { instant, quarter, version } from '../documents.ts';

const at = { quarter };

/** A dated change that the secretary ticked in *Register*. An undone one stays, with its time. */
export const registerEvent = z.object({
  version,
  id: z.string(),
  change: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('renamed'), ...at, library: z.string(), name: z.string(), formerName: z.string() }),
    z.object({
      kind: z.enum(['joined', 'left', 'grew', 'shrank', 'closed', 'reopened']),
      ...at,
      library: z.string(),
    }),
    z.object({ kind: z.literal('merged'), ...at, libraries: z.array(z.string()), into: z.string() }),
    z.object({
      kind: z.literal('relinked'),
      ...at,
      library: z.string(),
      workbookId: z.string(),
      formerId: z.string(),
      title: z.string(),
      owner: z.string().nullable(),
    }),
    z.object({ kind: z.literal('absorbed'), ...at, library: z.string(), into: z.string() }),
    z.object({ kind: z.literal('split'), ...at, library: z.string(), into: z.array(z.string()) }),
  ]),
  /** The texts of the row when it was ticked, from left to right. */
  typed: z.array(z.string()),
  doneAt: instant,
  undoneAt: instant.nullable(),
  /** The libraries that it created, and the earlier state of those that it changed. */
  made: z.array(z.string()),
  before: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      to: quarter.nullable(),
      workbookId: z.string().nullable(),
      continues: z.string().optional(),
    }),
  ),
});

/** The file found at an address that the secretary pasted, keyed by its id. */
export const pastedAddress = z.object({
  version,
  id: z.string(),
  found: z.enum(['fine', 'not-shared', 'not-editable', 'no-workbook', 'trashed']),
  title: z.string(),
  owner: z.string().nullable(),
});

export type RegisterEventDocument = z.output<typeof registerEvent>;
export type PastedAddressDocument = z.output<typeof pastedAddress>;
