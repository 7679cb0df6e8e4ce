import { drain } from '../flow/drain.ts';
import { noteWork } from '../flow/note-work.ts';
import { readFeed } from '../flow/read-feed.ts';
import { oldestDue } from '../store/due.ts';
import type { Job } from './gate.ts';

/** It may wait for new calls until the next one comes: so somebody is awake all through a deadline's rush. */
const patience = 55_000;

/** Behind every push that was late or lost: the feed is read and the due list emptied. */
export const sweep: Job = async (world) => {
  const sweptAt = world.clock.now();
  const changes = await readFeed(world);
  const drained = await drain(world, { patientUntil: sweptAt + patience, expectsWork: changes > 0 });
  const oldestDueAt = await oldestDue(world.database, world.clock.now());
  await noteWork(world, drained, { sweptAt, oldestDueAt });
};
