/**
 * The tab *Uitleg* of Secretariaat: the secretary's year, and the situations in which she would
 * otherwise call for help.
 */
interface SecretaryGuideSection {
  readonly heading: string;
  readonly lines: readonly string[];
}

export const secretaryGuideHeading = 'Uitleg voor de secretaris';
export const secretaryGuideIntroduction =
  'De bibliotheken vullen hun eigen blad in; hier ziet u wie er is, wat op u wacht en wat u zelf kunt doen. U hoeft nergens een cijfer over te typen.';

/** @param account the address to share workbooks with. */
export const secretaryGuideSections = (account: string): readonly SecretaryGuideSection[] => [
  {
    heading: 'Uw jaar',
    lines: [
      '1 januari, 1 april, 1 juli en 1 oktober: het kwartaal dat net voorbij is, gaat vanzelf open. Stuur in Overzicht de startmail.',
      'Een week voor ‘graag uiterlijk’: kijk in Overzicht bij ‘Nu te doen’ en stuur wie nog niet klaar is een herinnering.',
      'Tussendoor: in Vragen staat wat op u wacht. Akkoord? Zet een vinkje. Twijfelt u? Typ uw vraag; die komt bij de bibliotheek naast het cijfer te staan, en het antwoord op dezelfde regel. Grijze regels zijn klaar.',
      'Neemt u een correctie niet over? Typ in Vragen waarom, en zet een vinkje bij ‘Niet akkoord’. De bibliotheek leest uw reden.',
      'Na de sluitdatum: lees de cijfers na in IBL-statistiek en schrijf in Teksten de samenvatting, de analyse en het advies.',
      'Na de vergadering: leg in Overzicht vast dat het kwartaal of het jaar is vastgesteld; ook een jaar dat is geïmporteerd. De cijfers van die uitgave veranderen daarna niet meer; uw tekst in Teksten kunt u nog verbeteren.',
      'Hebt u cijfers van eerdere jaren? Plak ze in Historie, ook wat de opgave niet vraagt: uitleningen, leden en uren per jaar (bij het 4e kwartaal), zendingen, en hoe snel er werd geleverd. IBL-statistiek toont ze waar ze zijn gegeven.',
      'Januari: plak in KB-cijfers wat de KB stuurt. Februari: de bibliotheken zien hun jaar en zetten een vinkje bij ‘Gezien en akkoord’.',
    ],
  },
  {
    heading: 'Een blad delen, in drie stappen',
    lines: [
      'Stap 1: maak een leeg bestand in Google Spreadsheets, in de map van de werkgroep. Geef het de naam ‘IBL-opgave – ’ en de naam van de bibliotheek.',
      `Stap 2: deel het als bewerker met ${account}. Het vult zich daarna vanzelf.`,
      'Stap 3: deel het als bewerker met de bibliotheek, en met niemand anders. In Overzicht staat bij ‘Toegang’ wie erin kan.',
      'Zegt Overzicht ‘geen toegang’? Haal het bestand zo nodig uit de prullenbak en doe stap 2 opnieuw.',
    ],
  },
  {
    heading: 'Een bibliotheek komt erbij, gaat weg, fuseert of krijgt een andere naam',
    lines: [
      'Leg het vast in Register, in het blok onder de bibliotheken. Lees wat er gaat gebeuren, en zet dan pas het vinkje.',
      'Vergist? Haal het vinkje weg; dan is het ongedaan gemaakt.',
    ],
  },
  {
    heading: 'Iemand belt',
    lines: [
      '‘Ik kan er niet in’: deel het blad van die bibliotheek met het adres van de nieuwe collega.',
      '‘Wilt u het voor mij invullen?’: open het blad vanuit Overzicht en typ de cijfers in hun eigen vakken, met een vinkje bij ‘Wij zijn klaar’.',
      '‘Het kwartaal is al gesloten’: nog niets ingediend? Zet in Overzicht een vinkje bij ‘Heropenen’; een ouder kwartaal kiest u eerst bovenaan, bij ‘Toon kwartaal’. Al wel ingediend? Dan kan de bibliotheek zelf een correctie vragen, bovenaan het tabblad van dat kwartaal.',
      '‘Dat tellen wij niet’: kies in Wie telt wat bij die bibliotheek ‘telt dit niet’. Over het lege vak komt dan geen vraag meer.',
      '‘Klopten de cijfers niet?’: in IBL-statistiek staat onder Correcties wat er veranderde, wanneer en waarom.',
    ],
  },
  {
    heading: 'Op vakantie, of een nieuwe secretaris',
    lines: [
      'Wie dit bestand mag bewerken, mag alles wat u mag. Deel het met uw vervanger; met het weghalen van het delen is dat weer voorbij.',
      'Pas in Werkgroep de naam aan die onder de mails staat, en in Instellingen het mailadres en de telefoon. Die leest elke bibliotheek in Uitleg.',
      'Laat de bestanden in een gedeelde drive staan, of op een functioneel account. Dan blijven ze als u vertrekt.',
      'Staan ze in uw eigen Drive? Maak de nieuwe secretaris dan eigenaar van elk bestand voordat uw account sluit.',
      'Loop met uw opvolger Overzicht, Vragen en deze uitleg een keer door; meer is er niet.',
    ],
  },
  {
    heading: 'Staat er bovenaan Overzicht iets in plaats van ‘Alles werkt’?',
    lines: [
      'Er staat bij wat u moet doen; meestal is dat niets. Wat is ingevuld blijft altijd bewaard, ook als er iets stilstaat.',
    ],
  },
];
