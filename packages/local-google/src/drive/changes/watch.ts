/** Opens and stops the channel that notifies an account of changes it can see. */
import { createHash } from 'node:crypto';
import { notImplemented } from '../../http/error.ts';
import type { DriveCall } from '../call.ts';
import type { Channel } from '../channels.ts';
import { badRequest, DriveError, invalidValue, required } from '../error.ts';

const HOUR_MS = 3_600_000;
const LIFETIME_DEFAULT_MS = HOUR_MS;
const LIFETIME_MAX_MS = 7 * 24 * HOUR_MS;
const ID_LENGTH_MAX = 64;
const TOKEN_LENGTH_MAX = 256;

export function watchChanges(call: DriveCall): Record<string, unknown> {
  const pageToken = call.needed('pageToken');
  if (!call.drive.feed.since(call.account, pageToken)) throw invalidValue('pageToken');
  const id = readId(call);
  const type = call.string('type');
  if (type !== 'web_hook' && type !== 'webhook')
    throw new DriveError(400, 'push.channelTypeNotSupported', 'Channel type not supported'); // wording unverified
  const token = call.string('token');
  if (token !== undefined && token.length > TOKEN_LENGTH_MAX) throw badRequest('Channel token is too long.'); // wording unverified
  const channel: Channel = {
    id,
    // One resource an account: all its channels watch the same list.
    resourceId: createHash('sha256').update(`changes/${call.account}`).digest('base64url').slice(0, 27),
    resourceUri: `${call.origin}/drive/v3/changes?alt=json&pageToken=${pageToken}`,
    account: call.account,
    address: readAddress(call),
    ...(token === undefined ? {} : { token }),
    expiration: readExpiration(call),
    messages: 0,
  };
  call.drive.channels.save(channel);
  call.pusher.sync(channel);
  return channelResource(channel);
}

const channelResource = ({ id, resourceId, resourceUri, token, expiration }: Channel): Record<string, unknown> => ({
  kind: 'api#channel',
  id,
  resourceId,
  resourceUri,
  token,
  expiration: String(expiration),
});

function readId(call: DriveCall): string {
  const id = call.string('id');
  if (id === undefined || id === '') throw required('id');
  if (id.length > ID_LENGTH_MAX || !/^[A-Za-z0-9\-_+/=]+$/.test(id)) {
    throw new DriveError(400, 'channelIdInvalid', `Channel id must match the pattern [A-Za-z0-9\\-_\\+/=]+`);
  }
  if (call.drive.channels.get(id)) throw new DriveError(400, 'channelIdNotUnique', `Channel id ${id} not unique`);
  return id;
}

/** Google wants HTTPS. Here a receiver on this machine may do without; the emulator calls no other machine. */
function readAddress(call: DriveCall): string {
  const address = call.string('address');
  if (address === undefined || address === '') throw required('address');
  const url = URL.parse(address);
  if (!url) throw new DriveError(400, 'push.invalidWebhookUrl', `Invalid WebHook callback: ${address}`); // wording unverified
  const local = ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  if (url.protocol === 'http:' && local) return address;
  if (url.protocol === 'https:')
    throw notImplemented(`A notification to ${url.origin}, which is not plain HTTP on this machine,`);
  throw new DriveError(400, 'push.webhookUrlNotHttps', `WebHook callback must be HTTPS: ${address}`);
}

/** An hour when nothing is asked, a week at most. */
function readExpiration(call: DriveCall): number {
  const now = call.drive.now();
  const asked = call.body.expiration;
  if (asked === undefined) return now + LIFETIME_DEFAULT_MS;
  const expiration = Number(asked);
  if (!Number.isSafeInteger(expiration)) throw badRequest('Invalid value for: expiration');
  if (expiration <= now)
    throw new DriveError(400, 'channelExpirationInvalid', 'Channel expiration must be in the future.'); // wording unverified
  return Math.min(expiration, now + LIFETIME_MAX_MS);
}

/** Only the account that opened a channel may stop it, and it must know the resource too. */
export function stopChannel(call: DriveCall): undefined {
  const id = call.string('id');
  const resourceId = call.string('resourceId');
  if (id === undefined) throw required('id');
  if (resourceId === undefined) throw required('resourceId');
  const open = call.drive.channels.of(call.account, call.drive.now()).find((channel) => channel.id === id);
  if (!open || open.resourceId !== resourceId) {
    throw new DriveError(404, 'notFound', `Channel '${id}' not found for project '${call.project}'`);
  }
  call.drive.channels.stop(id);
}
