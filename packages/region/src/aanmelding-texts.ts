import type { Thema } from '@ketenhub/vocabulary';

/** What a generated aanmelding says; the number of the casus is added, so that each text occurs once. */
export const AANLEIDING_TEKSTEN: Readonly<Record<Thema, readonly string[]>> = {
  JEUGD: [
    'Na het laatste incident op school is de situatie thuis verder verslechterd en zijn de afspraken met het gezin niet nagekomen.',
    'Betrokkene is in korte tijd meermalen aangehouden en onttrekt zich aan de begeleiding.',
  ],
  VOLWASSENEN: [
    'De overlast neemt toe en de hulp die is geboden, heeft betrokkene niet vastgehouden.',
    'Er is opnieuw een incident geweest en niemand heeft nu de regie over het geheel.',
  ],
  HUISELIJK_GEWELD: [
    'Er is opnieuw een melding van geweld thuis; de veiligheidsafspraken houden geen stand.',
    'Na het laatste voorval is de angst in het gezin groot en loopt de spanning verder op.',
  ],
  STALKING: [
    'De contactpogingen zijn na het verbod doorgegaan en worden dreigender.',
    'De voormalige partner is deze maand meermalen opgewacht en durft niet meer alleen te reizen.',
  ],
};

export const RESULTAAT_TEKSTEN: Readonly<Record<Thema, string>> = {
  JEUGD: 'Een plan waarin hulp en grens voor betrokkene en het gezin van een kant komen.',
  VOLWASSENEN: 'Een plek, een dagbesteding en een duidelijke grens, met een partij die het overzicht houdt.',
  HUISELIJK_GEWELD: 'Duurzame veiligheid voor ieder gezinslid en een lijn die alle organisaties volgen.',
  STALKING: 'Bescherming van de ander en begeleiding van betrokkene die op elkaar aansluiten.',
};

export const NIET_GEINFORMEERD =
  'Vooraf informeren kan de veiligheid van een gezinslid in gevaar brengen; dit wordt in de triage opnieuw bekeken.';

interface Verhaal {
  readonly aanleiding: string;
  readonly beoogdResultaat: string;
  readonly redenNietGeinformeerd?: string;
}

/** The aanmeldingen of the written-out casussen, by number. */
export const VERHAAL_AANMELDINGEN: Readonly<Record<string, Verhaal>> = {
  'ZVH-2026-0101': {
    aanleiding:
      'De binnenstad meldt wekelijks overlast van betrokkene en na het laatste geweldsfeit dreigt hij zonder kader vrij te komen.',
    beoogdResultaat: 'Dat begrenzing, een plek en behandeling klaarstaan op de dag dat hij buiten staat.',
  },
  'ZVH-2026-0102': {
    aanleiding:
      'Vandaag was er weer een steekincident in de instelling; betrokkene is net achttien en het jeugdkader is geëindigd.',
    beoogdResultaat: 'Een plek en een kader die de veiligheid van haar en van anderen houden na haar achttiende.',
  },
  'ZVH-2026-0103': {
    aanleiding: 'Na een bedreiging kan betrokkene niet in de woonvoorziening blijven; hij slaapt nu op straat.',
    beoogdResultaat: 'Een passende woonplek, en tot die tijd een afspraak wie hem ziet en wie ingrijpt.',
  },
  'ZVH-2026-0104': {
    aanleiding: 'Er komen over dit gezin meldingen uit verschillende hoeken en elke organisatie ziet een ander deel.',
    beoogdResultaat: 'Veiligheid voor ieder gezinslid en een volgorde waarin de organisaties samen optrekken.',
  },
  'ZVH-2026-0105': {
    aanleiding: 'Betrokkene mag niet naar huis, heeft geen andere plek en de spanning bij hem en in de buurt loopt op.',
    beoogdResultaat: 'Een woning elders, rust in de buurt en begeleiding die doorloopt.',
  },
  'ZVH-2026-0106': {
    aanleiding: 'Na elke aanhouding staat betrokkene weer buiten en elke keer is het feit zwaarder.',
    beoogdResultaat: 'Een plek waar hij behandeld en begrensd kan worden, en tot dan een sluitende afspraak.',
  },
  'ZVH-2026-0107': {
    aanleiding: 'Betrokkene heeft verteld dat zij thuis groot gevaar loopt en vraagt dringend om niets te delen.',
    beoogdResultaat: 'Haar veiligheid, zonder dat thuis opvalt dat zij heeft gesproken.',
    redenNietGeinformeerd: 'Wat haar thuis bereikt, kan haar in gevaar brengen; informeren gebeurt als zij veilig is.',
  },
  'ZVH-2026-0203': {
    aanleiding: 'Op het adres van betrokkene is opnieuw gedreigd door een familielid dat bij haar wil intrekken.',
    beoogdResultaat: 'Bescherming op het adres en een grens voor het familielid, zodat zij de deur dicht kan houden.',
  },
};
