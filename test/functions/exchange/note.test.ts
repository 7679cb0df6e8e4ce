import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNote, writeNote } from '../../../functions/exchange/note.ts';

/** The note in an exported file. */

describe('a note in a file', () => {
  it.each([
    ['=HYPERLINK("x")', `'=HYPERLINK("x")`],
    ['+31', "'+31"],
    ['-', "'-"],
    ['@naam', "'@naam"],
    ["'=1", "''=1"],
    ['drukte', 'drukte'],
    ["'s middags", "'s middags"],
  ])('%s stands there as %s', (note, written) => {
    expect(writeNote(note)).toBe(written);
  });

  it('comes back as it was, whatever it is', () => {
    const hard = fc.stringMatching(/^['=+\-@\t\ra]{0,6}$/);
    fc.assert(fc.property(fc.oneof(fc.string(), hard), (note) => readNote(writeNote(note)) === note));
  });
});
