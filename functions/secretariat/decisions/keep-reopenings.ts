import { isDeepStrictEqual } from 'node:util';
import { addDays, localDate } from '../../../domain/calendar/quarter.ts';
import { reopeningAfter, reopeningRefusal } from '../../../domain/rules/reopening.ts';
import { quarterChosen } from '../../../sheets/secretariat/overview/shown-quarter.ts';
import type { ParsedSecretariat } from '../../../sheets/secretariat/parse.ts';
import type { World } from '../../ports.ts';
import type { GroupSnapshot } from '../../statistic/group-snapshot.ts';
import type { OverviewBoxesDocument } from '../../store/documents.ts';
import { saveAndMark } from '../../store/queue/due.ts';
import { saveReopened } from '../../store/register/overview-boxes.ts';
import { noteReopened, type Reopening, reopenSubmissions } from '../../store/submissions/reopenings.ts';
import { shownChoices } from '../overview/overview-lines.ts';

/** An empty *Tot* means two weeks. */
const reopenedDays = 14;

type Reopened = OverviewBoxesDocument['reopened'];

/** Each ticked box with its effect. A box beside an unknown library has none. */
const boxesAfter = (
  { libraries, quarters, events }: GroupSnapshot,
  { reopened }: OverviewBoxesDocument,
  { reopen, shown: inputs }: ParsedSecretariat,
  now: number,
): Reopened => {
  const current = quarters.at(-1);
  if (!current) return reopened;
  const { quarter } = quarterChosen(inputs, shownChoices(quarters), current.quarter);
  const chosen = quarters.find((one) => one.quarter === quarter) ?? current;
  const usual = addDays(localDate(now), reopenedDays);
  return Object.fromEntries(
    reopen.flatMap(({ library: id, ...box }) => {
      const library = libraries.find((one) => one.id === id);
      if (!library) return [];
      const refusal = reopeningRefusal(library, chosen, events, now);
      return [[id, reopeningAfter(reopened[id], box, { shown: inputs.shown, chosen: quarter, refusal, usual })]];
    }),
  );
};

const newIn = (reopened: Reopened, known: Reopened): readonly Reopening[] =>
  Object.entries(reopened).flatMap(([library, { quarter, until }]) =>
    until !== null && until !== known[library]?.until ? [{ library, quarter, until }] : [],
  );

/**
 * Acts on the boxes *Heropenen* that were ticked since the last check, and saves which are ticked, in
 * one transaction: a check that crashes has done both or neither.
 */
export const keepReopenings = async (
  { database, clock }: World,
  snapshot: GroupSnapshot,
  known: OverviewBoxesDocument,
  parsed: ParsedSecretariat,
): Promise<Reopened> => {
  const now = clock.now();
  const reopened = boxesAfter(snapshot, known, parsed, now);
  if (isDeepStrictEqual(reopened, known.reopened)) return known.reopened;
  const fresh = newIn(reopened, known.reopened);
  const workbooks = snapshot.libraries.flatMap(({ id, workbookId }) =>
    workbookId && fresh.some(({ library }) => library === id) ? [workbookId] : [],
  );
  await saveAndMark(database, { workbooks }, now, async (transaction) => {
    const save = await saveReopened(database, transaction, reopened);
    await reopenSubmissions(database, transaction, fresh);
    noteReopened(database, transaction, fresh);
    save();
  });
  return reopened;
};
