import { describe, expect, it } from 'vitest';
import { asFarAsAllowed } from '../../../functions/google/as-far-as-allowed.ts';
import { without } from '../../../sheets/google/without.ts';

/** A batch is sent again without its rejected request. */

const write = (sheetId: number) => ({ updateCells: { start: { sheetId, rowIndex: 0 } } });
const merge = (sheetId: number, row = 0) => ({ mergeCells: { range: { sheetId, startRowIndex: row } } });
const keep = (from: number, to: number) => ({
  copyPaste: { source: { sheetId: from }, destination: { sheetId: to } },
});
const draw = (chartId: number) => ({
  addChart: { chart: { chartId, position: { overlayPosition: { anchorCell: { sheetId: 1 } } } } },
});
const redraw = (chartId: number) => ({
  updateChartSpec: {
    chartId,
    spec: { basicChart: { series: [{ series: { sourceRange: { sources: [{ sheetId: 2 }] } } }] } },
  },
});
const place = (objectId: number) => ({ updateEmbeddedObjectPosition: { objectId, newPosition: {}, fields: '*' } });
const remove = (objectId: number) => ({ deleteEmbeddedObject: { objectId } });
const locale = { updateSpreadsheetProperties: { fields: 'locale' } };

describe('A batch without what was refused in it', () => {
  it.each([
    ['a merge', [write(1), merge(1), merge(1, 5), write(2)], 1, { requests: [write(1), write(2)], lost: 'style' }],
    ['a merge in another tab', [merge(1), merge(2)], 1, { requests: [merge(1)], lost: 'style' }],
    ['an answer', [write(1), merge(1), write(2)], 0, { requests: [write(2)], lost: 'tab' }],
    [
      'an answer over what is to be kept elsewhere',
      [keep(1, 2), write(2), write(1), keep(3, 2), write(3), write(4)],
      2,
      { requests: [write(4)], lost: 'tab' },
    ],
    [
      'a new chart',
      [write(1), draw(7), draw(8), write(2)],
      1,
      { requests: [write(1), draw(8), write(2)], lost: 'chart' },
    ],
    [
      'a renewed chart, which is then taken away',
      [write(2), redraw(7), place(7), write(1)],
      1,
      { requests: [write(2), write(1), remove(7)], lost: 'chart' },
    ],
    ['what is about no tab', [locale, write(1)], 0, null],
    ['what is not in it', [write(1)], 7, null],
  ])('%s', (_, requests, refused, left) => {
    expect(without(requests, refused)).toEqual(left);
  });
});

/** A Google that refuses every request about tab 1. */
const google = () => {
  const carriedOut: unknown[] = [];
  const send = async (requests: readonly object[]) => {
    const refused = requests.findIndex((request) => JSON.stringify(request).includes('"sheetId":1'));
    if (refused >= 0) throw new Error(String(refused));
    carriedOut.push(...requests);
    return { ok: true as const, value: undefined };
  };
  return { carriedOut, send };
};
const refusals = {
  indexOf: (error: unknown): number => Number((error as Error).message),
  isProtected: () => true,
  chartRefused: () => {},
};

describe('One refused request', () => {
  it('never holds back the other answers, and is told', async () => {
    const { carriedOut, send } = google();
    const sent = await asFarAsAllowed(send, refusals, [merge(1), write(1), write(2)]);
    expect(sent).toEqual({ ok: false, reason: 'refused' });
    expect(carriedOut).toEqual([write(2)]);
  });

  it('is not told when it was about looks', async () => {
    const { carriedOut, send } = google();
    expect(await asFarAsAllowed(send, refusals, [merge(1), write(2)])).toEqual({ ok: true, value: undefined });
    expect(carriedOut).toEqual([write(2)]);
  });

  it('is told but is no trouble when it was a chart: every figure is written', async () => {
    const { carriedOut, send } = google();
    const refused: string[] = [];
    const chartRefused = (error: unknown) => refused.push((error as Error).message);
    expect(await asFarAsAllowed(send, { ...refusals, chartRefused }, [write(2), draw(7), write(3)])).toEqual({
      ok: true,
      value: undefined,
    });
    expect(carriedOut).toEqual([write(2), write(3)]);
    expect(refused).toEqual(['1']);
  });

  it('writes nothing when nothing else is left', async () => {
    const { carriedOut, send } = google();
    expect(await asFarAsAllowed(send, refusals, [write(1)])).toEqual({ ok: false, reason: 'refused' });
    expect(carriedOut).toEqual([]);
  });

  it('that is a fault of ours goes on as one', async () => {
    const fault = new Error('fault');
    const send = () => Promise.reject(fault);
    await expect(asFarAsAllowed(send, { ...refusals, indexOf: () => undefined }, [write(1)])).rejects.toBe(fault);
  });
  it('that no protection explains goes on as a fault too, after the other answers', async () => {
    const { carriedOut, send } = google();
    const sending = asFarAsAllowed(send, { ...refusals, isProtected: () => false }, [write(1), write(2)]);
    await expect(sending).rejects.toThrow('0');
    expect(carriedOut).toEqual([write(2)]);
  });
});
