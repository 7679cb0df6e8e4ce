import { type ParseArgsConfig, parseArgs } from 'node:util';

/** An error of the person at the terminal: one clear line and exit code 2. */
export class UsageError extends Error {}

/** Node's message spans several lines; the first sentence is enough. */
const firstSentence = (text: string): string => `${text.split(/[.\n]\s/)[0]?.replace(/\.$/, '')}.`;

type Options = NonNullable<ParseArgsConfig['options']>;

/** Parses options; an unknown or invalid one is a UsageError. */
export const readOptions = <Config extends Options>(options: Config, positionals = false) => {
  try {
    return parseArgs({ options, allowPositionals: positionals, strict: true });
  } catch (error) {
    throw new UsageError(firstSentence(error instanceof Error ? error.message : String(error)));
  }
};

export const readPort = (text: string): number => {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_533)
    throw new UsageError(`--port takes a number from 0 to 65533, not '${text}'.`);
  return port;
};

/** Operating system errors in plain words. */
const explanations: Readonly<Record<string, string>> = {
  EADDRINUSE: 'The port is in use. Stop what runs there, or choose another with --port N (0 = any).',
  EACCES: 'No permission to write there. Choose another folder with --data DIR.',
  EROFS: 'The folder cannot be written to. Choose another with --data DIR.',
  ENOTDIR: 'That is not a folder. Choose another with --data DIR.',
  EISDIR: 'That is a folder; name a file.',
  ENOSPC: 'The disk is full. Make room, or choose another with --data DIR.',
  EDQUOT: 'Your part of the disk is full. Make room, or choose another with --data DIR.',
  ENOENT: 'The folder cannot be made there. Choose another with --data DIR.',
  EEXIST: 'That is not a folder. Choose another with --data DIR.',
};

const lineOf = (error: unknown): string => {
  const { code, message } = error as { code?: string; message?: string };
  const explained = code ? explanations[code] : undefined;
  return explained ? `${explained} (${message})` : String(message ?? error);
};

const isTheirs = (error: unknown): boolean =>
  error instanceof UsageError || (error as { code?: string }).code !== undefined;

/**
 * Runs a script's body. An error that the person can mend prints one line and exits with 2; any
 * other prints a trace and exits with 1. `--help` prints the usage and does nothing else.
 */
export const runScript = async (body: () => Promise<void>, usage?: string): Promise<void> => {
  if (usage && process.argv.slice(2).some((word) => word === '--help' || word === '-h')) {
    console.log(`Usage: ${usage}`);
    return;
  }
  try {
    await body();
  } catch (error) {
    if (isTheirs(error)) {
      console.error(lineOf(error));
      process.exitCode = 2;
    } else {
      console.error(error);
      process.exitCode = 1;
    }
  }
};
