import type { Outbox } from '../editing/outbox.ts';
import { faultLine } from '../fault.ts';
import { cellName } from '../sheet/a1.ts';
import { texts } from '../texts.ts';
import type { World } from './world.ts';

const CELLS_NAMED_MAX = 5;

/** Reports what could not be saved yet and what to do about it; clears when everything has been saved. */
export function showTrouble(outbox: Outbox, { notices, account }: World): void {
  const fault = outbox.troubled[0]?.fault;
  if (!fault) {
    notices.settle('writing');
    return;
  }
  const names = outbox.troubled.flatMap(({ parcel }) => parcel.cells.map((cell) => cellName(cell.place)));
  const more = names.length > CELLS_NAMED_MAX ? ' …' : '';
  const cells = names.length > 0 ? ` ${texts.fault.cells(names.slice(0, CELLS_NAMED_MAX).join(', ') + more)}` : '';
  notices.stand('writing', faultLine(fault, account.token, true) + cells, [
    { label: texts.retry, run: () => outbox.retry() },
    { label: texts.discard, run: () => outbox.forget(outbox.troubled) },
  ]);
}
