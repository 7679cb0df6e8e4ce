import * as z from 'zod';

/** Documents of the work itself: where the change feed is read on, the calls of this minute, what was done and when. */
const version = z.literal(1);
const instant = z.number().int();

export const channel = z.object({
  id: z.string(),
  resourceId: z.string(),
  expiresAt: instant,
  /** Where its pushes go; absent = it was opened before this was kept. */
  address: z.string().optional(),
});

export const feed = z.object({
  version,
  pageToken: z.string(),
  channel: channel.nullable(),
  /** The channel before this one, until it has been stopped; its pushes are as good. */
  formerChannel: channel.nullable().default(null),
  /** Ids of channels that somebody was about to open: what is left of them when he died of it is to be stopped; absent = none. */
  opening: z.array(z.string()).optional(),
});

/** What was granted of the calls a minute: usable until an instant, and counted for a minute after it. */
export const budget = z.object({
  version,
  grants: z.array(z.object({ until: instant, reads: z.number().int(), writes: z.number().int() })),
});

/** The last time that each of these was done; null = never. */
export const health = z.object({
  version,
  pushedAt: instant.nullable().default(null),
  feedReadAt: instant.nullable().default(null),
  changeSeenAt: instant.nullable().default(null),
  checkedAt: instant.nullable().default(null),
  sweptAt: instant.nullable().default(null),
  /** Everything that was due was published, or nothing was due. */
  publishedAt: instant.nullable().default(null),
  /** Since when the workbook that waits longest has been due, retries included; as the last sweep left it. */
  oldestDueAt: instant.nullable().default(null),
  /** Titles of workbooks that are shared with us and not in the register, by id; they are not read (`strangers.ts`). */
  strangers: z.record(z.string(), z.string()).default({}),
  /** There are more than found a place. */
  strangersUncounted: z.boolean().default(false),
  /** The last sentence about it, without its times: another one is a reason to write *Overzicht* again. */
  told: z.string().nullable().default(null),
});

export type FeedDocument = z.output<typeof feed>;
export type BudgetDocument = z.output<typeof budget>;
export type HealthDocument = z.output<typeof health>;
