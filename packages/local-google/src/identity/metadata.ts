/**
 * The metadata server from which a function on Cloud Run gets its identity, with
 * `GCE_METADATA_HOST` pointing here. The access token is the service account's e-mail address.
 * https://cloud.google.com/compute/docs/metadata/predefined-metadata-keys
 */
import type { Identity } from './identity.ts';

export interface MetadataOptions {
  readonly identity: Identity;
  readonly serviceAccount: string;
  readonly project: string;
}

export interface MetadataAnswer {
  readonly status: number;
  readonly type: 'application/text' | 'application/json' | 'text/html';
  readonly text: string;
}

const BASE = '/computeMetadata/v1/';
const TOKEN_LIFETIME_SECONDS = 3599;
const SCOPES = ['https://www.googleapis.com/auth/cloud-platform', 'https://www.googleapis.com/auth/userinfo.email'];

const text = (value: string): MetadataAnswer => ({ status: 200, type: 'application/text', text: value });
const json = (value: unknown): MetadataAnswer => ({
  status: 200,
  type: 'application/json',
  text: JSON.stringify(value),
});
const refusal = (status: number, message: string): MetadataAnswer => ({ status, type: 'text/html', text: message });

/** The request must carry `Metadata-Flavor: Google`, so that no web page can ask by accident. */
export async function answerMetadata(
  url: URL,
  flavor: string | undefined,
  { identity, serviceAccount, project }: MetadataOptions,
): Promise<MetadataAnswer> {
  if (flavor !== 'Google') return refusal(403, 'Missing Metadata-Flavor:Google header.');
  const path = url.pathname.slice(BASE.length).replace(/\/$/, '');
  const account = /^instance\/service-accounts\/([^/]+)(?:\/(.+))?$/.exec(path);
  if (!account) return plain(path, serviceAccount, project);
  const [, name = '', property = ''] = account;
  if (name !== 'default' && decodeURIComponent(name) !== serviceAccount)
    return refusal(404, 'No such service account.');
  switch (property) {
    case '':
      return json({ aliases: ['default'], email: serviceAccount, scopes: SCOPES });
    case 'email':
      return text(serviceAccount);
    case 'aliases':
      return text('default\n');
    case 'scopes':
      return text(`${SCOPES.join('\n')}\n`);
    case 'token':
      return json({ access_token: serviceAccount, expires_in: TOKEN_LIFETIME_SECONDS, token_type: 'Bearer' });
    case 'identity': {
      const audience = url.searchParams.get('audience');
      if (audience === null || audience === '') return refusal(400, 'non-empty audience parameter required');
      return text(await identity.idToken({ email: serviceAccount, audience }));
    }
    default:
      return refusal(404, 'Not found.');
  }
}

function plain(path: string, serviceAccount: string, project: string): MetadataAnswer {
  switch (path) {
    case '':
      return text('instance/\noslogin/\nproject/\nuniverse/\n');
    case 'instance':
      return text('id\nregion\nservice-accounts/\nzone\n');
    case 'instance/id':
      return text('1000000000000000000');
    case 'instance/region':
      return text('projects/100000000000/regions/europe-west4');
    case 'instance/zone':
      return text('projects/100000000000/zones/europe-west4-1');
    case 'instance/service-accounts':
      return text(`default/\n${serviceAccount}/\n`);
    case 'project/project-id':
      return text(project);
    case 'project/numeric-project-id':
      return text('100000000000');
    case 'universe/universe-domain':
    case 'universe/universe_domain':
      return text('googleapis.com');
    default:
      return refusal(404, 'Not found.');
  }
}
