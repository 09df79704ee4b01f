import {
  behandelstatus,
  betrokkenheid,
  grondslag,
  opToestemming,
  veiligheidsafspraak,
  vtMelding,
  vtOnderzoek,
} from '../make-records.ts';
import type { CareDemoRecords } from '../record.ts';

const persoon = 'geheim';
const casus = 'ZVH-2026-0107';

/**
 * Absolute geheimhouding. Until 16 November no open gate at all: care then says the same of her as of someone it has never
 * seen; the consent that she was asked for she refused. Since the weighing only the veiligheidsafspraken are open; the GGZ, what she
 * told Veilig Thuis and its onderzoek stay shut. Nothing at the addiction care, at the GGD and on a waiting list.
 */
export const geheim: Partial<CareDemoRecords> = {
  betrokkenheden: [
    betrokkenheid({
      persoon,
      sinds: '2026-03-16',
      team: 'Basis-ggz Linkerveen',
      behandelaar: 'Sofie Mochthuis, psycholoog',
      peildatum: '2026-10-30',
      beperking: 'Dat zij hier komt mag niemand weten; afspraken staan onder een andere naam.',
    }),
  ],
  behandelstatussen: [
    behandelstatus({
      persoon,
      tekst:
        'Vertelt in stukjes over opsluiting en wurging. Is helder, wil blijven leven en is bang dat één telefoontje haar verraadt.',
      peildatum: '2026-10-30',
      beperking: 'Geen enkele vermelding buiten de behandelkamer zonder nieuwe afweging.',
    }),
  ],
  vtMeldingen: [
    vtMelding({
      persoon,
      datum: '2026-09-21',
      aard: 'Adviesvraag en daarna melding door een hulpverlener die zij vroeg te zwijgen: ernstig en voortdurend geweld thuis.',
      beperking: 'De melder is bij haar niet bekend en mag dat niet worden.',
    }),
  ],
  vtOnderzoeken: [
    vtOnderzoek({
      persoon,
      begin: '2026-09-28',
      einde: null,
      uitkomst: null,
      peildatum: '2026-10-30',
      beperking: 'Niemand in haar omgeving is gesproken; elke vraag daar brengt haar in gevaar.',
    }),
  ],
  veiligheidsafspraken: [
    veiligheidsafspraak({
      persoon,
      vastgelegdOp: '2026-11-16',
      afspraak:
        'Bij het afgesproken woord aan de telefoon gaat een eenheid direct naar het adres, zonder sirene in de straat.',
      geldigTot: '2027-05-15',
      beperking: 'Het woord zelf staat alleen bij de meldkamer.',
    }),
    veiligheidsafspraak({
      persoon,
      vastgelegdOp: '2026-11-16',
      afspraak: 'Contact uitsluitend op dinsdag en donderdag tussen tien en elf; nooit een bericht achterlaten.',
      geldigTot: '2027-05-15',
    }),
  ],
  grondslagen: [
    opToestemming({
      persoon,
      subcategorie: 'VT_VEILIGHEIDSAFSPRAAK',
      casus,
      vanaf: '2026-11-06',
      motivering: 'Toestemming gevraagd op 6, 10 en 13 november en alle drie de keren geweigerd.',
    }),
    grondslag({
      persoon,
      subcategorie: 'VT_VEILIGHEIDSAFSPRAAK',
      grondslag: 'GOED_HULPVERLENERSCHAP',
      casus,
      vanaf: '2026-11-16',
      motivering:
        'Toestemming driemaal gevraagd en geweigerd. Ernstig gevaar voor haar leven en zwijgen is in geweten niet vol te houden; een andere weg is er niet. Delen van alleen de afspraken wendt het gevaar vrijwel zeker af en schendt het geheim het minst. Op 16 november met haar besproken, met een tweede professional.',
      weging: {
        alternatieven: 'Opvang elders en een contactverbod zijn aangeboden; zij wil geen van beide.',
        waaromGeenToestemming: 'Driemaal gevraagd en driemaal geweigerd; zij vreest dat hij het hoort.',
        schade: 'Ernstig gevaar voor haar leven bij een volgende escalatie.',
        collegiaalOverleg: 'Eens: alleen de afspraken, omdat die het gevaar afwenden en het geheim het minst schenden.',
        overlegMet: 'een vertrouwensarts',
      },
    }),
  ],
};
