import * as z from 'zod';
import { instant, quarter, version } from '../documents.ts';

const at = { quarter };

/** What the secretary ticked in *Register*: a dated fact. One that was undone stays, with the time. */
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
  /** What stood in the row when it was ticked, from left to right. */
  typed: z.array(z.string()),
  doneAt: instant,
  undoneAt: instant.nullable(),
  /** The libraries that it made, and what it changed of the others as that was before. */
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

/** What was found at an address that the secretary pasted, by the file's id. */
export const pastedAddress = z.object({
  version,
  id: z.string(),
  found: z.enum(['fine', 'not-shared', 'not-editable', 'no-workbook', 'trashed']),
  title: z.string(),
  owner: z.string().nullable(),
});

export type RegisterEventDocument = z.output<typeof registerEvent>;
export type PastedAddressDocument = z.output<typeof pastedAddress>;
