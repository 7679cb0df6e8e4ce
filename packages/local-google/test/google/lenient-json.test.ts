import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GoogleError } from '../../src/http/error.ts';
import { parseLenient } from '../../src/http/lenient-json.ts';

/** JSON is accepted and rejected as by protobuf's parser. */

describe('what JSON.parse would not take', () => {
  test.each<[string, unknown]>([
    ["{'a': 'b'}", { a: 'b' }],
    ['{a: 1, $b_2: true}', { a: 1, $b_2: true }],
    ['{"a": 1,}', { a: 1 }],
    ['[1, 2, ]', [1, 2]],
    ['{"__proto__": 1,}', JSON.parse('{"__proto__": 1}')],
    [String.raw`{'a': 'it\'s'}`, { a: "it's" }],
  ])('%s is read', (text, value) => {
    expect(parseLenient(text)).toEqual(value);
  });

  test('all that JSON.parse takes is read the same', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(parseLenient(text)).toEqual(JSON.parse(text));
      }),
    );
  });
});

describe('what cannot be read is shown with its place', () => {
  test.each([
    ['{', 'Unexpected end of string. Expected an object key or }.\n{\n ^'],
    ['{"a"', 'Unexpected end of string. Expected : between key:value pair.\n{"a"\n    ^'],
    ['{"a" 1}', 'Expected : between key:value pair.\n{"a" 1}\n     ^'],
    ['{"a":', 'Unexpected end of string. Expected a value.\n{"a":\n     ^'],
    ['{"a":}', 'Unexpected token.\n{"a":}\n     ^'],
    ['{"a":1', 'Unexpected end of string. Expected , or } after key:value pair.\n{"a":1\n      ^'],
    ['{"a":1 "b"}', 'Expected , or } after key:value pair.\n{"a":1 "b"}\n       ^'],
    ['[1', 'Unexpected end of string. Expected , or ] after array value.\n[1\n  ^'],
    ['[', 'Unexpected end of string. Expected a value or ] within an array.\n[\n ^'],
    ['{"a', 'Closing quote expected in string.\n{"a\n ^'],
    ['foo', 'Unexpected token.\nfoo\n^'],
    ['{} x', 'Parsing terminated before end of input.\n{} x\n   ^'],
    [
      '{"abcdefghijklmnopqrstuvwxyz": ?, "b": 12345678901234567890}',
      'Expected a value.\njklmnopqrstuvwxyz": ?, "b": 123456789012\n                    ^',
    ],
  ])('%s', (text, message) => {
    expect(() => parseLenient(text)).toThrow(
      expect.objectContaining({ status: 400, message: `Invalid JSON payload received. ${message}` }),
    );
  });

  test('anything else is read or refused, whatever its depth', () => {
    const answer = (text: string): boolean => {
      try {
        parseLenient(text);
        return true;
      } catch (error) {
        return error instanceof GoogleError;
      }
    };
    fc.assert(fc.property(fc.string(), (text) => answer(text)));
    expect(answer('['.repeat(100_000))).toBe(true);
  });
});
