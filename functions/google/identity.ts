import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import type { Clock } from '../clock.ts';
import type { Config } from '../config.ts';
import { isOwnAddress } from './own-addresses.ts';

/** Checks the caller of a private function: Google must have signed its OIDC token for this caller and address. */
export interface Callers {
  /** @returns why the call is refused; null = accepted. */
  refusal(authorization: string | undefined, functionName: string, caller: Caller): Promise<RefusedCall | null>;
}

export interface RefusedCall {
  readonly reason: string;
  /** Google says that it is our own caller: then the deployment is wrong, and nothing works until a person mends it. */
  readonly isOurs: boolean;
}

/** Cloud Scheduler, or one of our own functions. */
export type Caller = 'scheduler' | 'ourselves';

const issuers = ['https://accounts.google.com', 'accounts.google.com'];

export const callersOf = (config: Config, clock: Clock): Callers => {
  let keys: ReturnType<typeof createRemoteJWKSet> | undefined;
  // Making it loads Node's HTTP client; a call without a token must not wait for that.
  const keysOfGoogle = () => {
    keys ??= createRemoteJWKSet(new URL(config.oidcKeysUrl));
    return keys;
  };
  const accounts: Readonly<Record<Caller, string>> = {
    scheduler: config.schedulerAccount,
    ourselves: config.serviceAccount,
  };
  return {
    refusal: async (authorization, functionName, caller) => {
      const token = authorization?.match(/^Bearer (.+)$/)?.[1];
      if (!token) return { reason: 'no bearer token', isOurs: false };
      try {
        const { payload } = await jwtVerify(token, keysOfGoogle(), {
          issuer: issuers,
          algorithms: ['RS256'],
          currentDate: new Date(clock.now()),
          requiredClaims: ['exp', 'email', 'aud'],
        });
        const isExpected = payload.email === accounts[caller] && payload.email_verified === true;
        if (!isOwnAddress(config, functionName, payload.aud))
          return { reason: 'the token is for another address', isOurs: isExpected };
        return isExpected ? null : { reason: 'not the expected caller', isOurs: false };
      } catch (error) {
        const reason = error instanceof Error ? error.message : 'the token could not be verified';
        return { reason, isOurs: false };
      }
    },
  };
};

/**
 * A channel's id says when it ends, and its token is derived from the whole of it: so a push of a channel that has ended is
 * known by its headers alone.
 */
export const channelIdUntil = (expiresAt: number): string => `${expiresAt}-${randomUUID()}`;

/** In milliseconds since 1970; null = the id holds no time, and only the store knows. */
export const endOfChannel = (id: string): number | null => {
  const end = id.match(/^(\d{13})-/)?.[1];
  return end === undefined ? null : Number(end);
};

/** The token of a notification channel is derived from its id with our secret, and not stored. */
export const channelToken = (secret: string, channelId: string): string =>
  createHmac('sha256', secret).update(channelId).digest('base64url');

export const isChannelToken = (secret: string, channelId: string, token: string): boolean => {
  const expected = Buffer.from(channelToken(secret, channelId));
  const given = Buffer.from(token);
  return expected.length === given.length && timingSafeEqual(expected, given);
};

/**
 * The folder of the board's files. The board has no accounts, so the name is as hard to guess as a password. It stays the
 * same as long as the secret does.
 */
export const boardFolder = (secret: string): string =>
  `bestuur-${createHmac('sha256', secret).update('board files').digest('hex').slice(0, 24)}`;
