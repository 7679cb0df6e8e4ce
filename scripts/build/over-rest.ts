import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';

/**
 * Google's Firestore client loads gRPC, the admin client and a generated class per message. REST
 * needs none of them, and each cold start would compile 2 MB for nothing. The replacements are
 * empty, so an unexpected use fails with an error.
 */
const leftOut: readonly (readonly [RegExp, string])[] = [
  [/@google-cloud\/firestore-api\/build\/protos\/protos\.js$/, '{ google: { firestore: { v1: {} } } }'],
  [/@google-cloud\/firestore-api\/build\/src\/v1\/firestore_admin_client\.js$/, '{}'],
  [/google-gax\/build\/protos\/(iam_service|locations|operations)\.js$/, '{}'],
  // Constructed and closed with every client.
  [/google-gax\/build\/src\/locationService\.js$/, '{ LocationsClient: class { close = async () => {} } }'],
];

/**
 * The parts of gax that the client uses. With an emulator it asks for insecure credentials, which
 * REST ignores.
 */
const gax = `module.exports = {
  ...require('./fallback'),
  Status: require('./status').Status,
  decodeAnyProtosInArray: require('./util').decodeAnyProtosInArray,
  loggingUtils: require('google-logging-utils'),
  grpc: { credentials: { createInsecure: () => undefined } },
};`;

interface Descriptions {
  readonly nested: {
    readonly google: {
      readonly nested: Record<string, unknown> & { readonly firestore: { readonly nested: Record<string, unknown> } };
    };
  };
}

/**
 * The message descriptions that REST needs, without the admin API: protobuf resolves all of them
 * before the first call.
 */
const withoutAdministrator = (json: string): string => {
  const descriptions = JSON.parse(json) as Descriptions;
  const { google } = descriptions.nested;
  delete google.nested.longrunning;
  delete google.nested.firestore.nested.admin;
  return JSON.stringify(descriptions);
};

export const overRest: Plugin = {
  name: 'over-rest',
  setup: ({ onLoad }) => {
    for (const [filter, empty] of leftOut) onLoad({ filter }, () => ({ contents: `module.exports = ${empty};` }));
    onLoad({ filter: /google-gax\/build\/src\/index\.js$/ }, () => ({ contents: gax }));
    onLoad({ filter: /@google-cloud\/firestore-api\/build\/protos\/protos\.json$/ }, ({ path }) => ({
      contents: withoutAdministrator(readFileSync(path, 'utf8')),
      loader: 'json',
    }));
  },
};
