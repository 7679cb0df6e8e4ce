import { expect, it } from 'vitest';
import { isTransient } from '../../../functions/google/transient-errors.ts';

/** Which errors of Google and Firestore are transient. */

const fault = (fields: object, words = 'it did not work'): Error => Object.assign(new Error(words), fields);
const fetchFailed = (code: string): Error => new TypeError('fetch failed', { cause: fault({ code }) });
const ofGoogle = (fields: object): Error => fault({ config: {}, ...fields });
const refused = (status: number, reason?: string): Error =>
  ofGoogle({ status, response: { status, data: { error: { errors: reason ? [{ reason }] : [] } } } });

it.each<readonly [string, unknown, boolean]>([
  ['a deadline that was exceeded (4)', fault({ code: 4 }), true],
  ['a quota of Firestore (8)', fault({ code: 8 }), true],
  ['too much contention (10)', fault({ code: 10 }, '10 ABORTED: Too much contention on these documents.'), true],
  ['an internal error of Firestore (13)', fault({ code: 13 }), true],
  ['a Firestore that is away (14)', fault({ code: 14 }), true],
  ['a write that Firestore does not understand (3)', fault({ code: 3 }), false],
  ['an update of what is not there (5)', fault({ code: 5 }), false],
  ['a document that is there already (6)', fault({ code: 6 }), false],
  ['a right that we lack (7)', fault({ code: 7 }), false],
  ['an index that is missing (9)', fault({ code: 9 }), false],
  ['a connection that was cut', fault({ code: 'ECONNRESET' }), true],
  ['a connection that was refused', fault({ code: 'ECONNREFUSED' }), true],
  ['a connection that took too long', fault({ code: 'ETIMEDOUT' }), true],
  ['a connection that closed under a request', fault({ code: 'EPIPE' }), true],
  ['a name that is not found', fault({ code: 'ENOTFOUND' }), true],
  ['an answer that broke off', fault({ code: 'ERR_STREAM_PREMATURE_CLOSE' }), true],
  ['a fetch whose connection was cut', fetchFailed('ECONNRESET'), true],
  ['a fetch of what is no address', fetchFailed('ERR_INVALID_URL'), false],
  ['503 of Google', ofGoogle({ status: 503 }), true],
  ['429 of Google', ofGoogle({ status: 429 }), true],
  ['408 of Google', refused(408), true],
  ['500 of Google', refused(500), true],
  ['501, which the local Google says of what it cannot do', refused(501), false],
  ['520 of a proxy', refused(520), true],
  ['404 of Google', refused(404, 'notFound'), false],
  ['403 for lack of rights', refused(403, 'insufficientFilePermissions'), false],
  ['403 without a reason', refused(403), false],
  ['403 of Drive that was asked too often', refused(403, 'rateLimitExceeded'), true],
  ['403 of Drive that was asked too often by this account', refused(403, 'userRateLimitExceeded'), true],
  ['an answer whose status stands only in the response', ofGoogle({ response: { status: 503 } }), true],
  ['no answer of Google', ofGoogle({ code: 'TimeoutError' }), true],
  ['a file that is not there', fault({ code: 'ENOENT' }), false],
  ['an argument of ours that Node refuses', fault({ code: 'ERR_INVALID_ARG_TYPE' }), false],
  ['an assertion of ours', new Error('no row'), false],
  ['several that all pass', new AggregateError([fault({ code: 10 }), fault({ code: 'EPIPE' })]), true],
  ['several of which one is ours', new AggregateError([fault({ code: 10 }), new Error('no row')]), false],
  ['several that are none', new AggregateError([]), false],
  ['words that were thrown', 'no row', false],
])('%s is transient, or not', (_, error, expected) => expect(isTransient(error)).toBe(expected));
