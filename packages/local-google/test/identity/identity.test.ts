import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GoogleAuth, OAuth2Client } from 'google-auth-library';
import { createLocalJWKSet, type JSONWebKeySet, jwtVerify } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Google, startGoogle } from '../../src/server.ts';

/** The metadata server and its identity tokens. */

const EMAIL = 'functies@lokaal.iam.gserviceaccount.com';
const AUDIENCE = 'https://functies.voorbeeld.nl/sweep';

let google: Google;
let environment: string | undefined;
beforeAll(async () => {
  google = await startGoogle();
  environment = process.env.GCE_METADATA_HOST;
  process.env.GCE_METADATA_HOST = `127.0.0.1:${google.port}`;
});
afterAll(async () => {
  if (environment === undefined) delete process.env.GCE_METADATA_HOST;
  else process.env.GCE_METADATA_HOST = environment;
  await google.close();
});

const verifier = (): OAuth2Client =>
  new OAuth2Client({ endpoints: { oauth2FederatedSignonPemCertsUrl: `${google.origin}/oauth2/v1/certs` } });

const metadata = (path: string, flavor = 'Google'): Promise<Response> =>
  fetch(`${google.origin}/computeMetadata/v1/${path}`, { headers: { 'Metadata-Flavor': flavor } });

describe('the metadata server', () => {
  test('serves google-auth-library’s default credentials as Cloud Run does', async () => {
    const auth = new GoogleAuth({ scopes: ['https://www.googleapis.com/auth/spreadsheets'] });
    expect(await auth.getAccessToken()).toBe(EMAIL);
    expect(await auth.getProjectId()).toBe('lokaal');
    expect((await auth.getCredentials()).client_email).toBe(EMAIL);
  });

  test('serves identity tokens to google-auth-library, which verifies them', async () => {
    const client = await new GoogleAuth().getIdTokenClient(AUDIENCE);
    const idToken = await client.idTokenProvider.fetchIdToken(AUDIENCE);
    const ticket = await verifier().verifyIdToken({ idToken, audience: AUDIENCE });
    expect(ticket.getPayload()).toMatchObject({
      iss: 'https://accounts.google.com',
      aud: AUDIENCE,
      email: EMAIL,
      email_verified: true,
    });
  });

  test.each([
    ['instance', 200],
    ['instance/service-accounts/default/email', 200],
    [`instance/service-accounts/${EMAIL}/email`, 200],
    ['instance/service-accounts/iemand@anders.nl/email', 404],
    ['instance/service-accounts/default/identity', 400],
    ['project/project-id', 200],
    ['universe/universe-domain', 200],
    ['instance/attributes/geheim', 404],
  ])('answers %s with %i', async (path, status) => {
    const answer = await metadata(path);
    expect([answer.status, answer.headers.get('metadata-flavor')]).toEqual([status, 'Google']);
  });

  test('says nothing to who does not know that it is one', async () => {
    expect((await metadata('instance', 'Anders')).status).toBe(403);
  });
});

describe('an identity token', () => {
  const other = 'planner@lokaal.iam.gserviceaccount.com';

  test('is minted for any service account and lasts an hour', async () => {
    const idToken = await google.idToken({ email: other, audience: AUDIENCE });
    const payload = (await verifier().verifyIdToken({ idToken, audience: AUDIENCE })).getPayload();
    expect(payload?.email).toBe(other);
    expect((payload?.exp ?? 0) - (payload?.iat ?? 0)).toBe(3600);
  });

  test('is refused for another audience, and when its signature was touched', async () => {
    const idToken = await google.idToken({ email: other, audience: AUDIENCE });
    await expect(verifier().verifyIdToken({ idToken, audience: 'https://anders' })).rejects.toThrow(/recipient/);
    const [head = '', , signature = ''] = idToken.split('.');
    const claims = Buffer.from(JSON.stringify({ email: 'x@y.nl', aud: AUDIENCE, iss: 'https://accounts.google.com' }));
    const forged = [head, claims.toString('base64url'), signature].join('.');
    await expect(verifier().verifyIdToken({ idToken: forged, audience: AUDIENCE })).rejects.toThrow(/signature/);
  });

  test('is refused after its time, which runs by the emulator’s clock', async () => {
    const past = await startGoogle({ now: () => Date.now() - 7_200_000 });
    const idToken = await past.idToken({ email: other, audience: AUDIENCE });
    const client = new OAuth2Client({
      endpoints: { oauth2FederatedSignonPemCertsUrl: `${past.origin}/oauth2/v1/certs` },
    });
    await expect(client.verifyIdToken({ idToken, audience: AUDIENCE })).rejects.toThrow(/Token used too late/);
    await past.close();
  });

  test('verifies with the JSON keys too', async () => {
    const keys = (await (await fetch(`${google.origin}/oauth2/v3/certs`)).json()) as JSONWebKeySet;
    const idToken = await google.idToken({ email: other, audience: AUDIENCE });
    const { protectedHeader, payload } = await jwtVerify(idToken, createLocalJWKSet(keys), { audience: AUDIENCE });
    expect([protectedHeader.alg, payload.email]).toEqual(['RS256', other]);
  });

  test('is signed with the key of the data folder, also after a restart', async () => {
    const data = mkdtempSync(join(tmpdir(), 'identity-'));
    const first = await startGoogle({ data });
    const idToken = await first.idToken({ email: other, audience: AUDIENCE });
    await first.close();
    const second = await startGoogle({ data });
    const client = new OAuth2Client({
      endpoints: { oauth2FederatedSignonPemCertsUrl: `${second.origin}/oauth2/v1/certs` },
    });
    expect((await client.verifyIdToken({ idToken, audience: AUDIENCE })).getPayload()?.email).toBe(other);
    await second.close();
    rmSync(data, { recursive: true });
  });
});
