import type { ReportingYear } from '../../../../domain/calendar/quarter.ts';
import { knownTariffs, noTariffs, type TypedTariffs } from '../../../../domain/statistics/tariffs.ts';
import { label, text } from '../../../grid/cells.ts';
import type { PageCell } from '../../../grid/page.ts';
import { readingSentences } from '../../../questionnaire/read/reading-texts.ts';
import { euroInput } from '../../inputs.ts';
import type { TariffLine } from './parse.ts';
import { tariffAnswers as t } from './texts.ts';

/**
 * Remarks about unreadable tariffs. A tariff read in another notation needs none, because the
 * answer shows it.
 */
const doubts = (line: TariffLine | undefined): readonly string[] =>
  [line?.b2b, line?.transport].flatMap((reading) => {
    const remark = reading?.kind === 'unreadable' ? reading.remark : undefined;
    const sentence = remark && readingSentences[remark.kind];
    return sentence ? [sentence(remark.facts, null)] : [];
  });

const inForce = ({ b2b, transport }: TypedTariffs): string => {
  if (b2b !== null && transport !== null) return t.inForce(b2b, transport);
  return b2b === null && transport === null ? t.none : t.half;
};

/** The answer beside a year's tariffs. `held` is what was stored of them. */
export const tariffAnswer = (line: TariffLine | undefined, held: TypedTariffs): string => {
  const [doubt] = doubts(line);
  return doubt ? `${doubt} ${t.asBefore}` : inForce(held);
};

const amount = (value: number | null): PageCell => (value === null ? euroInput : { ...euroInput, value });

/**
 * A year's row. Known tariffs are its start values. `held` is what was stored; null = nothing yet.
 */
export const tariffCells = (
  year: ReportingYear,
  line: TariffLine | undefined,
  held: TypedTariffs | null,
): readonly PageCell[] => {
  const start = held ?? knownTariffs.get(year) ?? noTariffs;
  return [
    label(year),
    amount(start.b2b),
    amount(start.transport),
    text(tariffAnswer(line, line ? (held ?? noTariffs) : start)),
  ];
};
