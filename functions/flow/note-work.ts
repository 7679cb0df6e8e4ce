import { type HealthNote, noteHealth } from '../store/health.ts';
import type { World } from './ports.ts';

/** Remembers what was done and when, for the health line. */
export const noteWork = async (
  { database, clock }: World,
  done: { readonly changes: number; readonly looks: number; readonly note: HealthNote },
): Promise<void> => {
  const now = clock.now();
  await noteHealth(database, {
    ...done.note,
    feedReadAt: now,
    ...(done.changes > 0 && { changeSeenAt: now }),
    ...(done.looks > 0 && { checkedAt: now }),
  });
};
