import type { World } from '../ports.ts';
import { type HealthNote, noteHealth } from '../store/queue/health.ts';
import type { Drained } from './drain.ts';

/** Remembers what was done and when, for the health line. Echoes of our own writes are no changes. */
export const recordHealth = async (
  { database, clock }: World,
  { changeSeenAt }: Drained,
  note: HealthNote,
): Promise<void> => {
  const now = clock.now();
  await noteHealth(database, {
    ...note,
    feedReadAt: now,
    ...(changeSeenAt !== null && { changeSeenAt, checkedAt: now }),
  });
};
