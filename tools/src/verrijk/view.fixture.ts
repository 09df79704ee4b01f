import { type PersonView, personViewCatalog, readExplanation, readPersonView } from '@ketenhub/client';

const HIDDEN = (veld: string, pad: string) => ({
  veld,
  paden: [`casus.betrokkenen.@.${pad}`],
  regel: 'POL-07',
  reden: 'FASE',
  uitleg: 'Zichtbaar vanaf de uitvraag, na het doelbesluit.',
  welBij: { doel: ['ZVH-UITVRAAG', 'ZVH-CASUSOVERLEG'], fase: ['UITVRAAG', 'CASUSOVERLEG'] },
});

const PROVENANCE = { bron: 'politie', herkomst: 'politie', peildatum: '2026-11-18', status: 'FEIT', beperking: null };

export const HOSTILE_TEXT = 'Roept.\u001b[2J\u001b]0;x\u0007\nleeg: alles \u202egniets';

/** An answer with each state at least once; shape as the gateway gives it. */
export const answer = {
  data: {
    casus: {
      nummer: 'ZVH-2026-0101',
      thema: 'VEELPLEGER',
      fase: 'CASUSOVERLEG',
      regiekleur: 'ORANJE',
      versie: 4,
      beschikbareDoelen: ['ZVH-CASUSOVERLEG'],
      deelnemers: [{ organisatie: '00000099000000002000', naam: 'Politie', klasse: 'OVERHEID', vanaf: '2026-11-02' }],
      criteria: [],
      acties: null,
      betrokkenen: [
        {
          id: 'h1',
          stand: 'GEKOPPELD',
          soort: 'HOOFDPERSOON',
          naam: 'Willem Wankelman',
          leeftijd: 40,
          burgerservicenummer: null,
          politie: {
            stand: 'GEKOPPELD',
            contactpunt: null,
            mutaties: {
              aantal: 87,
              volgende: 'een-plaats',
              rijen: [
                { datum: '2026-11-18', soort: 'OVERLAST', toelichting: HOSTILE_TEXT, ...PROVENANCE },
                {
                  datum: '2026-10-03',
                  soort: 'GEWELD',
                  toelichting: 'Duwt een voorbijganger. '.repeat(20),
                  ...PROVENANCE,
                  status: 'VERMOEDEN',
                  beperking: 'Niet delen met de betrokkene.',
                },
              ],
            },
            hgMeldingen: null,
            zorgmeldingen: null,
            veelplegerstatus: 'ZEER_ACTIEVE_VEELPLEGER',
            geweldWapen: { geweldsindicatie: true, wapenindicatie: false, advies: 'Ga met z’n tweeën.', ...PROVENANCE },
            laatsteContact: '2026-11-18',
          },
          justitie: {
            om: { stand: null, strafzaken: null },
            reclassering: { stand: null },
            dji: { stand: null },
            rvdk: { stand: null },
          },
          zorg: {
            ggz: { stand: 'GEEN_GEGEVENS_BESCHIKBAAR', betrokkenheid: null, kader: null, behandelstatus: null },
            verslavingszorg: { stand: 'NOG_NIET_GEKOPPELD', betrokkenheid: null },
            veiligThuis: { stand: 'GEEN_GEGEVENS_BESCHIKBAAR' },
            wonen: { stand: 'GEEN_GEGEVENS_BESCHIKBAAR' },
          },
          gemeente: { college: { stand: 'NIETS_BEKEND' }, burgemeester: { stand: 'BEPERKT' } },
        },
      ],
    },
  },
  errors: [],
  explanation: readExplanation({
    doelbinding: {
      beleid: 'sha256-abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG',
      doel: 'ZVH-CASUSOVERLEG',
      casus: 'ZVH-2026-0101',
      trace: '0af7651916cd43dd8448eb211c80319c',
      bronStatus: { casus: 'OK', politie: 'OK', justitie: 'STORING', zorg: 'OK', gemeente: 'OK' },
      afgeschermd: [
        HIDDEN('PolitieBeeld.hgMeldingen', 'politie.hgMeldingen'),
        HIDDEN('PolitieBeeld.zorgmeldingen', 'politie.zorgmeldingen'),
        {
          veld: 'Betrokkene.burgerservicenummer',
          paden: ['casus.betrokkenen.@.burgerservicenummer'],
          regel: null,
          reden: 'ROL',
          uitleg: 'Alleen voor de procesondersteuner.',
          welBij: { rol: ['PROCESONDERSTEUNER'] },
        },
      ],
    },
  }),
};

export function fixtureView(): PersonView {
  const view = readPersonView(personViewCatalog(), answer);
  if (view === null) throw new Error('the fixture holds a casus');
  return view;
}

export const ASKED = {
  persona: 'procesregisseur',
  casus: 'ZVH-2026-0101',
  doel: 'ZVH-CASUSOVERLEG',
  trace: 'f'.repeat(32),
} as const;
