import type { HttpFunction } from '@google-cloud/functions-framework';
import type { World } from '../flow/ports.ts';
import { publishChanges } from '../flow/publish.ts';
import { privateFunction } from './private.ts';

/** Brings the statistic and the secretary's overview up to date when something has changed since the last time. */
export const publish = (world: World): HttpFunction => privateFunction('publish', world, () => publishChanges(world));
