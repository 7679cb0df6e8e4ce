import { type Measure, measures, type Part } from '../../../../domain/measures/measures.ts';
import { breakdowns, type FigureId, mustAddUp, subsets, totals } from '../../../../domain/measures/relations.ts';
import { capitalised, count, listed } from '../../../dutch.ts';
import { nameOf, quotedName, rowNameOf } from '../../figure-names.ts';
import type { HeadingCode } from '../../layout.ts';
import { wordsFor } from '../../measure-words.ts';
import { ruleSentences } from '../../page/rule-texts.ts';
import { headingTexts } from '../../page/texts.ts';
import { countMax } from '../../read/count.ts';
import { feeMax } from '../../read/fee.ts';
import { guideIntroduction, guideSections } from '../texts.ts';
import { examples } from './examples.ts';
import { manualTexts, typeable } from './texts.ts';

const boundOf = (measure: Measure): string => (measure.kind === 'fee' ? `${feeMax},00` : count(countMax));

const needOf = ({ required, folded, onlyIn }: Measure): string => {
  const need = required ? manualTexts.required : folded ? manualTexts.folded : manualTexts.optional;
  return onlyIn ? `${need}, ${manualTexts.onlyIn(onlyIn)}` : need;
};

const rowOf = (measure: Measure): string => {
  const words = wordsFor(measure.id);
  const choices = measure.choices ? `: ${measure.choices.join(', ')}` : '';
  const kind = mustAddUp(measure.id) ? 'part' : measure.kind;
  const typed = `${typeable[kind](boundOf(measure))}${choices}`;
  return `| ${words.label} | ${words.explanation} | ${needOf(measure)} | ${typed} |`;
};

const parts = Object.keys(headingTexts).map((code) => code.replace('part_', '') as Part);

const asked = (): string[] =>
  parts.flatMap((part) => [
    `### ${headingTexts[`part_${part}` as HeadingCode]}`,
    [manualTexts.askedHead, ...measures.filter((measure) => measure.part === part).map(rowOf)].join('\n'),
  ]);

const names = (ids: readonly FigureId[]): string => listed(ids.map(nameOf));

const sums = (): string =>
  [
    ...totals.flatMap(({ id, addends, parts: divided }) => [
      manualTexts.sum(quotedName(id), names(addends)),
      manualTexts.parts(quotedName(id), names(divided)),
    ]),
    ...breakdowns.map(({ whole, parts: reasons }) =>
      manualTexts.reasons(quotedName(whole), listed(reasons.map(rowNameOf))),
    ),
    ...subsets.map(({ subset, whole }) => manualTexts.subset(capitalised(nameOf(subset)), quotedName(whole))),
  ].join('\n');

const checks = (): string =>
  examples.map(({ rule, kind, id, facts }) => `- ${ruleSentences[`${rule} ${kind}`]?.(facts, id)}`).join('\n');

/**
 * The guide for librarians, `docs/invulwijzer.md`, made from the same tables as the form and its
 * checks.
 */
export const manual = (): string =>
  [
    manualTexts.title,
    manualTexts.generated,
    guideIntroduction,
    ...guideSections.flatMap(({ heading, lines }) => [`## ${heading}`, lines.map((line) => `- ${line}`).join('\n')]),
    manualTexts.asked,
    ...asked(),
    manualTexts.sums,
    sums(),
    manualTexts.checks,
    manualTexts.checksIntroduction,
    checks(),
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/u, '\n');
