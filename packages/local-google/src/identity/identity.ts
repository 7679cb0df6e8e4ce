/** Signs identity tokens as Google does for a service account, and shows what they are checked with. */
import { createHash } from 'node:crypto';
import { SignJWT } from 'jose';
import type { Rows } from '../admin/rows.ts';
import { loadKey, type SigningKey } from './keys.ts';

export const ISSUER = 'https://accounts.google.com';
const LIFETIME_SECONDS = 3600;

export interface IdTokenRequest {
  readonly email: string;
  readonly audience: string;
}

export class Identity {
  readonly #now: () => number;
  readonly #rows: Rows;
  #key: Promise<SigningKey> | undefined;

  constructor(rows: Rows, now: () => number) {
    this.#rows = rows;
    this.#now = now;
  }

  async idToken({ email, audience }: IdTokenRequest): Promise<string> {
    const { id, privateKey } = await this.#signingKey();
    const now = Math.floor(this.#now() / 1000);
    const subject = uniqueId(email);
    return await new SignJWT({ azp: subject, email, email_verified: true })
      .setProtectedHeader({ alg: 'RS256', kid: id, typ: 'JWT' })
      .setIssuer(ISSUER)
      .setSubject(subject)
      .setAudience(audience)
      .setIssuedAt(now)
      .setExpirationTime(now + LIFETIME_SECONDS)
      .sign(privateKey);
  }

  /** By key id. Google sends X.509 certificates; a bare public key is verified with just the same. */
  async pemCertificates(): Promise<Record<string, string>> {
    const { id, publicPem } = await this.#signingKey();
    return { [id]: publicPem };
  }

  async jwkCertificates(): Promise<{ keys: unknown[] }> {
    return { keys: [(await this.#signingKey()).publicJwk] };
  }

  #signingKey(): Promise<SigningKey> {
    this.#key ??= loadKey(this.#rows);
    return this.#key;
  }
}

/** The 21-digit number that Google gives a service account. */
const uniqueId = (email: string): string =>
  `1${createHash('sha256').update(email).digest().readBigUInt64BE().toString().padStart(20, '0')}`;
