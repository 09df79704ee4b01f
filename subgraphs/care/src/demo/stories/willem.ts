import {
  behandelstatus,
  betrokkenheid,
  grondslag,
  kader,
  veiligheidsafspraak,
  verslavingszorg,
  vtMelding,
} from '../make-records.ts';
import type { CareDemoRecords } from '../record.ts';

const persoon = 'willem';
const moeder = 'willem-moeder';
const casus = 'ZVH-2026-0101';
const casusVanMoeder = 'ZVH-2026-0203';

/**
 * Willem, 40, and his mother. Now: only the addiction care answers (his consent). The GGZ knows him well and gives nothing since he
 * withdrew. No waiting list: he asked for no place. Veilig Thuis: nothing of his own; what is there is the mother's, and of hers
 * only the veiligheidsafspraken are open, in both casussen. What she reported has no gate anywhere.
 */
export const willem: Partial<CareDemoRecords> = {
  betrokkenheden: [
    betrokkenheid({ persoon, sinds: '2019-04-08', team: 'FACT-team Binnenstad Ketendam', peildatum: '2026-10-12' }),
  ],
  kaders: [
    kader({
      persoon,
      soort: 'Klinische behandeling als bijzondere voorwaarde, nooit begonnen',
      geldigTot: '2026-05-04',
      peildatum: '2026-05-04',
    }),
  ],
  behandelstatussen: [
    behandelstatus({
      persoon,
      tekst:
        'Psychotische kenmerken die toenemen bij drank en ook nuchter niet meer verdwijnen. Indicatie voor een hoog beveiligde kliniek staat; hij ziet zelf geen stoornis en slikt niets.',
      peildatum: '2026-10-12',
      beperking: 'Alleen voor behandelaren en de casusregisseur; niet opnemen in het plan van aanpak.',
    }),
  ],
  verslavingszorgBetrokkenheden: [
    verslavingszorg({
      persoon,
      sinds: '2018-02-05',
      tot: '2023-05-30',
      toelichting:
        'Drie opnames voor ontgifting, telkens binnen zes weken terugval. Nuchtere periodes hangen samen met werk.',
      peildatum: '2023-05-30',
    }),
    verslavingszorg({
      persoon,
      sinds: '2026-10-02',
      tot: null,
      toelichting:
        'Eén vaste medewerker zoekt hem op waar hij is. Wil geen behandeling maar wel één keer per week praten: “een biertje moet kunnen”.',
      peildatum: '2026-11-13',
      beperking: 'Voor het casusoverleg; niet gebruiken als bewijs dat hij afspraken schendt.',
    }),
  ],
  vtMeldingen: [
    vtMelding({
      persoon: moeder,
      datum: '2022-05-30',
      aard: 'Mevrouw vertelt dat zij al jaren wordt geslagen en gedreigd wanneer er gedronken is, en dat zij zich schaamt.',
      beperking: 'Niets hiervan aan haar zoon of aan wie met hem werkt.',
    }),
    vtMelding({
      persoon: moeder,
      datum: '2026-10-05',
      aard: 'Mevrouw is bang voor de dag dat hij vrijkomt; zij heeft bij een nicht een tas klaarstaan.',
      beperking: 'De plek waar zij heen kan is alleen bij Veilig Thuis bekend.',
    }),
  ],
  veiligheidsafspraken: [
    veiligheidsafspraak({
      persoon: moeder,
      afspraak: 'Mevrouw doet niet open en belt direct 112; de meldkamer stuurt zonder doorvragen een eenheid.',
      geldigTot: '2027-05-01',
      peildatum: '2026-11-13',
    }),
    veiligheidsafspraak({
      persoon: moeder,
      afspraak: 'Elke ochtend om negen uur een kort belmoment; blijft dat uit, dan gaat de wijkagent langs.',
      geldigTot: '2027-02-01',
      peildatum: '2026-11-13',
    }),
  ],
  grondslagen: [
    grondslag({
      persoon,
      subcategorie: 'VERSLAVINGSZORG_BETROKKENHEID',
      grondslag: 'UITDRUKKELIJKE_TOESTEMMING',
      casus,
      vanaf: '2026-10-02',
      motivering:
        'Willem stemde in het gesprek van 2 oktober in met delen dat hij begeleid wordt; formulier door hem ondertekend.',
    }),
    grondslag({
      persoon,
      subcategorie: 'GGZ_BETROKKENHEID',
      grondslag: 'UITDRUKKELIJKE_TOESTEMMING',
      casus,
      vanaf: '2026-10-01',
      ingetrokkenOp: '2026-10-19',
      motivering: 'Mondelinge toestemming in detentie; op 19 oktober boos ingetrokken na het bezoek van de rapporteur.',
    }),
    grondslag({
      persoon,
      subcategorie: 'GGZ_BEHANDELSTATUS',
      grondslag: 'UITDRUKKELIJKE_TOESTEMMING',
      casus,
      vanaf: '2026-10-01',
      ingetrokkenOp: '2026-10-19',
      motivering: 'Toestemming omvatte ook de stand van de behandeling; samen met de andere ingetrokken.',
    }),
    grondslag({
      persoon: moeder,
      subcategorie: 'VT_VEILIGHEIDSAFSPRAAK',
      grondslag: 'WETTELIJK_MELDRECHT',
      casus,
      vanaf: '2026-10-09',
      motivering:
        'De afspraken beschermen alleen als wie met de zoon werkt ze kent; de inhoud van haar verhaal is daarvoor niet nodig.',
    }),
    grondslag({
      persoon: moeder,
      subcategorie: 'VT_VEILIGHEIDSAFSPRAAK',
      grondslag: 'WETTELIJK_MELDRECHT',
      casus: casusVanMoeder,
      vanaf: '2026-10-16',
      motivering: 'In haar eigen casus voeren politie en gemeente de afspraken uit; zij is daarover vooraf ingelicht.',
    }),
  ],
};
