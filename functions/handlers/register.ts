import { type HttpFunction, http } from '@google-cloud/functions-framework';
import type { World } from '../flow/ports.ts';
import { daily } from './daily.ts';
import { type Deployed, deployment } from './deployment.ts';
import { onDriveChange } from './onDriveChange.ts';
import { publish } from './publish.ts';
import { sweep } from './sweep.ts';

const handlers: Readonly<Record<Deployed['name'], (world: World) => HttpFunction>> = {
  onDriveChange,
  sweep,
  publish,
  daily,
};

export const registerFunctions = (world: World): void => {
  for (const { name } of deployment) http(name, handlers[name](world));
};
