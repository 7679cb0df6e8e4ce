import { responseRateMin } from '../../../domain/statistics/threshold.ts';
import { day, moment, period } from '../../dutch.ts';
import type { PublishingView } from './publishing.ts';

/** Dutch texts beside the box *Publiceer nu*. */

export const publishLabel = 'Publiceer nu als voorlopig';

const busy = 'Wordt verwerkt…';

const quarterOf = ({ quarter }: PublishingView): string => `het ${period(quarter)}`;
const response = ({ handedIn, expected }: PublishingView): string => `${handedIn} van ${expected} binnen`;
const before = ({ shown }: PublishingView): string => (shown === null ? 'nog niets' : `het ${period(shown)}`);

const nothingIn = (view: PublishingView): string => `van ${quarterOf(view)} is nog niets binnen`;

const byItself = ({ closesOn }: PublishingView): string =>
  `bij ${responseRateMin} procent, of als het sluit, op ${day(closesOn)}.`;

const closed = (view: PublishingView): string =>
  view.handedIn === 0
    ? `${capital(quarterOf(view))} is gesloten zonder cijfers.`
    : `${capital(quarterOf(view))} is gesloten en staat vanzelf in IBL-statistiek.`;

const idle: Readonly<Record<PublishingView['state'], (view: PublishingView) => string>> = {
  open: (view) =>
    view.handedIn === 0
      ? `Een vinkje doet hier nog niets: ${nothingIn(view)}. Het kwartaal verschijnt vanzelf ${byItself(view)}`
      : `Met een vinkje toont IBL-statistiek ook ${quarterOf(view)} (nu ${response(view)}). Vanzelf gebeurt dat ${byItself(view)}`,
  withdrawn: (view) =>
    view.shown === view.quarter
      ? busy
      : `Teruggenomen. IBL-statistiek toont ${before(view)}, tot u weer een vinkje zet of ${quarterOf(view)} sluit, op ${day(view.closesOn)}.`,
  response: (view) =>
    `IBL-statistiek toont ${quarterOf(view)} al (${response(view)}). Met een vinkje ziet ook ‘Uw bibliotheek’ meteen de laatste stand.`,
  published: () => busy,
  closed: (view) => `${closed(view)} Een vinkje doet hier nu niets.`,
};

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const emptyTick = (view: PublishingView): string => {
  if (view.handedIn === 0) return `Niets gepubliceerd: ${nothingIn(view)}. Haal het vinkje weg.`;
  return view.state === 'response'
    ? `IBL-statistiek toont ${quarterOf(view)} al (${response(view)}). Dit vinkje deed niets; haal het weg.`
    : `Niets gepubliceerd: toen u het vinkje zette, was nog niets binnen. Haal het weg en zet het opnieuw om ${quarterOf(view)} te publiceren (nu ${response(view)}).`;
};

const ticked = (view: PublishingView): string => {
  const { ticked: box, state, quarter } = view;
  if (box && box.quarter !== quarter)
    return `Dit vinkje is nog van het ${period(box.quarter)}. Haal het weg; zet het daarna opnieuw om ${quarterOf(view)} te publiceren.`;
  if (state === 'closed') return `${closed(view)} Het vinkje kan weg.`;
  if (box?.empty) return emptyTick(view);
  if (!box || box.doneAt === null) return busy;
  return `Gepubliceerd op ${moment(box.doneAt)}. Haalt u het vinkje weg voordat het kwartaal sluit, dan toont IBL-statistiek weer wat er eerder stond.`;
};

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** A formula, so that the words follow the tick at once. */
export const publishFormula = (box: string, view: PublishingView): string =>
  `=IF(${box};${quoted(ticked(view))};${quoted(idle[view.state](view))})`;
