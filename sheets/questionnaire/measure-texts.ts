import type { MeasureId } from '../../domain/measures/measures.ts';

/**
 * A measure's words for librarians: the label of its row, its name in sentences, and one line of
 * explanation.
 */
export interface MeasureTexts {
  readonly label: string;
  readonly name: string;
  readonly explanation: string;
}

/** The words of each measure: label, name and explanation. */
export const measureTexts = {
  lending_requests_received: {
    label: 'Verzoeken van andere bibliotheken',
    name: 'verzoeken van andere bibliotheken',
    explanation: 'Dit kwartaal bij u binnengekomen, geleverd of niet. Zonder de eigen provincie.',
  },
  lending_filled_loans: {
    label: 'Geleverd als leen (komt terug)',
    name: 'geleverd als leen',
    explanation: 'Boeken en ander materiaal dat u dit kwartaal verstuurde. Zonder verlengingen.',
  },
  lending_filled_copies: {
    label: 'Geleverd als kopie of scan',
    name: 'geleverd als kopie of scan',
    explanation: 'Dit kwartaal verstuurd. Eén artikel of hoofdstuk telt als één.',
  },
  lending_filled_provincial: {
    label: '– waarvan naar de eigen provincie',
    name: 'geleverd naar de eigen provincie',
    explanation: 'Andere bibliotheken in uw provincie (OBL), zonder uw eigen vestigingen.',
  },
  lending_filled_national: {
    label: '– waarvan naar andere provincies',
    name: 'geleverd naar andere provincies',
    explanation: 'Openbare bibliotheken en Plusbibliotheken buiten uw provincie (IBL-V).',
  },
  lending_filled_academic: {
    label: '– waarvan naar UB’s, KB en overige',
    name: 'geleverd naar UB’s, KB en overige',
    explanation: 'Universiteiten, hogescholen, KB, speciale bibliotheken en andere instellingen.',
  },
  lending_filled_abroad: {
    label: '– waarvan naar het buitenland',
    name: 'geleverd naar het buitenland',
    explanation: 'Bibliotheken buiten Nederland. Niets geleverd? Typ 0.',
  },
  lending_unfilled: {
    label: 'Niet geleverd',
    name: 'niet geleverd',
    explanation: 'Dit kwartaal zonder levering afgesloten. Zonder geannuleerde verzoeken en de eigen provincie.',
  },
  lending_filled_to_plus: {
    label: 'Geleverd aan Plusbibliotheken',
    name: 'geleverd aan Plusbibliotheken',
    explanation: 'Telt hierboven ook al mee.',
  },
  unfilled_on_loan: {
    label: '– uitgeleend of gereserveerd',
    name: 'niet geleverd: uitgeleend of gereserveerd',
    explanation: 'Het exemplaar was bij een lener of voor iemand gereserveerd.',
  },
  unfilled_not_on_shelf: {
    label: '– niet gevonden of vermist',
    name: 'niet geleverd: niet gevonden of vermist',
    explanation: 'Volgens het systeem aanwezig, maar niet op zijn plaats.',
  },
  unfilled_non_circulating: {
    label: '– niet uitleenbaar',
    name: 'niet geleverd: niet uitleenbaar',
    explanation: 'Alleen ter inzage, of te kwetsbaar of te kostbaar om te versturen.',
  },
  unfilled_not_held: {
    label: '– niet in bezit',
    name: 'niet geleverd: niet in bezit',
    explanation: 'U hebt de titel niet (meer), of het gevraagde deel ontbreekt.',
  },
  unfilled_not_found_as_cited: {
    label: '– gegevens kloppen niet',
    name: 'niet geleverd: gegevens kloppen niet',
    explanation: 'Met de gegevens van het verzoek was de titel niet te vinden.',
  },
  unfilled_policy: {
    label: '– eigen regels of voorwaarden',
    name: 'niet geleverd: eigen regels of voorwaarden',
    explanation: 'Bijvoorbeeld: te nieuw, of dit materiaal leent u niet uit aan andere bibliotheken.',
  },
  unfilled_other: {
    label: '– andere reden',
    name: 'niet geleverd: andere reden',
    explanation: 'Meer dan een op de tien? Schrijf rechts welke reden.',
  },
  lending_cancelled: {
    label: 'Geannuleerde verzoeken',
    name: 'geannuleerde verzoeken',
    explanation: 'Ingetrokken door de aanvrager of door IBL-V voordat u leverde.',
  },
  lending_open_start: {
    label: 'Open verzoeken op de eerste dag',
    name: 'open verzoeken op de eerste dag',
    explanation: 'Van vóór dit kwartaal en nog niet afgehandeld.',
  },
  lending_open_end: {
    label: 'Open verzoeken op de laatste dag',
    name: 'open verzoeken op de laatste dag',
    explanation: 'Op de laatste dag nog niet afgehandeld.',
  },
  borrowing_requests_submitted: {
    label: 'Aanvragen voor klanten',
    name: 'aanvragen voor klanten',
    explanation:
      'Dit kwartaal uitgezet. Eén aanvraag telt één keer, hoeveel bibliotheken u ook vroeg. Zonder de eigen provincie.',
  },
  borrowing_received_loans: {
    label: 'Ontvangen als leen (gaat terug)',
    name: 'ontvangen als leen',
    explanation: 'Boeken en ander materiaal dat dit kwartaal voor klanten bij u aankwam.',
  },
  borrowing_received_copies: {
    label: 'Ontvangen als kopie of scan',
    name: 'ontvangen als kopie of scan',
    explanation: 'Dit kwartaal aangekomen. Eén artikel of hoofdstuk telt als één.',
  },
  borrowing_received_provincial: {
    label: '– waarvan uit de eigen provincie',
    name: 'ontvangen uit de eigen provincie',
    explanation: 'Van andere bibliotheken in uw provincie (OBL), zonder uw eigen vestigingen.',
  },
  borrowing_received_national: {
    label: '– waarvan uit andere provincies',
    name: 'ontvangen uit andere provincies',
    explanation: 'Van openbare bibliotheken en Plusbibliotheken buiten uw provincie (IBL-V).',
  },
  borrowing_received_academic: {
    label: '– waarvan van UB’s, KB en overige',
    name: 'ontvangen van UB’s, KB en overige',
    explanation: 'Meestal aangevraagd via WorldShare ILL.',
  },
  borrowing_received_abroad: {
    label: '– waarvan uit het buitenland',
    name: 'ontvangen uit het buitenland',
    explanation: 'Van bibliotheken buiten Nederland. Niets ontvangen? Typ 0.',
  },
  borrowing_unfilled: {
    label: 'Aanvragen zonder resultaat',
    name: 'aanvragen zonder resultaat',
    explanation:
      'Dit kwartaal afgesloten zonder dat er iets kwam. Zonder geannuleerde aanvragen en de eigen provincie.',
  },
  borrowing_received_from_plus: {
    label: 'Ontvangen van Plusbibliotheken',
    name: 'ontvangen van Plusbibliotheken',
    explanation: 'Telt hierboven ook al mee.',
  },
  borrowing_requests_mediated: {
    label: 'Bemiddeld voor andere bibliotheken',
    name: 'bemiddelde aanvragen',
    explanation: 'Aangevraagd voor klanten van een andere bibliotheek. Telt bij ‘Aanvragen voor klanten’ ook al mee.',
  },
  borrowing_cancelled: {
    label: 'Geannuleerde aanvragen',
    name: 'geannuleerde aanvragen',
    explanation: 'Ingetrokken door de klant of door IBL-V voordat er iets kwam.',
  },
  borrowing_open_start: {
    label: 'Open aanvragen op de eerste dag',
    name: 'open aanvragen op de eerste dag',
    explanation: 'Van vóór dit kwartaal en nog niet afgehandeld.',
  },
  borrowing_open_end: {
    label: 'Open aanvragen op de laatste dag',
    name: 'open aanvragen op de laatste dag',
    explanation: 'Op de laatste dag nog niet afgehandeld.',
  },
  b2c_fee_national_eur: {
    label: 'Prijs van een landelijke aanvraag',
    name: 'prijs van een landelijke aanvraag',
    explanation: 'Voor een volwassene met een gewoon abonnement, op de laatste dag. Gratis? Typ 0,00.',
  },
  b2c_fee_provincial_eur: {
    label: 'Prijs van een aanvraag in de provincie',
    name: 'prijs van een aanvraag in de provincie',
    explanation: 'Zelfde klant, zelfde dag. Gratis? Typ 0,00.',
  },
  b2c_fee_academic_eur: {
    label: 'Prijs van een aanvraag bij een UB of de KB',
    name: 'prijs van een aanvraag bij een UB of de KB',
    explanation: 'Zelfde klant, zelfde dag. Gratis? Typ 0,00.',
  },
  developments: {
    label: 'Ontwikkelingen',
    name: 'ontwikkelingen',
    explanation: 'Wat veranderde er dit kwartaal in het leenverkeer bij u? Werkgroep en bestuur lezen dit.',
  },
  bottlenecks: {
    label: 'Knelpunten',
    name: 'knelpunten',
    explanation: 'Waar liep u tegenaan, en wat zou helpen? Werkgroep en bestuur lezen dit.',
  },
  showcase: {
    label: 'Mooi voorbeeld',
    name: 'mooi voorbeeld',
    explanation: 'Een bijzondere aanvraag of een blije klant, zonder namen.',
  },
  showcase_publishable: {
    label: 'Mag dit voorbeeld naar buiten?',
    name: 'voorbeeld mag naar buiten',
    explanation: 'Ja: het bestuur mag het gebruiken, bijvoorbeeld in een nieuwsbericht. Leeg betekent nee.',
  },
  source_system: {
    label: 'Waar komen de cijfers vandaan?',
    name: 'bron van de cijfers',
    explanation: 'Kies de belangrijkste bron. Liefst het hele jaar dezelfde.',
  },
  is_estimated_lending: {
    label: 'Is er bij ‘leveren’ iets geschat?',
    name: 'geschat bij leveren',
    explanation: 'Ja? Schrijf rechts welke cijfers.',
  },
  is_estimated_borrowing: {
    label: 'Is er bij ‘aanvragen’ iets geschat?',
    name: 'geschat bij aanvragen',
    explanation: 'Ja? Schrijf rechts welke cijfers.',
  },
  submitted_by_role: {
    label: 'Ingevuld door (functie)',
    name: 'ingevuld door',
    explanation: 'Bijvoorbeeld ‘medewerker IBL’. Geen naam.',
  },
  remarks: {
    label: 'Opmerking bij het geheel',
    name: 'opmerking bij het geheel',
    explanation: 'Wat moeten wij weten om uw cijfers goed te lezen?',
  },
} as const satisfies Partial<Record<MeasureId, MeasureTexts>>;
