/** The tab `Uitleg`: everything that a librarian, or a stand-in, needs to know without calling. */
export const guideTitle = 'Uitleg';
/** Shown on every quarter's tab. */
export const guideLinkWords = 'Uitleg, en hulp bij vragen';

interface GuideSection {
  readonly heading: string;
  readonly lines: readonly string[];
}

export const guideHeading = 'Uitleg bij de IBL-opgave';
export const guideIntroduction =
  'Elk kwartaal vult u hier de cijfers van uw interbibliothecair leenverkeer in. Dat kost ongeveer tien minuten als u uw overzichten bij de hand hebt.';

export const guideSections: readonly GuideSection[] = [
  {
    heading: 'Zo werkt het',
    lines: [
      'Op 1 januari, 1 april, 1 juli en 1 oktober komt er vooraan een tabblad bij, bijvoorbeeld 2026-K1 voor het eerste kwartaal van 2026.',
      'Vul de lichtgele vakken in. U hoeft niets op te slaan en niets op te sturen.',
      'Naast elk cijfer staat in de kolom Controle wat wij ervan vinden. Vaak ziet u dat meteen; soms duurt het een paar minuten. U mag het venster intussen sluiten.',
      'Klaar? Zet bovenaan een vinkje bij ‘Wij zijn klaar’. Staat er nog iets open, dan leest u daar wat. Uw vinkje blijft staan; zodra alles is beantwoord, gaan de cijfers vanzelf mee.',
      'Tot de sluitdatum mag u alles nog veranderen. De laatste cijfers tellen.',
    ],
  },
  {
    heading: 'Nul, onbekend of niet van toepassing',
    lines: [
      'Was er niets? Typ 0.',
      'Weet u het niet, of nog niet? Typ onbekend en schrijf rechts kort waarom, en of het cijfer nog komt.',
      'Doet uw bibliotheek dit niet? Typ n.v.t. Telt het vak mee in een optelling, typ dan 0.',
      'Een leeg vak betekent: nog niet ingevuld.',
      'Typ hele getallen, bijvoorbeeld 1234 of 1.234. Geschat? Typ alleen het getal en kies onderaan bij ‘geschat’ ja.',
    ],
  },
  {
    heading: 'Wat de woorden in de kolom Controle betekenen',
    lines: [
      'Aanpassen: hier is een ander cijfer nodig. Er staat bij wat u kunt doen.',
      'Nog invullen: dit vak is nog leeg. Dat zeggen wij pas als uw vinkje bij ‘Wij zijn klaar’ staat.',
      'Vraag: het cijfer valt op. Klopt het? Schrijf rechts in een paar woorden hoe dat komt; meer hoeft niet.',
      'Verandert een cijfer nadat u er iets bij schreef? Typ dan ‘geldt nog’ bij uw toelichting, of schrijf een nieuwe.',
      'Ter info: u hoeft niets te doen.',
      '✓: in orde.',
      '… wordt nagekeken: wij hebben uw laatste wijziging nog niet gezien.',
    ],
  },
  {
    heading: 'Welk kwartaal, en wat telt mee',
    lines: [
      'Tel op de dag waarop iets gebeurde: een verzoek op de dag waarop het binnenkwam, een levering op de dag van verzending, een ontvangst op de dag van aankomst.',
      'Uitleningen tussen uw eigen vestigingen tellen niet mee.',
      'Verzoeken, niet geleverd en aanvragen zonder resultaat vragen wij zonder de eigen provincie. Bij geleverd en ontvangen telt de eigen provincie wel mee, in een eigen rij.',
      'Gebruik liefst het hele jaar dezelfde bron.',
    ],
  },
  {
    heading: 'Na het kwartaal: het tabblad Uw bibliotheek',
    lines: [
      'Is het kwartaalbericht er, dan ziet u in ‘Uw bibliotheek’ uw cijfers naast die van vorig jaar en naast het middelste cijfer van de andere bibliotheken. Andere bibliotheken zien dat blad niet.',
      'In februari staat daar ook uw hele jaar. Klopt het? Zet een vinkje bij ‘Gezien en akkoord’. Klopt er iets niet, schrijf het ernaast.',
      'Verandert er daarna nog een cijfer, dan vragen wij het opnieuw, op een nieuwe regel.',
    ],
  },
  {
    heading: 'Wie leest wat u schrijft',
    lines: [
      'Uw cijfers en toelichtingen staan met de naam van uw bibliotheek in het bestand IBL-statistiek, uw woorden in het tabblad Ontwikkelingen. Dat bestand lezen de secretaris, de werkgroep, het bestuur en collega’s van de andere bibliotheken.',
      'Noem daarom geen klanten of collega’s bij naam, en typ geen adressen of nummers van personen.',
      'Naar buiten gaan alleen cijfers van alle bibliotheken samen, en een mooi voorbeeld als u daarbij ‘ja’ koos.',
    ],
  },
  {
    heading: 'Nieuwe collega?',
    lines: [
      'Vraag de secretaris om dit bestand met uw account te delen; dan kunt u meteen verder.',
      'Kijk in het tabblad van het vorige kwartaal hoe uw collega het deed. Wat er eerder bij de cijfers is geschreven, staat bij elkaar in ‘Uw bibliotheek’.',
      'Zet bij ‘Ingevuld door’ uw functie, geen naam.',
    ],
  },
  {
    heading: 'Afdrukken, verbeteren en vragen',
    lines: [
      'Afdrukken: kies in het menu Bestand voor Afdrukken, Huidig blad, A4 staand, Aanpassen aan breedte.',
      'Klopt er na de sluitdatum iets niet? Pas het cijfer aan, zet bovenaan een vinkje bij ‘Correctie’ en schrijf erachter waarom. De secretaris beslist; tot dan telt het oude cijfer.',
      'Een vraag? Stel die gerust aan de secretaris van de werkgroep IBL.',
    ],
  },
];
