import { refuse } from '../refusal.ts';
import { type Mask, unknownPath, updateMask } from './mask.ts';

export const NO_FIELDS = "At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)";

/** The `fields` of an update request, read against the message that it updates. */
export const requireMask = (fields: string | undefined, message: string): Mask => {
  if (!fields?.trim()) return refuse(NO_FIELDS);
  const mask = updateMask(fields);
  const unknown = mask ? unknownPath(mask, message, '') : fields;
  if (mask === undefined || unknown !== undefined) return refuse(`Invalid field: ${snakePath(unknown ?? fields)}`);
  return mask;
};

const snakePath = (path: string): string => path.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The target with every masked field taken from the source, absent ones cleared. Neither argument is changed.
 * A message that loses its last field is gone itself.
 */
export const updated = <T extends object>(target: T | undefined, source: T | undefined, mask: Mask): T | undefined => {
  if (mask === true) return source;
  const result: Record<string, unknown> = { ...(target as Record<string, unknown> | undefined) };
  for (const [name, below] of mask) {
    const value = (source as Record<string, unknown> | undefined)?.[name];
    const before = result[name];
    const next =
      below === true
        ? value
        : updated(isObject(before) ? before : undefined, isObject(value) ? value : undefined, below);
    if (next === undefined) delete result[name];
    else result[name] = next;
  }
  return Object.keys(result).length > 0 ? (result as T) : undefined;
};
