/**
 * Writes `schemas.generated.ts`: every message of the Sheets API with its fields and their types.
 * Messages and fields come from the types that the installed `googleapis` ships; integer widths and enum values from the
 * discovery document that Debian's `python3-googleapi` ships (`googleapiclient/discovery_cache/documents/sheets.v4.json`).
 *
 *   node packages/local-google/src/sheets/schema/derive.ts PATH/TO/sheets.v4.json
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript5';

interface DiscoveryProperty {
  type?: string;
  format?: string;
  enum?: string[];
  items?: DiscoveryProperty;
}
interface Discovery {
  schemas: Record<string, { properties?: Record<string, DiscoveryProperty> }>;
}

const root = fileURLToPath(new URL('../../../../../', import.meta.url));
const typesPath = `${root}node_modules/googleapis/build/src/apis/sheets/v4.d.ts`;
const discoveryPath = process.argv[2];
if (!discoveryPath) throw new Error('Say where sheets.v4.json is.');
const discovery = JSON.parse(readFileSync(discoveryPath, 'utf8')) as Discovery;

const source = ts.createSourceFile(typesPath, readFileSync(typesPath, 'utf8'), ts.ScriptTarget.Latest, true);

const bare = (name: string): string => name.replace(/^Schema\$/, '');

const scalar = (kind: ts.SyntaxKind, known: DiscoveryProperty | undefined): string => {
  if (kind === ts.SyntaxKind.BooleanKeyword) return 'bool';
  if (kind === ts.SyntaxKind.NumberKeyword) return known?.format ?? (known?.type === 'integer' ? 'int32' : 'number');
  if (kind === ts.SyntaxKind.StringKeyword) return known?.enum ? `enum:${known.enum.join('|')}` : 'string';
  return 'any';
};

/** `[]x` a list of x, `{}x` a map to x, `enum:A|B`, a scalar's name, or the name of a message. */
const typeText = (node: ts.TypeNode, known: DiscoveryProperty | undefined): string => {
  if (ts.isUnionTypeNode(node)) {
    const solid = node.types.find((part) => part.kind !== ts.SyntaxKind.LiteralType);
    return solid ? typeText(solid, known) : 'any';
  }
  if (ts.isArrayTypeNode(node)) return `[]${typeText(node.elementType, known?.items)}`;
  if (ts.isTypeLiteralNode(node)) {
    const index = node.members.find(ts.isIndexSignatureDeclaration);
    return index ? `{}${typeText(index.type, undefined)}` : 'any';
  }
  if (ts.isTypeReferenceNode(node)) return bare(node.typeName.getText());
  return scalar(node.kind, known);
};

const schemas: Record<string, Record<string, string>> = {};
const visit = (node: ts.Node): void => {
  if (ts.isInterfaceDeclaration(node) && node.name.text.startsWith('Schema$')) {
    const name = bare(node.name.text);
    const fields: Record<string, string> = {};
    for (const member of node.members) {
      if (!ts.isPropertySignature(member) || !member.type) continue;
      const field = member.name.getText();
      fields[field] = typeText(member.type, discovery.schemas[name]?.properties?.[field]);
    }
    schemas[name] = fields;
  }
  ts.forEachChild(node, visit);
};
visit(source);

writeFileSync(
  fileURLToPath(new URL('schemas.generated.ts', import.meta.url)),
  `/* Written by schema/derive.ts. Do not edit. */\nexport const SCHEMAS: Readonly<Record<string, Readonly<Record<string, string>>>> = ${JSON.stringify(schemas, null, 1)};\n`,
);
