/** A database in the plainest way there is: what the server must agree with, written without a look at it. */
export type Plain = null | boolean | number | string | Plain[] | { [key: string]: Plain };
export type Fields = { [key: string]: Plain };

const rank = (value: Plain): number =>
  value === null ? 0 : ['boolean', 'number', 'string'].indexOf(typeof value) + 1 || (Array.isArray(value) ? 4 : 5);

/** Google's order of values, for the types that JSON has. */
export function order(a: Plain, b: Plain): number {
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (Array.isArray(a) && Array.isArray(b)) return orderLists(a, b);
  if (isMap(a) && isMap(b)) return orderLists(pairs(a), pairs(b));
  if (typeof a === 'string' && typeof b === 'string') return Buffer.compare(Buffer.from(a), Buffer.from(b));
  if (typeof a === 'number' && typeof b === 'number' && (Number.isNaN(a) || Number.isNaN(b)))
    return Number(Number.isNaN(b)) - Number(Number.isNaN(a));
  return Number(a) - Number(b);
}

const isMap = (value: Plain | undefined): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const pairs = (map: Fields): Plain[] =>
  Object.entries(map)
    .sort(([a], [b]) => order(a, b))
    .flat();

function orderLists(a: Plain[], b: Plain[]): number {
  const i = a.findIndex((value, k) => k >= b.length || order(value, b[k] as Plain) !== 0);
  return i < 0 || i >= b.length ? a.length - b.length : order(a[i] as Plain, b[i] as Plain);
}

export type Operator = '<' | '<=' | '==' | '!=' | '>=' | '>' | 'in' | 'not-in' | 'array-contains';

export interface Filter {
  field: string;
  op: Operator;
  value: Plain;
}

export interface Query {
  filters: Filter[];
  orders: { field: string; descending: boolean }[];
  limit: number | undefined;
}

const same = (a: Plain, b: Plain): boolean => order(a, b) === 0;

export function matches(fields: Fields, { field, op, value }: Filter): boolean {
  const own = fields[field];
  if (own === undefined) return false;
  const comparable = rank(own) === rank(value);
  switch (op) {
    case '==':
      return same(own, value);
    case '!=':
      return own !== null && !same(own, value);
    case 'in':
      return own !== null && (value as Plain[]).some((one) => same(own, one));
    case 'not-in':
      return own !== null && !(value as Plain[]).some((one) => one === null || same(own, one));
    case 'array-contains':
      return Array.isArray(own) && own.some((one) => same(one, value));
    case '<':
      return comparable && order(own, value) < 0;
    case '<=':
      return comparable && order(own, value) <= 0;
    case '>':
      return comparable && order(own, value) > 0;
    case '>=':
      return comparable && order(own, value) >= 0;
  }
}

const inequalities = ['<', '<=', '!=', '>=', '>', 'not-in'];

/** The ids that a query finds, in order. */
export function find(documents: ReadonlyMap<string, Fields>, { filters, orders, limit }: Query): string[] {
  const descending = orders.at(-1)?.descending ?? false;
  const implied = filters.filter(({ op }) => inequalities.includes(op)).map(({ field }) => field);
  const all = [...orders];
  for (const field of implied.sort()) if (!all.some((one) => one.field === field)) all.push({ field, descending });
  const found = [...documents]
    .filter(([, fields]) => filters.every((filter) => matches(fields, filter)))
    .filter(([, fields]) => all.every(({ field }) => fields[field] !== undefined))
    .sort(([idA, a], [idB, b]) => {
      for (const one of all) {
        const difference = order(a[one.field] as Plain, b[one.field] as Plain);
        if (difference !== 0) return one.descending ? -difference : difference;
      }
      return descending ? order(idB, idA) : order(idA, idB);
    })
    .map(([id]) => id);
  return limit === undefined ? found : found.slice(0, limit);
}

export type Write =
  | { kind: 'set'; id: string; fields: Fields }
  | { kind: 'merge'; id: string; fields: Fields }
  | { kind: 'update'; id: string; field: string; value: Plain }
  | { kind: 'increment'; id: string; field: string; by: number }
  | { kind: 'union'; id: string; field: string; values: Plain[] }
  | { kind: 'delete'; id: string };

/** Applies a write; answers whether it is allowed. */
export function apply(documents: Map<string, Fields>, write: Write): boolean {
  const old = documents.get(write.id);
  if (write.kind === 'delete') documents.delete(write.id);
  else if (write.kind === 'set') documents.set(write.id, write.fields);
  else if (write.kind === 'merge') documents.set(write.id, merged(old ?? {}, write.fields));
  else if (old === undefined) return false;
  else documents.set(write.id, { ...old, [write.field]: changed(old[write.field], write) });
  return true;
}

function merged(old: Fields, fields: Fields): Fields {
  const result = { ...old };
  for (const [key, value] of Object.entries(fields)) {
    const own = result[key];
    const isDeep = isMap(value) && Object.keys(value).length > 0;
    result[key] = isDeep ? merged(isMap(own) ? own : {}, value) : value;
  }
  return result;
}

function changed(own: Plain | undefined, write: Exclude<Write, { kind: 'set' | 'merge' | 'delete' }>): Plain {
  if (write.kind === 'update') return write.value;
  if (write.kind === 'increment') return typeof own === 'number' ? own + write.by : write.by;
  const list = Array.isArray(own) ? [...own] : [];
  for (const value of write.values) if (!list.some((one) => same(one, value))) list.push(value);
  return list;
}
