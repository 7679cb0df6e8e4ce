const wordsOf = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Given names that are frequent among readers. They are recognised without a capital too. */
export const givenNames = wordsOf(
  'jan piet kees henk wim hans peter johan gerrit willem cornelis mohamed mohammed ahmed ali hassan fatima aicha samira maria anna ' +
    'johanna els ria annie truus greet corrie petra monique sandra linda ingrid marjan anja ellen sanne lisa emma sophie julia eva ' +
    'sjoerd bert rob frank erik mark paul jeroen bas thomas daan sem lars ruud theo ton gerda willy joke ineke yvonne marieke karin',
);

/** More given names. They are recognised with a capital only, because some are ordinary words. */
export const givenNamesInCapitals = wordsOf(
  'anne anneke annelies ans arie arjan astrid bart ben betty bianca bram bouchra carla carolien chantal charlotte chris christine ' +
    'claudia dennis diana dick dirk dorien edwin eline elly elsbeth emiel esther evelien fred frits geert gert gijs greetje guus ' +
    'hanneke harm heleen helma henny herman hilde ilse inge irene jaap jacqueline janneke jasper jeanette jelle jenny jessica joop ' +
    'joost joris jos josé judith jurgen kim klaas koen lotte luuk maaike maarten marcel marco marja marjolein marleen martijn martin ' +
    'mieke mien miranda nel nicole niels nienke patricia patrick pauline pieter ramon renate rené richard riet robert roel roelof ' +
    'ron ronald rutger saskia sietske sigrid silvia simone stefan stephan steven sylvia tamara tanja tineke tjeerd tom toon trudy ' +
    'vera vincent wendy wessel wilma wouter yvette mustafa mehmet yusuf omar ibrahim khadija naima nadia malika karim rachid',
);

/** The most frequent surnames, without their particles. */
export const surnames = wordsOf(
  'jansen janssen vries berg bakker dijk visser smit meijer meyer boer mulder groot bos vos peters hendriks leeuwen dekker brouwer ' +
    'wit dijkstra smits graaf meer linden kok jacobs haan vermeulen heuvel veen broek bruijn bruin heijden schouten beek willems ' +
    'vliet hoek maas verhoeven koster dam prins blom huisman peeters jong kuipers veenstra kramer postma hoekstra yilmaz kaya',
);

/** Words that follow a title but are not names. */
export const noNames = wordsOf(
  'is was had heeft hebben wil wilde willen kan kon mag moet moest zou zal gaat ging komt kwam krijgt kreeg vraagt vroeg vond vindt zoekt ' +
    'zocht belt belde betaalt betaalde trok bracht haalt haalde wacht wachtte werd wordt blijft bleef leent leende reageert reageerde ' +
    'weet wist zegt zei zegde stond staat denkt dacht leest las deed doet meldt meldde geeft gaf neemt nam kiest koos mist miste ' +
    'die dat deze dit een geen met zonder voor na bij om uit aan naar tot over onder tussen per als dan of en maar want ook nog niet ' +
    'nooit altijd al wel weer zelf toch eens erg zeer meer minder veel weinig vaak soms steeds vandaag gisteren morgen hier daar er ' +
    'zijn haar hun hem zij hij wij ons onze u uw mijn ik alle elke iedere andere ander eigen nieuwe oude tevreden boos ziek gestopt ' +
    'balie directeur directie secretaresse voorzitter bestuur bibliotheek school student studenten docent lener leners lezer lezers ' +
    'klant klanten collega aanvrager lid leden bezoeker publiek afdeling gemeente provincie universiteit hogeschool stad buurt regio ' +
    'koning koningin des huizes streekgeschiedenis ontbrak ontbreekt betekent verhuisde overleed ' +
    'januari februari maart april mei juni juli augustus september oktober november december ' +
    'arnhem utrecht rotterdam amsterdam groningen zwolle leeuwarden assen middelburg tilburg eindhoven maastricht haarlem lelystad ' +
    'deventer gouda almere nijmegen enschede drenthe friesland gelderland overijssel zeeland limburg flevoland nederland twente leiden ' +
    // Names of people in book titles: Mevrouw Bovary, Dr. Seuss.
    'bovary dalloway beerta zjivago faustus jekyll seuss',
);

/** Answers that name nobody's role, folded. */
export const noRoles = new Set('ik ikzelf mij mijzelf zelf wij onbekend geen niemand n.v.t. nvt'.split(' '));
