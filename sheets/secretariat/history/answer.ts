import { isMember } from '../../../domain/libraries/library.ts';
import { belongsTo, measureOf } from '../../../domain/measures/measures.ts';
import { isTotalId } from '../../../domain/measures/relations.ts';
import type { Observation } from '../../../domain/submissions/observation.ts';
import { observed } from '../../questionnaire/texts.ts';
import type { PastedFigure } from './figure.ts';
import type { Directory } from './names.ts';
import type { PastedRow } from './pasted-row.ts';
import { rowAnswers } from './texts.ts';

/** What a library handed in itself; `undefined` = nothing, or it was imported. */
export type OwnFigures = (figure: PastedFigure) => Observation | undefined;

const isOfQuarter = ({ quarter, figure }: PastedFigure): boolean =>
  isTotalId(figure) || belongsTo(measureOf(figure), quarter);

/** Reports what is stored but not counted, as the import does. */
const outside = (figures: readonly PastedFigure[], { byId }: Directory): readonly string[] => {
  const isOutside = ({ library, quarter }: PastedFigure): boolean => {
    const known = byId.get(library);
    return known !== undefined && !isMember(known, quarter);
  };
  return [
    ...(figures.some(isOutside) ? [rowAnswers.noMember] : []),
    ...(figures.every(isOfQuarter) ? [] : [rowAnswers.otherQuarter]),
  ];
};

const givenOtherwise = (figure: PastedFigure, own: OwnFigures): Observation | undefined => {
  const given = own(figure);
  const differs = given && given.kind !== 'blank' && (given.kind !== figure.kind || given.value !== figure.value);
  return differs ? given : undefined;
};

/** The number of figures for which the library itself gave another value. */
export const keptOf = (figures: readonly PastedFigure[], own: OwnFigures): number =>
  figures.filter((figure) => givenOtherwise(figure, own)).length;

const ownIn = (figures: readonly PastedFigure[], own: OwnFigures): readonly string[] =>
  figures.flatMap((figure) => {
    const given = givenOtherwise(figure, own);
    return given ? [rowAnswers.own(figure.figure, observed(given))] : [];
  });

/** The answer beside a pasted row. */
export const rowAnswer = ({ figures, faults, remark }: PastedRow, directory: Directory, own: OwnFigures): string => {
  if (faults.length > 0) return faults.join(' ');
  const [only, ...others] = figures;
  if (remark || !only) return remark ?? rowAnswers.noFigures;
  const kept = ownIn(figures, own);
  if (kept.length > 0) return kept.join(' ');
  const city = directory.byId.get(only.library)?.city ?? only.library;
  const read = others.length === 0 ? rowAnswers.one(city, only) : rowAnswers.several(figures.length);
  return [read, ...outside(figures, directory)].join(' ');
};
