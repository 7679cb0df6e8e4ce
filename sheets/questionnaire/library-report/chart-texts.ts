import { type LibraryReport, numberIn } from '../../../domain/statistics/library-report.ts';
import { capitalised, count, period } from '../../dutch.ts';
import { asOfWords, changeWords, deliveredChange } from './texts.ts';

/** Dutch texts of the two charts. A title states the finding. */

/** Short enough for the label of a bar. */
export const chartNames: Readonly<Record<string, string>> = {
  lending_requests_received: 'Verzoeken',
  lending_filled: 'Geleverd',
  lending_unfilled: 'Niet geleverd',
  borrowing_requests_submitted: 'Aanvragen',
  borrowing_received: 'Ontvangen',
  borrowing_unfilled: 'Zonder resultaat',
};

export const chartHeading = '2  IN BEELD';
export const noHistoryChart = 'Hier komt uw eigen lijn, zodra er twee kwartalen zijn om te tekenen.';
export const noPeersChart =
  'Hier komen uw cijfers naast die van de middelste bibliotheek, zodra drie andere hun cijfers gaven.';

const provisionally = ({ standing }: LibraryReport): boolean => standing.kind === 'provisional';

export const historyChart = (report: LibraryReport) => {
  const change = deliveredChange(report);
  const opening = provisionally(report) ? 'Voorlopig: u' : 'U';
  const dashes = report.history.some(({ final }) => !final) ? ' Stippellijn: voorlopig.' : '';
  return {
    title:
      change === null
        ? `Wat u leverde en ontving, tot en met het ${period(report.quarter)}`
        : `${opening} leverde ${changeWords(change)} een jaar eerder`,
    subtitle: `Per kwartaal. Bron: werkgroep IBL${asOfWords(report)}.${dashes}`,
  };
};

export const peersChart = (report: LibraryReport) => {
  const own = numberIn(report, report.quarter, 'lending_filled');
  const peer = report.peers.find(({ figure }) => figure === 'lending_filled');
  const opening = provisionally(report) ? 'Voorlopig: u' : 'U';
  const median = peer?.median ?? null;
  const others = Math.max(0, ...report.peers.map((one) => one.others));
  return {
    title:
      own === null || median === null
        ? 'Uw cijfers naast die van de middelste bibliotheek'
        : `${opening} leverde ${count(own)}, de middelste andere bibliotheek ${count(Math.round(median))}`,
    subtitle: `${capitalised(period(report.quarter))}; middelste van ten hoogste ${others} andere. Bron: werkgroep IBL${asOfWords(report)}.`,
  };
};

export const historyHeads = {
  quarter: 'Kwartaal',
  filled: 'Geleverd',
  filledProvisional: 'Geleverd (voorlopig)',
  received: 'Ontvangen',
  receivedProvisional: 'Ontvangen (voorlopig)',
} as const;
export const peersHeads = { figure: 'Cijfer', own: 'Uw bibliotheek', median: 'Middelste van de anderen' } as const;
