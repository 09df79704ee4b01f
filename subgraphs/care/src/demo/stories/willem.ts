import {
  behandelstatus,
  betrokkenheid,
  grondslag,
  kader,
  opToestemming,
  veiligheidsafspraak,
  verslavingszorg,
  vtMelding,
  vtOnderzoek,
  zelf,
} from '../make-records.ts';
import type { CareDemoRecords } from '../record.ts';

const persoon = 'willem';
const moeder = 'willem-moeder';
const casus = 'ZVH-2026-0101';
const casusVanMoeder = 'ZVH-2026-0203';

/**
 * Willem, 40, and his mother. Now: only the addiction care answers, with the consent that he gave, took back and gave anew. The
 * GGZ knows him well and gives nothing since he withdrew, the indication for a clinic included. No waiting list, no Wlz and no
 * LVB: he asked for no place and nobody examined it. Veilig Thuis: nothing of his own; what is there is the mother's, and of
 * hers only the veiligheidsafspraken are open, in both casussen. What she reported and what came of it has no gate anywhere.
 */
export const willem: Partial<CareDemoRecords> = {
  betrokkenheden: [
    betrokkenheid({
      persoon,
      sinds: '2019-04-08',
      team: 'FACT-team Binnenstad Ketendam',
      behandelaar: 'Edo Denkstra, psychiater',
      peildatum: '2026-10-12',
    }),
  ],
  kaders: [
    kader({
      persoon,
      soort: 'Klinische behandeling als bijzondere voorwaarde, nooit begonnen',
      begin: '2026-03-10',
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
      behandelaar: 'Marja Nepbeek, verpleegkundig specialist',
      toelichting: 'In begeleiding van februari 2018 tot eind mei 2023.',
      peildatum: '2023-05-30',
    }),
    verslavingszorg({
      persoon,
      sinds: '2024-06-10',
      tot: '2024-09-12',
      behandelaar: 'Wim Schetsboer, ambulant begeleider',
      toelichting: 'Opnieuw in begeleiding van juni tot half september 2024.',
      peildatum: '2024-09-12',
    }),
    verslavingszorg({
      persoon,
      sinds: '2026-10-02',
      tot: null,
      behandelaar: 'Wim Schetsboer, ambulant begeleider',
      toelichting:
        'Eén vaste medewerker zoekt hem op waar hij is. Wil geen behandeling maar wel één keer per week praten: “een biertje moet kunnen”.',
      peildatum: '2026-11-13',
      beperking: 'Niet gebruiken als bewijs dat hij afspraken schendt.',
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
  vtOnderzoeken: [
    vtOnderzoek({
      persoon: moeder,
      begin: '2022-06-07',
      einde: '2022-09-13',
      uitkomst: 'Het geweld is bevestigd; zij wilde hulp voor zichzelf en geen stappen tegen een ander.',
      peildatum: '2022-09-13',
      beperking: 'Zij heeft gevraagd dit met niemand te bespreken die haar zoon kent.',
    }),
  ],
  veiligheidsafspraken: [
    veiligheidsafspraak({
      persoon: moeder,
      vastgelegdOp: '2026-10-09',
      afspraak: 'Mevrouw doet niet open en belt direct 112; de meldkamer stuurt zonder doorvragen een eenheid.',
      geldigTot: '2027-05-01',
      peildatum: '2026-11-13',
      beperking: 'Niet aan haar zoon laten blijken dat er iets is afgesproken.',
    }),
    veiligheidsafspraak({
      persoon: moeder,
      vastgelegdOp: '2026-11-13',
      afspraak: 'Elke ochtend om negen uur een kort belmoment; blijft dat uit, dan gaat de wijkagent langs.',
      geldigTot: '2027-02-01',
      beperking: 'Het dagelijkse belmoment niet aan haar zoon bekendmaken.',
    }),
  ],
  grondslagen: [
    opToestemming({
      persoon,
      subcategorie: 'VERSLAVINGSZORG_BETROKKENHEID',
      casus,
      vanaf: '2026-10-02',
      motivering:
        'Willem stemde op 2 oktober in met delen dat hij begeleid wordt, trok dat na een nacht drinken in en ondertekende op 9 november opnieuw.',
      toestemmingen: [zelf({ op: '2026-10-02', ingetrokkenOp: '2026-10-23' }), zelf({ op: '2026-11-09' })],
    }),
    opToestemming({
      persoon,
      subcategorie: 'GGZ_BETROKKENHEID',
      casus,
      vanaf: '2026-10-01',
      motivering: 'Mondelinge toestemming in detentie; op 19 oktober boos ingetrokken na het bezoek van de rapporteur.',
      toestemmingen: [zelf({ op: '2026-10-01', ingetrokkenOp: '2026-10-19' })],
    }),
    opToestemming({
      persoon,
      subcategorie: 'GGZ_BEHANDELSTATUS',
      casus,
      vanaf: '2026-10-01',
      motivering: 'Toestemming omvatte ook de stand van de behandeling; samen met de andere ingetrokken.',
      toestemmingen: [zelf({ op: '2026-10-01', ingetrokkenOp: '2026-10-19' })],
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
