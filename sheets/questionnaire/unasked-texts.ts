import type { unaskedCatalogue } from '../../domain/measures/unasked.ts';

interface UnaskedTexts {
  readonly label: string;
  readonly name: string;
  readonly explanation: string;
}

/** The words of each measure: label, name and explanation. */
export const unaskedTexts = {
  lending_days_0_2: {
    label: '– binnen 2 dagen verstuurd',
    name: 'verstuurd binnen 2 dagen',
    explanation: 'Kalenderdagen van verzoek tot verzending. Dezelfde dag is 0.',
  },
  lending_days_3_7: {
    label: '– na 3 tot en met 7 dagen verstuurd',
    name: 'verstuurd na 3 tot en met 7 dagen',
    explanation: 'Kalenderdagen van verzoek tot verzending.',
  },
  lending_days_8_14: {
    label: '– na 8 tot en met 14 dagen verstuurd',
    name: 'verstuurd na 8 tot en met 14 dagen',
    explanation: 'Kalenderdagen van verzoek tot verzending.',
  },
  lending_days_15_plus: {
    label: '– na 15 dagen of meer verstuurd',
    name: 'verstuurd na 15 dagen of meer',
    explanation: 'Kalenderdagen van verzoek tot verzending.',
  },
  lending_days_unmeasured: {
    label: '– levertijd niet gemeten',
    name: 'levertijd niet gemeten',
    explanation: 'Leveringen waarvan de dagen niet bekend zijn.',
  },
  borrowing_days_0_2: {
    label: '– binnen 2 dagen klaar',
    name: 'klaar binnen 2 dagen',
    explanation: 'Kalenderdagen van aanvraag tot het moment dat de klant kan ophalen.',
  },
  borrowing_days_3_7: {
    label: '– na 3 tot en met 7 dagen klaar',
    name: 'klaar na 3 tot en met 7 dagen',
    explanation: 'Kalenderdagen van aanvraag tot het moment dat de klant kan ophalen.',
  },
  borrowing_days_8_14: {
    label: '– na 8 tot en met 14 dagen klaar',
    name: 'klaar na 8 tot en met 14 dagen',
    explanation: 'Kalenderdagen van aanvraag tot het moment dat de klant kan ophalen.',
  },
  borrowing_days_15_plus: {
    label: '– na 15 dagen of meer klaar',
    name: 'klaar na 15 dagen of meer',
    explanation: 'Kalenderdagen van aanvraag tot het moment dat de klant kan ophalen.',
  },
  borrowing_days_unmeasured: {
    label: '– wachttijd niet gemeten',
    name: 'wachttijd niet gemeten',
    explanation: 'Aanvragen waarvan de dagen niet bekend zijn.',
  },
  shipments_sent: {
    label: 'Verstuurde zendingen',
    name: 'verstuurde zendingen',
    explanation: 'Pakketten en enveloppen met een pakbon. Kratten tellen niet mee.',
  },
  ill_staff_hours_year: {
    label: 'Uren voor IBL in dit jaar',
    name: 'uren voor IBL',
    explanation: 'Alle medewerkers samen, over het hele jaar.',
  },
  members_year_end: {
    label: 'Leden op 31 december',
    name: 'leden op 31 december',
    explanation: 'Zelfde cijfer als in de Gegevenslevering Wsob.',
  },
  loans_total_year: {
    label: 'Uitleningen in dit jaar',
    name: 'uitleningen in dit jaar',
    explanation: 'Zelfde cijfer als in de Gegevenslevering Wsob.',
  },
} as const satisfies Record<(typeof unaskedCatalogue)[number]['id'], UnaskedTexts>;
