/**
 * The `fields` parameter of Drive: `files(id,owners/emailAddress),nextPageToken`. Checked against the types of the answer;
 * https://developers.google.com/workspace/drive/api/guides/fields-parameter.
 */
import { invalidParameter } from './error.ts';
import { type Fields, type FieldType, schemas } from './schema/drive.generated.ts';

/** `'all'` keeps everything below. */
export type Mask = 'all' | ReadonlyMap<string, Mask>;

const TOKEN = /\s*([A-Za-z_][\w-]*|[*(),/])\s*/y;

/** Fields within fields, all together; more would take all of the stack. */
const nestedMax = 500;

export function readMask(text: string): Mask {
  const tokens = tokenise(text);
  if (tokens.filter((token) => token === '(' || token === '/').length > nestedMax)
    throw invalidParameter('fields', `Invalid field selection ${text.slice(0, 100)}`);
  let at = 0;
  const invalid = (): never => {
    throw invalidParameter('fields', `Invalid field selection ${tokens[at] ?? text}`);
  };
  const list = (): Mask => {
    const mask = new Map<string, Mask>();
    do merge(mask, ...path());
    while (tokens[at] === ',' && ++at);
    return mask;
  };
  const path = (): [string, Mask] => {
    const name = tokens[at] ?? '';
    if (!/^[\w*-]+$/.test(name)) invalid();
    at++;
    if (tokens[at] === '/') {
      at++;
      return [name, new Map([path()])];
    }
    if (tokens[at] !== '(') return [name, 'all'];
    at++;
    const inner = list();
    if (tokens[at] !== ')') invalid();
    at++;
    return [name, inner];
  };
  const mask = list();
  if (at < tokens.length) invalid();
  return mask;
}

function tokenise(text: string): string[] {
  const tokens: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const from = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    if (!match?.[1]) throw invalidParameter('fields', `Invalid field selection ${text.slice(from)}`);
    tokens.push(match[1]);
  }
  return tokens;
}

function merge(mask: Map<string, Mask>, name: string, inner: Mask): void {
  const known = mask.get(name);
  if (known === undefined || known === 'all' || inner === 'all') {
    mask.set(name, known === 'all' ? 'all' : inner);
    return;
  }
  const both = new Map(known);
  for (const [key, value] of inner) merge(both, key, value);
  mask.set(name, both);
}

/** Throws Google's 400 for the first name that the type does not have. */
export function checkMask(mask: Mask, type: string): void {
  checkAgainst(mask, schemas[type] ?? {});
}

function checkAgainst(mask: Mask, fields: Fields): void {
  if (mask === 'all') return;
  for (const [name, inner] of mask) {
    if (name === '*') continue;
    const type = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (type === undefined) throw invalidParameter('fields', `Invalid field selection ${name}`);
    const below = fieldsOf(type);
    if (below !== 'any') checkAgainst(inner, below);
  }
}

/** The fields below a type; any name goes below a map, none below a plain value. */
function fieldsOf(type: FieldType): Fields | 'any' {
  if (typeof type !== 'string') return type;
  if (type.startsWith('{')) return 'any';
  return schemas[type.replace(/\[\]$/, '')] ?? {};
}

/** What the mask keeps of a value; entries of a list alike. Absent fields stay absent. */
export function applyMask(value: unknown, mask: Mask): unknown {
  if (mask === 'all') return value;
  if (Array.isArray(value)) return value.map((entry) => applyMask(entry, mask));
  if (typeof value !== 'object' || value === null) return value;
  const star = mask.get('*');
  const kept = Object.entries(value).flatMap(([name, inner]) => {
    const below = mask.get(name) ?? star;
    return below === undefined || inner === undefined ? [] : [[name, applyMask(inner, below)]];
  });
  return Object.fromEntries(kept);
}
