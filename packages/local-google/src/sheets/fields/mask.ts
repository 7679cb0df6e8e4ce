import { GoogleError } from '../../http/error.ts';
import { SCHEMAS } from '../schema/schemas.generated.ts';

/** A field mask as a tree; `true` takes everything below. */
export type Mask = true | Map<string, Mask>;

class BadMask extends Error {}

const camel = (name: string): string => name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

const add = (into: Map<string, Mask>, path: readonly string[], below: Mask): void => {
  const [name, ...rest] = path;
  if (name === undefined) return;
  const known = into.get(name);
  if (known === true) return;
  if (rest.length === 0 && below === true) {
    into.set(name, true);
    return;
  }
  const tree: Map<string, Mask> = known ?? new Map();
  into.set(name, tree);
  if (rest.length > 0) add(tree, rest, below);
  else for (const [key, mask] of below as Map<string, Mask>) merge(tree, key, mask);
};

const merge = (into: Map<string, Mask>, name: string, mask: Mask): void => add(into, [name], mask);

/** No message lies deeper in another; a mask that does would take all of the stack. */
const depthMax = 100;

/** `a,b.c,d/e(f,g(h))` → tree. Names in camel or snake case. */
const parse = (text: string): Mask => {
  let at = 0;
  const list = (depth: number): Map<string, Mask> => {
    if (depth > depthMax) throw new BadMask();
    const tree = new Map<string, Mask>();
    for (;;) {
      const match = /^\s*([\w*]+(?:[./][\w*]+)*)\s*/.exec(text.slice(at));
      if (!match?.[1]) throw new BadMask();
      at += match[0].length;
      const path = match[1].split(/[./]/).map(camel);
      if (path.length > depthMax) throw new BadMask();
      let below: Mask = true;
      if (text[at] === '(') {
        at++;
        below = list(depth + 1);
        if (text[at] !== ')') throw new BadMask();
        at++;
        while (text[at] === ' ') at++;
      }
      add(tree, path, below);
      if (text[at] !== ',') return tree;
      at++;
    }
  };
  const tree = list(0);
  if (at < text.length) throw new BadMask();
  return tree;
};

/** `*` means everything at its level. */
const expanded = (mask: Mask): Mask => {
  if (mask === true) return true;
  if (mask.get('*') === true) return true;
  return new Map([...mask].map(([name, below]) => [name, expanded(below)]));
};

/** The first path that the message has not, or undefined. */
const unknownPath = (mask: Mask, type: string, path: string): string | undefined => {
  if (mask === true) return undefined;
  const bare = type.replace(/^(\[\]|\{\})+/, '');
  const fields = SCHEMAS[bare];
  for (const [name, below] of mask) {
    const here = path ? `${path}.${name}` : name;
    if (name === '*') continue;
    const next = fields?.[name];
    if (next === undefined) return here;
    const deeper = next === 'any' || next === '[][]any' ? undefined : unknownPath(below, next, here);
    if (deeper) return deeper;
  }
  return undefined;
};

const badFields = (fields: string, description: string): GoogleError =>
  new GoogleError(400, 'INVALID_ARGUMENT', 'Request contains an invalid argument.', {
    details: [
      { '@type': 'type.googleapis.com/google.rpc.BadRequest', fieldViolations: [{ field: fields, description }] },
    ],
  });

const CACHED_MAX = 200;
const cache = new Map<string, Mask>();

/** The `fields` parameter of a call whose answer is the named message. */
export const responseMask = (fields: string | null, message: string): Mask => {
  if (!fields) return true;
  const key = `${message} ${fields}`;
  const known = cache.get(key);
  if (known) return known;
  let mask: Mask;
  try {
    mask = parse(fields);
  } catch (error) {
    if (!(error instanceof BadMask)) throw error;
    throw badFields(fields, `Error expanding 'fields' parameter. Invalid field mask: '${fields}'.`);
  }
  const unknown = unknownPath(mask, message, '');
  if (unknown) {
    throw badFields(fields, `Error expanding 'fields' parameter. Cannot find matching fields for path '${unknown}'.`);
  }
  mask = expanded(mask);
  if (cache.size >= CACHED_MAX) cache.clear();
  cache.set(key, mask);
  return mask;
};

export const maskBelow = (mask: Mask | undefined, name: string): Mask | undefined =>
  mask === true ? true : mask?.get(name);

/** What the mask takes of a value. */
export const pick = <T>(value: T, mask: Mask): T => {
  if (mask === true || value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((element) => pick(element, mask)) as T;
  const picked: Record<string, unknown> = {};
  for (const [name, below] of mask) {
    const element = (value as Record<string, unknown>)[name];
    if (element !== undefined) picked[name] = pick(element, below);
  }
  return picked as T;
};

/** The mask of an update (`userEnteredFormat(bold),note`) as paths; undefined when it cannot be read. */
export const updateMask = (fields: string): Mask | undefined => {
  try {
    return expanded(parse(fields));
  } catch (error) {
    if (error instanceof BadMask) return undefined;
    throw error;
  }
};

export { unknownPath };
