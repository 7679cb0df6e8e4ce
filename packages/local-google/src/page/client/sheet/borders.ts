import type { Border } from '../google.ts';
import type { Block } from './a1.ts';
import { cssColor } from './look.ts';
import { cellAt, mergeAt, type Tab } from './tab.ts';
import type { Tracks } from './tracks.ts';

const STYLES: Record<string, string> = {
  DOTTED: '1px dotted',
  DASHED: '1px dashed',
  SOLID: '1px solid',
  SOLID_MEDIUM: '2px solid',
  SOLID_THICK: '3px solid',
  DOUBLE: '3px double',
};

export type Side = 'top' | 'right' | 'bottom' | 'left';

export function borderCss(border: Border | null | undefined): string | undefined {
  const style = STYLES[border?.style ?? ''];
  return style && `${style} ${cssColor(border?.colorStyle, border?.color) ?? 'rgb(0 0 0)'}`;
}

/**
 * The edges of the block of cells that one drawn cell stands for. Neighbours share an edge, which
 * is drawn once, at the end of the upper or left one, whichever of them sets it. A cell draws its
 * own start only where no cell before it can: at the edge of the tab, and along a merged block,
 * whose end is as wide as the whole block.
 */
export function edges(tab: Tab, block: Block, rows: Tracks, columns: Tracks): Partial<Record<Side, string>> {
  const { top, left, bottom, right } = block;
  const side = (row: number | undefined, column: number | undefined, name: Side): string | undefined =>
    row === undefined || column === undefined
      ? undefined
      : borderCss(cellAt(tab, { row, column })?.effectiveFormat?.borders?.[name]);
  const above = rows.shown[rows.position(top) - 1];
  const before = columns.shown[columns.position(left) - 1];
  const startsTop = above === undefined || mergeAt(tab, { row: above, column: left }) !== undefined;
  const startsLeft = before === undefined || mergeAt(tab, { row: top, column: before }) !== undefined;
  const found = {
    bottom: side(bottom, left, 'bottom') ?? side(rows.shown[rows.position(bottom + 1)], left, 'top'),
    right: side(top, right, 'right') ?? side(top, columns.shown[columns.position(right + 1)], 'left'),
    top: startsTop ? side(top, left, 'top') : undefined,
    left: startsLeft ? side(top, left, 'left') : undefined,
  };
  return Object.fromEntries(Object.entries(found).filter(([, border]) => border !== undefined));
}
