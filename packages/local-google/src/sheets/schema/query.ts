import { readBoolean, refusal, unknownName, type Violation, wrongType } from './check.ts';
import { enumTypeName } from './enum-names.ts';
import { camel, snake } from './names.ts';

/** One query parameter of an enum type. */
export const readOption = (name: string, values: readonly string[], text: string | null): string | undefined => {
  if (text === null || text === '') return undefined;
  if (values.includes(text)) return text;
  const found: Violation[] = [];
  wrongType({ message: '', field: name, path: snake(name) }, enumTypeName('', name), text, found);
  throw refusal(found);
};

/** One query parameter that is a flag. */
export const readFlag = (name: string, text: string | null): boolean => {
  if (text === null || text === '') return false;
  const found: Violation[] = [];
  const read = readBoolean(text, { message: '', field: name, path: snake(name) }, found);
  if (found.length > 0) throw refusal(found);
  return read === true;
};

/** A number that stands in the path. */
export const readInteger = (name: string, text: string): number => {
  if (/^-?\d{1,10}$/.test(text)) return Number(text);
  const found: Violation[] = [];
  wrongType({ message: '', field: name, path: snake(name) }, 'TYPE_INT32', text, found);
  throw refusal(found);
};

/** Parameters that every Google API takes. */
const SYSTEM_PARAMETERS = new Set(
  '$.xgafv access_token alt callback fields key oauth_token prettyPrint quotaUser uploadType upload_protocol userIp'.split(
    ' ',
  ),
);

/** The query with its names in camel case; a name that the method has not is refused. */
export const readQuery = (query: URLSearchParams, names: readonly string[]): URLSearchParams => {
  const found: Violation[] = [];
  const read = new URLSearchParams();
  for (const [given, value] of query) {
    const bare = given.startsWith('$') && given !== '$.xgafv' ? given.slice(1) : given;
    const name = SYSTEM_PARAMETERS.has(bare) ? bare : camel(bare);
    if (SYSTEM_PARAMETERS.has(name) || names.includes(name)) read.append(name, value);
    else {
      const why = `Cannot bind query parameter. Field '${given}' could not be found in request message.`;
      unknownName(given, '', why, found);
    }
  }
  if (found.length > 0) throw refusal(found);
  return read;
};
