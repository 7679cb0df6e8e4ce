import type { Measure, MeasureId } from '../../../domain/measures/measures.ts';
import { wordsFor } from '../../questionnaire/measure-words.ts';

/**
 * A figure's definition for readers. The form words it for the library that fills it in (*Niets
 * geleverd? Typ 0.*); where that does not suit a reader, the definition stands here.
 */
const forReaders: Readonly<Partial<Record<MeasureId, string>>> = {
  lending_requests_received: 'In de periode binnengekomen, geleverd of niet. Zonder de eigen provincie.',
  lending_filled_loans: 'Boeken en ander materiaal dat in de periode is verstuurd. Zonder verlengingen.',
  lending_filled_copies: 'In de periode verstuurd. Eén artikel of hoofdstuk telt als één.',
  lending_filled_provincial:
    'Andere bibliotheken in de provincie van de Plusbibliotheek (OBL), zonder haar eigen vestigingen.',
  lending_filled_national: 'Openbare bibliotheken en Plusbibliotheken buiten die provincie (IBL-V).',
  lending_filled_abroad: 'Bibliotheken buiten Nederland.',
  lending_unfilled: 'In de periode zonder levering afgesloten. Zonder geannuleerde verzoeken en de eigen provincie.',
  lending_filled_to_plus: 'Telt bij het geleverde ook al mee.',
  unfilled_not_held: 'De bibliotheek heeft de titel niet (meer), of het gevraagde deel ontbreekt.',
  unfilled_policy: 'Bijvoorbeeld: te nieuw, of de bibliotheek leent dit materiaal niet uit aan andere.',
  unfilled_other: 'Wat bij geen van de andere redenen hoort.',
  lending_cancelled: 'Ingetrokken door de aanvrager of door IBL-V voordat er was geleverd.',
  lending_open_start: 'Van vóór de periode en nog niet afgehandeld.',
  borrowing_requests_submitted:
    'In de periode uitgezet. Eén aanvraag telt één keer, hoeveel bibliotheken er ook zijn gevraagd. Zonder de eigen provincie.',
  borrowing_received_loans: 'Boeken en ander materiaal dat in de periode voor klanten aankwam.',
  borrowing_received_copies: 'In de periode aangekomen. Eén artikel of hoofdstuk telt als één.',
  borrowing_received_provincial:
    'Van andere bibliotheken in de provincie van de Plusbibliotheek (OBL), zonder haar eigen vestigingen.',
  borrowing_received_national: 'Van openbare bibliotheken en Plusbibliotheken buiten die provincie (IBL-V).',
  borrowing_received_abroad: 'Van bibliotheken buiten Nederland.',
  borrowing_unfilled:
    'In de periode afgesloten zonder dat er iets kwam. Zonder geannuleerde aanvragen en de eigen provincie.',
  borrowing_received_from_plus: 'Telt bij het ontvangene ook al mee.',
  borrowing_open_start: 'Van vóór de periode en nog niet afgehandeld.',
  b2c_fee_national_eur: 'Voor een volwassene met een gewoon abonnement, op de laatste dag van de periode.',
  b2c_fee_provincial_eur: 'Voor dezelfde klant, op dezelfde dag.',
  b2c_fee_academic_eur: 'Voor dezelfde klant, op dezelfde dag.',
};

export const definitionFor = ({ id }: Measure): string => forReaders[id] ?? wordsFor(id).explanation;
