import { publishChanges } from '../flow/publish.ts';
import type { Job } from './gate.ts';

/** Brings the statistic and the secretary's overview up to date when something has changed since the last time. */
export const publish: Job = (world) => publishChanges(world);
