/**
 * The key pair in place of Google's: generated once, stored in the data folder, with its public
 * half served as certificates.
 */

import { createHash } from 'node:crypto';
import {
  type CryptoKey,
  exportJWK,
  exportPKCS8,
  exportSPKI,
  generateKeyPair,
  importPKCS8,
  importSPKI,
  type JWK,
} from 'jose';
import type { Rows } from '../admin/rows.ts';

export interface SigningKey {
  readonly id: string;
  readonly privateKey: CryptoKey;
  readonly publicPem: string;
  readonly publicJwk: JWK;
}

const KIND = 'signing-key';
const ALGORITHM = 'RS256';

export async function loadKey(rows: Rows): Promise<SigningKey> {
  const stored = rows.all(KIND)[0];
  if (stored) {
    const { privatePem, publicPem } = JSON.parse(stored.text) as { privatePem: string; publicPem: string };
    return keyOf(await importPKCS8(privatePem, ALGORITHM), publicPem);
  }
  const pair = await generateKeyPair(ALGORITHM, { extractable: true });
  const [privatePem, publicPem] = [await exportPKCS8(pair.privateKey), await exportSPKI(pair.publicKey)];
  rows.put(KIND, 'current', JSON.stringify({ privatePem, publicPem }));
  rows.commit();
  return keyOf(pair.privateKey, publicPem);
}

async function keyOf(privateKey: CryptoKey, publicPem: string): Promise<SigningKey> {
  const id = createHash('sha256').update(publicPem).digest('hex').slice(0, 40);
  const jwk = await exportJWK(await importSPKI(publicPem, ALGORITHM, { extractable: true }));
  return { id, privateKey, publicPem, publicJwk: { ...jwk, kid: id, alg: ALGORITHM, use: 'sig' } };
}
