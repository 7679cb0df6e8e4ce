import { invalid } from '../fault.ts';
import { messageType } from '../wire/schema.ts';

/** Parameters that every Google API knows, and that say nothing about the request itself. */
const system = new Set([
  'alt',
  'key',
  'prettyPrint',
  'fields',
  'access_token',
  'quotaUser',
  'callback',
  'oauth_token',
  'upload_protocol',
  'uploadType',
]);

/** `mask.fieldPaths=a&mask.fieldPaths=b&pageSize=3` as the JSON of a request message. */
export function parameters(query: URLSearchParams, type: string): Record<string, unknown> {
  const json: Record<string, unknown> = {};
  for (const name of new Set(query.keys()))
    if (!name.startsWith('$') && !system.has(name)) place(json, name.split('.'), query.getAll(name), type);
  return json;
}

function place(json: Record<string, unknown>, path: string[], values: string[], typeName: string): void {
  const [segment = '', ...rest] = path;
  const key = segment.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  const fields = messageType(typeName).fields;
  const field = Object.hasOwn(fields, key) ? fields[key]?.resolve() : undefined;
  if (field === undefined)
    throw invalid(
      `Invalid JSON payload received. Unknown name "${segment}": Cannot bind query parameter. Field '${segment}' could not be found in request message.`,
    );
  if (rest.length === 0) {
    json[key] = field.repeated ? values : values.at(-1);
    return;
  }
  if (field.resolvedType === null) throw invalid(`Cannot bind query parameter "${path.join('.')}".`);
  const inner = (json[key] ?? {}) as Record<string, unknown>;
  json[key] = inner;
  place(inner, rest, values, field.resolvedType.fullName);
}
