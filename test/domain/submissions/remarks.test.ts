import { describe, expect, it } from 'vitest';
import { type Remark, remarkItems } from '../../../domain/submissions/remarks.ts';

/** Remarks beside a library's year. */

const remark = (more: Partial<Remark> = {}): Remark => ({
  library: 'PB-ARN',
  year: '2026',
  ask: 1,
  ticked: true,
  remark: 'mei ontbreekt',
  seenAt: Date.UTC(2027, 1, 12),
  figures: {},
  ...more,
});

describe('a remark beside the year', () => {
  it('waits for the secretary, by its words', () => {
    expect(remarkItems([remark()])).toMatchObject([
      { library: 'PB-ARN', quarter: '2026-Q4', kind: 'remark', explanation: 'mei ontbreekt' },
    ]);
  });

  it('gives way to what was written in the same row later', () => {
    const items = remarkItems([remark(), remark({ remark: 'mei en juni ontbreken' })]);
    expect(items.map(({ explanation }) => explanation)).toEqual(['mei en juni ontbreken']);
    expect(remarkItems([remark(), remark({ remark: '' })])).toEqual([]);
  });

  it('is another item in another row, another year, of another library and with other words', () => {
    const others = [{}, { ask: 2 }, { year: '2025' as const }, { library: 'PB-DEV' }];
    const keys = [...others.map(remark), remark({ remark: 'juni ontbreekt' })].flatMap((one) =>
      remarkItems([one]).map(({ key }) => key),
    );
    expect(new Set(keys).size).toBe(5);
  });
});
