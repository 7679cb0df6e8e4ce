import fc from 'fast-check';
import { expect, test } from 'vitest';
import { GoogleError } from '../../src/http/error.ts';
import { groupOf } from '../../src/sheets/schema/one-of.ts';
import { SCHEMAS } from '../../src/sheets/schema/schemas.generated.ts';
import { makeRig } from './workbook-rig.ts';

/**
 * Random requests of every shape are done or rejected. A rejected one changes nothing, and none
 * causes a fault of the emulator itself.
 */
const DEPTH_MAX = 6;

const TEXTS = ['', 'A1', 'x', '=A1', 'Sheet1', '5', '*', 'title'];

const scalars: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  string: fc.constantFrom(...TEXTS),
  bool: fc.boolean(),
  int32: fc.constantFrom(0, 0, 1, 2, 3, 8, -1),
  number: fc.constantFrom(0, 1),
  float: fc.constantFrom(0, 0.5, 1),
  double: fc.constantFrom(0, 0.5, 10),
  any: fc.constantFrom('x', 1, true, null),
};

/** One field of each group of which a message takes one. */
const withoutRivals = (type: string, message: Record<string, unknown>): Record<string, unknown> => {
  const taken = new Set<string>();
  return Object.fromEntries(
    Object.entries(message).filter(([field]) => {
      const group = groupOf(type, field);
      if (group === undefined) return true;
      const first = !taken.has(group);
      taken.add(group);
      return first;
    }),
  );
};

const anyOf = (type: string, depth: number): fc.Arbitrary<unknown> => {
  if (type.startsWith('[]')) return fc.array(anyOf(type.slice(2), depth), { maxLength: 2 });
  if (type.startsWith('{}')) return fc.constant({});
  if (type.startsWith('enum:')) return fc.constantFrom(...type.slice('enum:'.length).split('|'));
  return scalars[type] ?? messageOf(type, depth + 1);
};

const fieldOf = (name: string, type: string, depth: number): fc.Arbitrary<unknown> => {
  if (name === 'fields') return fc.constantFrom('*', 'title', 'note');
  if (name === 'sheetId') return fc.constantFrom(0, 0, 0, 1);
  return anyOf(type, depth);
};

const messageOf = (type: string, depth: number): fc.Arbitrary<Record<string, unknown>> => {
  if (depth > DEPTH_MAX) return fc.constant({});
  const fields = Object.entries(SCHEMAS[type] ?? {}).map(
    ([name, field]) => [name, fieldOf(name, field, depth)] as const,
  );
  return fc
    .record(Object.fromEntries(fields), depth < 2 ? {} : { requiredKeys: [] })
    .map((message) => withoutRivals(type, message));
};

const KINDS = Object.entries(SCHEMAS.Request ?? {});

test.each(KINDS)('%s is done or refused', (kind, type) => {
  fc.assert(
    fc.property(messageOf(type, 0), (request) => {
      const rig = makeRig();
      rig.write('A1', [
        ['a', 1, '=B1*2'],
        ['b', 2, '=SUM(B1:B2)'],
      ]);
      const before = rig.workbook.toText();
      try {
        rig.call('POST', ':batchUpdate', { requests: [{ [kind]: request }] });
        rig.get({ includeGridData: 'true' });
      } catch (error) {
        expect(error).toBeInstanceOf(GoogleError);
        expect(rig.workbook.toText()).toBe(before);
      }
    }),
    { numRuns: 25 },
  );
});
