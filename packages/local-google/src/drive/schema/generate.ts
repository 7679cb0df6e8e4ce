/**
 * Writes `drive.generated.ts` from the Drive v3 types and routes that the installed `googleapis` ships:
 * `node packages/local-google/src/drive/schema/generate.ts`. Run it after an update of googleapis; the result is committed.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import ts from 'typescript5';

const require = createRequire(import.meta.url);
const folder = require.resolve('googleapis/build/src/apis/drive/v3.js').replace(/v3\.js$/, '');

type Fields = { [name: string]: string | Fields };

const PARAMS = /^Params\$Resource\$(.+)\$(\w+)$/;
const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

function typeOf(node: ts.TypeNode): string | Fields {
  if (ts.isUnionTypeNode(node)) {
    const members = node.types.filter(
      (part) => !(ts.isLiteralTypeNode(part) && part.literal.kind === ts.SyntaxKind.NullKeyword),
    );
    return members[0] === undefined ? 'any' : typeOf(members[0]);
  }
  if (ts.isArrayTypeNode(node)) return `${String(typeOf(node.elementType))}[]`;
  if (ts.isTypeLiteralNode(node)) {
    const index = node.members.find(ts.isIndexSignatureDeclaration);
    return index ? `{${String(typeOf(index.type))}}` : fieldsOf(node.members);
  }
  return node.getText().replace('Schema$', '');
}

function fieldsOf(members: ts.NodeArray<ts.TypeElement>): Fields {
  const properties = members.filter(ts.isPropertySignature);
  return Object.fromEntries(
    properties.map((property) => [
      property.name.getText().replaceAll("'", ''),
      property.type ? typeOf(property.type) : 'any',
    ]),
  );
}

function interfacesOf(file: string): Map<string, Fields> {
  const found = new Map<string, Fields>();
  const visit = (node: ts.Node): void => {
    if (ts.isInterfaceDeclaration(node)) found.set(node.name.text, fieldsOf(node.members));
    else ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true));
  return found;
}

/** Verb and path stand only in the JavaScript, in the order of the methods in each `class Resource$…`. */
function routesOf(source: string): Map<string, { verb: string; path: string; required: string[] }> {
  const routes = new Map<string, { verb: string; path: string; required: string[] }>();
  for (const block of source.split(/^ {4}class Resource\$/m).slice(1)) {
    const resource = lowerFirst(/^\w+/.exec(block)?.[0] ?? '');
    for (const method of block.split(/^ {8}(?=\w+\(paramsOrCallback)/m).slice(1)) {
      const name = /^\w+/.exec(method)?.[0] ?? '';
      const path = /'(\/drive\/v3[^']*)'/.exec(method)?.[1] ?? '';
      const verb = /method: '(\w+)'/.exec(method)?.[1] ?? '';
      const required = (/requiredParams: \[([^\]]*)\]/.exec(method)?.[1] ?? '').match(/\w+/g) ?? [];
      routes.set(`${resource}.${name}`, { verb, path, required: [...required] });
    }
  }
  return routes;
}

const interfaces = interfacesOf(`${folder}v3.d.ts`);
const schemas = Object.fromEntries(
  [...interfaces].filter(([name]) => name.startsWith('Schema$')).map(([name, fields]) => [name.slice(7), fields]),
);
const routes = routesOf(readFileSync(`${folder}v3.js`, 'utf8'));
// The parameters of `getStartPageToken` stand in `Params$Resource$Changes$Getstartpagetoken`: compared without case.
const parameters = new Map(
  [...interfaces].map(([name, fields]) => [(PARAMS.exec(name)?.slice(1) ?? []).join('.').toLowerCase(), fields]),
);
const methods = Object.fromEntries(
  [...routes].map(([id, route]) => {
    const { requestBody = '', media: _media, ...params } = parameters.get(id.toLowerCase()) ?? {};
    return [id, { ...route, body: requestBody, params }];
  }),
);

writeFileSync(
  new URL('drive.generated.ts', import.meta.url),
  `// Written by generate.ts from googleapis ${require('googleapis/package.json').version}; do not edit.
export type FieldType = string | { readonly [name: string]: FieldType };
export type Fields = { readonly [name: string]: FieldType };
export interface Method {
  readonly verb: string;
  readonly path: string;
  readonly required: readonly string[];
  readonly body: string;
  readonly params: { readonly [name: string]: string };
}
export const schemas: { readonly [name: string]: Fields } = ${JSON.stringify(schemas, null, 1)};
export const methods: { readonly [id: string]: Method } = ${JSON.stringify(methods, null, 1)};
`,
);
