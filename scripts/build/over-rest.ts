import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';

/**
 * Google's client of Firestore loads gRPC, the administrator's client and generated classes for every message there is.
 * Over REST it uses none of them, and each cold start would read and compile 2 MB for nothing. Where one is asked for
 * all the same, it is not there, and the call fails aloud.
 */
const leftOut: readonly (readonly [RegExp, string])[] = [
  [/@google-cloud\/firestore-api\/build\/protos\/protos\.js$/, '{ google: { firestore: { v1: {} } } }'],
  [/@google-cloud\/firestore-api\/build\/src\/v1\/firestore_admin_client\.js$/, '{}'],
  [/google-gax\/build\/protos\/(iam_service|locations|operations)\.js$/, '{}'],
  // Made and closed with every client.
  [/google-gax\/build\/src\/locationService\.js$/, '{ LocationsClient: class { close = async () => {} } }'],
];

/** What the client asks of the whole of gax. An emulator has it make insecure credentials, which REST does not look at. */
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

/** The descriptions of messages, which REST does need, without the administrator's: all are resolved before the first call. */
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
