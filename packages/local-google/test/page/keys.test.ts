import { describe, expect, test } from 'vitest';
import { type Action, actionOf, type Key } from '../../src/page/client/editing/keys.ts';

/** Each key has the same effect as in Sheets. */

const key = (name: string, held = ''): Key => ({
  key: name,
  shiftKey: held.includes('shift'),
  ctrlKey: held.includes('ctrl'),
  metaKey: held.includes('meta'),
  altKey: held.includes('alt'),
});

describe('a key on a selected cell means what it means in Sheets', () => {
  test.each<[string, string, Action | undefined]>([
    ['ArrowDown', '', { kind: 'move', direction: 'down', extend: false, jump: false }],
    ['ArrowLeft', 'shift', { kind: 'move', direction: 'left', extend: true, jump: false }],
    ['ArrowRight', 'ctrl', { kind: 'move', direction: 'right', extend: false, jump: true }],
    ['ArrowUp', 'meta shift', { kind: 'move', direction: 'up', extend: true, jump: true }],
    ['ArrowDown', 'alt', { kind: 'choose' }],
    ['ArrowUp', 'alt', undefined],
    ['Tab', '', { kind: 'next', direction: 'right' }],
    ['Tab', 'shift', { kind: 'next', direction: 'left' }],
    ['Enter', '', { kind: 'edit' }],
    ['Enter', 'shift', { kind: 'next', direction: 'up' }],
    ['Enter', 'alt', { kind: 'follow' }],
    ['F2', '', { kind: 'edit' }],
    ['Delete', '', { kind: 'clear' }],
    ['Backspace', '', { kind: 'clear' }],
    ['Home', '', { kind: 'rowStart', extend: false }],
    ['End', 'shift', { kind: 'rowEnd', extend: true }],
    ['Home', 'ctrl', { kind: 'tabStart', extend: false }],
    ['End', 'ctrl', { kind: 'tabEnd', extend: false }],
    ['PageDown', '', { kind: 'page', direction: 'down', extend: false }],
    ['a', 'ctrl', { kind: 'all' }],
    ['z', 'ctrl', { kind: 'undo' }],
    ['Z', 'ctrl shift', { kind: 'redo' }],
    ['y', 'ctrl', { kind: 'redo' }],
    ['c', 'ctrl', undefined],
    ['v', 'ctrl', undefined],
    [' ', '', { kind: 'tick' }],
    ['7', '', { kind: 'type' }],
    ['=', '', { kind: 'type' }],
    ['é', '', { kind: 'type' }],
    ['Dead', '', { kind: 'type' }],
    ['Shift', 'shift', undefined],
    ['F5', '', undefined],
    ['Escape', '', undefined],
  ])('%s with “%s” held', (name, held, action) => expect(actionOf(key(name, held))).toEqual(action));
});
