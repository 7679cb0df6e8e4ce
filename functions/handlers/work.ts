/**
 * The clients and the jobs. Loaded by the first accepted call, and built as a file of its own, so that
 * a refused call does not load it.
 */
export { createConnections } from '../connections.ts';
export { daily } from './daily.ts';
export { files } from './files.ts';
export { onDriveChange } from './on-drive-change.ts';
export { publish } from './publish.ts';
export { sweep } from './sweep.ts';
