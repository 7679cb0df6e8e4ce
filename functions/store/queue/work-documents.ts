import * as z from 'zod';

/** The documents of the queue: the position in the change feed, the calls of this minute, and the health of the jobs. */
const version = z.literal(1);
const instant = z.number().int();

export const channel = z.object({
  id: z.string(),
  resourceId: z.string(),
  expiresAt: instant,
  /** The address that receives its pushes. */
  address: z.string(),
});

export const feed = z.object({
  version,
  pageToken: z.string(),
  channel: channel.nullable(),
  /** The channel before this one, until it has been stopped; its pushes are as good. */
  formerChannel: channel.nullable().default(null),
  /** Ids of channels whose opening had begun. If that run crashed, a later one stops them. Absent = none. */
  opening: z.array(z.string()).optional(),
});

/** What was granted of the calls a minute: usable until an instant, and counted for a minute after it. */
export const budget = z.object({
  version,
  grants: z.array(z.object({ until: instant, reads: z.number().int(), writes: z.number().int() })),
});

/** When each job ran last; null = never. */
export const health = z.object({
  version,
  pushedAt: instant.nullable().default(null),
  feedReadAt: instant.nullable().default(null),
  changeSeenAt: instant.nullable().default(null),
  checkedAt: instant.nullable().default(null),
  sweptAt: instant.nullable().default(null),
  /** When the nightly work last ended well. */
  dailyAt: instant.nullable().default(null),
  /** Everything that was due was published, or nothing was due. */
  publishedAt: instant.nullable().default(null),
  /** The due time of the workbook that has waited longest, retries included, at the end of the last sweep. */
  oldestDueAt: instant.nullable().default(null),
  /** Titles of workbooks that are shared with us and not in the register, by id; they are not read (`unregistered-files.ts`). */
  unregisteredFiles: z.record(z.string(), z.string()).default({}),
  /** Further files were not stored, because the limit was reached. */
  unregisteredUncounted: z.boolean().default(false),
  /** The last sentence about it, without its times: another one is a reason to write *Overzicht* again. */
  told: z.string().nullable().default(null),
});

export type FeedDocument = z.output<typeof feed>;
export type BudgetDocument = z.output<typeof budget>;
export type HealthDocument = z.output<typeof health>;
