import type { Direction } from '../sheet/selection.ts';

/** What a key means while a cell is selected and nothing is being typed. */
export type Action =
  | { kind: 'move'; direction: Direction; extend: boolean; jump: boolean }
  | { kind: 'page'; direction: Direction; extend: boolean }
  | { kind: 'rowStart' | 'rowEnd' | 'tabStart' | 'tabEnd'; extend: boolean }
  | { kind: 'next'; direction: Direction }
  | { kind: 'edit' | 'choose' | 'clear' | 'all' | 'undo' | 'redo' | 'tick' | 'follow' | 'type' };

export interface Key {
  key: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}

const ARROWS: Record<string, Direction> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' };

export function actionOf(key: Key): Action | undefined {
  const command = key.ctrlKey || key.metaKey;
  const direction = ARROWS[key.key];
  if (direction && key.altKey) return direction === 'down' ? { kind: 'choose' } : undefined;
  if (direction) return { kind: 'move', direction, extend: key.shiftKey, jump: command };
  return command ? commandAction(key) : plainAction(key);
}

function commandAction({ key, shiftKey }: Key): Action | undefined {
  switch (key.toLowerCase()) {
    case 'home':
      return { kind: 'tabStart', extend: shiftKey };
    case 'end':
      return { kind: 'tabEnd', extend: shiftKey };
    case 'a':
      return { kind: 'all' };
    case 'z':
      return { kind: shiftKey ? 'redo' : 'undo' };
    case 'y':
      return { kind: 'redo' };
    default:
      return undefined;
  }
}

function plainAction({ key, shiftKey, altKey }: Key): Action | undefined {
  switch (key) {
    case 'Tab':
      return { kind: 'next', direction: shiftKey ? 'left' : 'right' };
    case 'Enter':
      return altKey ? { kind: 'follow' } : shiftKey ? { kind: 'next', direction: 'up' } : { kind: 'edit' };
    case 'F2':
      return { kind: 'edit' };
    case 'Delete':
    case 'Backspace':
      return { kind: 'clear' };
    case 'Home':
      return { kind: 'rowStart', extend: shiftKey };
    case 'End':
      return { kind: 'rowEnd', extend: shiftKey };
    case 'PageUp':
      return { kind: 'page', direction: 'up', extend: shiftKey };
    case 'PageDown':
      return { kind: 'page', direction: 'down', extend: shiftKey };
    case ' ':
      return { kind: 'tick' };
    // A dead key (an accent, or a quote on the keyboard that is usual in the Netherlands) and an input method begin a text too.
    case 'Dead':
    case 'Process':
      return { kind: 'type' };
    default:
      return key.length === 1 ? { kind: 'type' } : undefined;
  }
}
