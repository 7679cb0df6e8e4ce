/** `npm run emulator:google -- --port N [--host H] [--data DIR]`: the local Google with its page, until Ctrl-C. */
import { parseArgs } from 'node:util';
import { loopbackNames } from '@ibl/local-service/loopback.ts';
import { startGoogle } from './server.ts';

class UsageError extends Error {}

function readOptions(args: string[]): { port: number; host: string; data?: string } {
  const { values } = parseArgs({
    args,
    options: { port: { type: 'string' }, host: { type: 'string' }, data: { type: 'string' } },
  });
  const port = Number(values.port ?? 0);
  if (!/^\d+$/.test(values.port ?? '0') || port > 65_535)
    throw new UsageError(`--port: ${values.port} is no port (0 to 65535).`);
  const host = values.host ?? '127.0.0.1';
  if (!loopbackNames.includes(host))
    throw new UsageError(`--host: ${host} is not this machine (${loopbackNames.join(', ')}).`);
  return { port, host, ...(values.data === undefined ? {} : { data: values.data }) };
}

const CODES: Readonly<Record<string, string>> = {
  EADDRINUSE: 'The port is in use',
  EACCES: 'No permission',
};

function lineOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const message = error.message.split('\n')[0] ?? '';
  return CODES[code] === undefined ? message : `${CODES[code]}: ${message}`;
}

try {
  const google = await startGoogle(readOptions(process.argv.slice(2)));
  const stop = (): void => {
    google.close().then(() => process.exit(0));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  console.log(`ready on ${google.host}:${google.port}`);
} catch (error) {
  console.error(`emulator:google: ${lineOf(error)}`);
  process.exitCode = 2;
}
