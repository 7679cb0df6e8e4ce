/** `orderBy`: keys separated by commas, each with an optional `desc`. */
import type { DriveCall } from '../call.ts';
import { invalidValue } from '../error.ts';
import { FOLDER, type StoredFile } from '../file.ts';

type Key = (call: DriveCall, file: StoredFile) => number | string;

const natural = new Intl.Collator('en', { numeric: true });
const plain = new Intl.Collator('en');

const KEYS: Readonly<Record<string, Key>> = {
  createdTime: (_call, file) => file.createdTime,
  folder: (_call, file) => (file.mimeType === FOLDER ? 0 : 1),
  modifiedByMeTime: (call, file) => file.modifiedTimes[call.account] ?? 0,
  modifiedTime: (_call, file) => file.modifiedTime,
  name: (_call, file) => file.name,
  name_natural: (_call, file) => file.name,
  quotaBytesUsed: () => 0,
  recency: (_call, file) => file.modifiedTime,
  sharedWithMeTime: (call, file) => file.shared[call.account]?.time ?? 0,
  starred: (call, file) => (file.starredBy.includes(call.account) ? 0 : 1),
  viewedByMeTime: (call, file) => file.viewedTimes[call.account] ?? 0,
};

/** Without keys: the latest modified first. */
export function sorted(call: DriveCall, files: StoredFile[], orderBy: string | undefined): StoredFile[] {
  const keys = (orderBy ?? 'modifiedTime desc').split(',').map(readKey);
  return files.sort((a, b) => {
    for (const { key, name, sign } of keys) {
      const [left, right] = [key(call, a), key(call, b)];
      const collator = name === 'name_natural' ? natural : plain;
      const order =
        typeof left === 'number' && typeof right === 'number'
          ? left - right
          : collator.compare(String(left), String(right));
      if (order !== 0) return order * sign;
    }
    return 0;
  });
}

function readKey(text: string): { key: Key; name: string; sign: 1 | -1 } {
  const match = /^(\w+)(?:\s+(desc|asc))?$/.exec(text.trim());
  const name = match?.[1] ?? '';
  const key = Object.hasOwn(KEYS, name) ? KEYS[name] : undefined;
  if (!key) throw invalidValue('orderBy');
  return { key, name, sign: match?.[2] === 'desc' ? -1 : 1 };
}
