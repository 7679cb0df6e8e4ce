import { notImplemented } from '../../http/error.ts';
import type { Reply, Request } from '../model/json.ts';
import { prefixed, refuse } from '../refusal.ts';
import type { Edit, Handler } from './edit.ts';
import { HANDLERS } from './objects/table.ts';

/** Protobuf prints no list that is empty. */
const withoutEmptyLists = (reply: Reply): Reply =>
  Object.fromEntries(
    Object.entries(reply).map(([kind, part]) => [
      kind,
      Object.fromEntries(
        Object.entries((part ?? {}) as object).filter(([, value]) => !(Array.isArray(value) && value.length === 0)),
      ),
    ]),
  );

const runOne = (edit: Edit, request: Request, index: number): Reply => {
  const kinds = Object.keys(request) as (keyof Request)[];
  const [kind] = kinds;
  if (kind === undefined) return prefixed(`Invalid requests[${index}]: `, () => refuse('No request set.'));
  const handler = HANDLERS[kind] as Handler<typeof kind> | undefined;
  if (!handler) throw notImplemented(`The request ${kind}`);
  const part = request[kind];
  return prefixed(`Invalid requests[${index}].${kind}: `, () => withoutEmptyLists(handler(edit, part as never) ?? {}));
};

/** Runs requests in order; the first rejection ends it, and the caller's transaction rolls back. */
export const runRequests = (edit: Edit, requests: readonly Request[]): Reply[] =>
  requests.map((request, index) => runOne(edit, request, index));
