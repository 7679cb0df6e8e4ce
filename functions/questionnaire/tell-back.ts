import { isOpenAt } from '../../domain/rules/settle.ts';
import { tabBack } from '../../sheets/questionnaire/repair/healed.ts';
import type { OpenedQuarter } from '../store/register/registry.ts';
import type { Check } from '../store/submissions/submissions.ts';
import type { CheckInput } from './judge-tab.ts';

/**
 * What was read last, with the word that the tab was away: it stands at its top until somebody types in it. Null when nothing
 * was ever read in it, or when that is said already.
 */
export const toldBack = (input: CheckInput, opened: OpenedQuarter): Check | null => {
  const before = input.submissions.get(opened.quarter);
  if (!before?.reading) return null;
  const said = tabBack(isOpenAt(input.now, opened, before.reopenedUntil));
  const { findings } = before.reading;
  if (findings.some(({ kind, facts }) => kind === said.kind && facts.open === said.facts.open)) return null;
  const others = findings.filter(({ kind }) => kind !== said.kind);
  const reading = { ...before.reading, number: input.number, findings: [said, ...others] };
  return { before, submission: { ...before, reading }, reading, revision: null, accepted: null, changedAt: input.now };
};
