import { enableCompileCache, flushCompileCache } from 'node:module';
import { parseArgs } from 'node:util';
import type { FirestoreOptions } from './server.ts';

const usage = 'npm run emulator:firestore -- --port N [--host H] [--data FILE]';

/** Prints one line and exits: the person at the keyboard needs the reason, not a stack. */
function fail(reason: string): never {
  console.error(reason);
  process.exit(2);
}

function options(): FirestoreOptions {
  try {
    const text = { type: 'string' } as const;
    const { values } = parseArgs({ options: { port: text, host: text, data: text } });
    const port = Number(values.port ?? 0);
    if (!/^\d+$/.test(values.port ?? '0') || port > 65_535)
      fail(`--port ${values.port}: not a port number (0 to 65535).`);
    return { port, ...(values.host && { host: values.host }), ...(values.data && { data: values.data }) };
  } catch (error) {
    return fail(`${(error as Error).message.split('. ', 1)[0]}. Use: ${usage}`);
  }
}

function reason(error: Error & { code?: string }, { port, host, data }: FirestoreOptions): string {
  if (error.code === 'EADDRINUSE') return `Cannot listen on port ${port}: it is in use.`;
  if (error.code === 'EACCES') return `Cannot listen on port ${port}: permission denied.`;
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    return `Cannot listen on host ${host}: no such address here.`;
  if (error.code === 'ERR_SQLITE_ERROR') return `Cannot open data file ${data}: ${error.message}.`;
  return `Cannot start: ${error.message}`;
}

const chosen = options();
// Imported only now, so that a second start uses the compile cache and is ready in half the time.
enableCompileCache();
const { startFirestore } = await import('./server.ts');
const server = await startFirestore(chosen).catch((error: Error) => fail(reason(error, chosen)));
const stop = () => void server.close().then(() => process.exit(0));
process.once('SIGTERM', stop);
process.once('SIGINT', stop);
console.log(`ready on ${server.host}:${server.port}`);
flushCompileCache();
