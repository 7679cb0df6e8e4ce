import type { Period } from '../../../domain/statistics/statistic.ts';
import { type GroupTexts, groupTextKinds, noGroupTexts } from '../../../sheets/secretariat/papers/layout.ts';
import type { TypedText } from '../../../sheets/secretariat/papers/parse.ts';
import type { World } from '../../ports.ts';
import { saveGroupTexts } from '../../store/publications/group-texts.ts';
import { saveAndMark } from '../../store/queue/due.ts';

/** The stored texts, overlaid with those in the tab, by period. */
const textsAfter = (stored: ReadonlyMap<Period, GroupTexts>, typed: readonly TypedText[]) => {
  const after = new Map(stored);
  for (const { period, kind, words } of typed)
    after.set(period, { ...(after.get(period) ?? noGroupTexts), [kind]: words });
  return after;
};

const isSame = (one: GroupTexts, other: GroupTexts): boolean =>
  groupTextKinds.every((kind) => one[kind] === other[kind]);

/** Saves changed texts and marks the papers that show them due. @returns whether any changed. */
export const keepGroupTexts = async (
  { database, clock }: World,
  stored: ReadonlyMap<Period, GroupTexts>,
  typed: readonly TypedText[],
): Promise<boolean> => {
  const changed = [...textsAfter(stored, typed)].filter(
    ([period, texts]) => !isSame(texts, stored.get(period) ?? noGroupTexts),
  );
  if (changed.length === 0) return false;
  const now = clock.now();
  await saveAndMark(database, { summary: true }, now, (transaction) => {
    for (const [period, texts] of changed) saveGroupTexts(database, transaction, period, texts, now);
  });
  return true;
};
