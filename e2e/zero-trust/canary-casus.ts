import { OIN, ORGANISATIES } from '@ketenhub/vocabulary';
import { type CanaryPerson, canaryDay, insert, withOwner } from './canary-records.ts';
import { verstrekkingRows } from './canary-verstrekking.ts';

export interface CanaryCasus {
  readonly nummer: string;
  readonly betrokkenen: readonly { readonly id: string; readonly soort: string; readonly person: CanaryPerson }[];
}

type Row = Readonly<Record<string, unknown>>;

const at = (): string => `${canaryDay()}T12:00:00Z`;

/** Every text of the casus itself is a canary; codes, days and OINs are not. */
function registerRows(nummer: string): readonly (readonly [table: string, row: Row])[] {
  const text = (name: string): string => `kanarie-${nummer}-${name}`;
  const record = (table: string): Row => ({
    casus: nummer,
    bron: text(`${table}-bron`),
    herkomst: text(`${table}-herkomst`),
    peildatum: canaryDay(),
    status: 'FEIT',
    beperking: text(`${table}-beperking`),
  });
  const list = (lijstversie: string): Row => ({ lijstversie });
  return [
    // Every day of a canary is long ago: without a duty to keep the casus would be destroyed at the next retention run.
    [
      'bewaarbesluiten',
      {
        casus: nummer,
        soort: 'BEWAARPLICHT',
        op: canaryDay(),
        grond: 'RECHTSVORDERING',
        toelichting: text('bewaarplicht'),
        genomen_door: [],
        instemming: [],
        vastgelegd_door: text('vastgelegd'),
      },
    ],
    ['criteria', { casus: nummer, criterium: 'a', voldaan: true, toelichting: text('criterium') }],
    [
      'aanmeldingen',
      {
        casus: nummer,
        route: 'VELDAANMELDING',
        aanleiding: text('melding'),
        beoogd_resultaat: text('beoogd-resultaat'),
        betrokken_partners: [text('partner')],
        is_betrokkene_geinformeerd: false,
        reden_niet_geinformeerd: text('reden'),
      },
    ],
    [
      'criteriumoordelen',
      {
        casus: nummer,
        oin: OIN.politie,
        criterium: 'a',
        voldaan: true,
        toelichting: text('oordeel'),
        beoordeeld_op: at(),
      },
    ],
    ['problematiek', { casus: nummer, code: 'VERSLAVING', ...list('2025.1') }],
    [
      'vorige_casussen',
      { casus: nummer, nummer: text('vorige'), thema: 'JEUGD', aangemeld_op: canaryDay(), afgesloten_op: canaryDay() },
    ],
    [
      'besluiten',
      {
        casus: nummer,
        versie: 1,
        soort: 'FASE',
        inhoud: text('besluit'),
        genomen_door: [OIN.politie],
        vastgelegd_door: 'pseudoniem',
        vastgelegd_op: at(),
      },
    ],
    [
      'besluiten',
      {
        casus: nummer,
        versie: 0,
        soort: 'HEROPENING',
        inhoud: 'TERUGVAL',
        toelichting: text('heropening'),
        genomen_door: [OIN.politie],
        vastgelegd_door: 'pseudoniem',
        vastgelegd_op: at(),
      },
    ],
    [
      'contactpunten',
      {
        casus: nummer,
        oin: OIN.politie,
        naam: text('contact'),
        functie: text('functie'),
        telefoon: text('telefoon'),
      },
    ],
    ['plannen', { ...record('plan'), planversie: 1, vastgesteld_op: canaryDay() }],
    [
      'plandoelen',
      {
        casus: nummer,
        planversie: 1,
        volgnummer: 1,
        leefgebied: 'HUISVESTING',
        ...list('2025.1'),
        omschrijving: text('plandoel'),
      },
    ],
    [
      'acties',
      {
        ...record('actie'),
        volgnummer: 1,
        omschrijving: text('actie'),
        actiehouder: text('actiehouder'),
        deadline: canaryDay(),
        actie_status: 'OPEN',
      },
    ],
    [
      'overleggen',
      {
        ...record('overleg'),
        datum: canaryDay(),
        tafel: text('tafel'),
        aanwezig: [text('aanwezig')],
        conclusie: text('conclusie'),
      },
    ],
    [
      'knelpunten',
      {
        ...record('knelpunt'),
        soort: 'WACHTLIJST',
        ...list('2015.1'),
        sinds: canaryDay(),
        opgelost_op: canaryDay(),
        toelichting: text('knelpunt'),
      },
    ],
    [
      'scenarios',
      {
        ...record('scenario'),
        volgnummer: 1,
        scenarioversie: 1,
        aanleiding: text('aanleiding'),
        afspraak: text('afspraak'),
        afdoeningsadvies: text('afdoeningsadvies'),
        onderbouwing: text('onderbouwing'),
        vastgesteld_op: canaryDay(),
      },
    ],
  ];
}

/** A fact of the partner field that most may see, so that its list can be proven for every one of them. */
export const CANARY_FEIT = 'PolitieContactpunt.naam';

function feitRow(nummer: string, betrokkene: string): Row {
  const text = (name: string): string => `kanarie-${nummer}-feit-${name}`;
  return {
    casus: nummer,
    kenmerk: text('kenmerk'),
    betrokkene,
    veld: CANARY_FEIT,
    subcategorie: 'POLITIE_CONTACTPUNT',
    bron: 'politie',
    waarde: text('waarde'),
    herkomst: text('herkomst'),
    peildatum: canaryDay(),
    status: 'FEIT',
    beperking: text('beperking'),
    geldig_tot: '2099-12-31',
    vastgelegd_door: 'zvh',
    eerste_verwerking_op: at(),
  };
}

/** One casus in the register with everybody at the table, and a canary in every text. */
export function fillCanaryCasus(ownerUrl: string, { nummer, betrokkenen }: CanaryCasus): Promise<void> {
  return withOwner(ownerUrl, async (owner) => {
    // All of it at once: a retention run must not find it without its duty to keep.
    await owner.query('begin');
    await insert(owner, 'casussen', {
      nummer,
      thema: 'VOLWASSENEN',
      fase: 'UITVRAAG',
      regiekleur: 'ROOD',
      aanmelder: OIN.politie,
      domein: 'JUSTITIE',
      gemeente: `kanarie-${nummer}-gemeente`,
      hoofdonderwerp: 'ERNSTIGE_OVERLAST',
      hoofdonderwerp_versie: '2015.1',
      doelgroep: 'VOLWASSENEN',
      doelgroep_versie: '2015.1',
      aangemeld_op: at(),
      doelbesluit_op: at(),
      deelnemersbesluit_op: at(),
    });
    for (const { id, soort, person } of betrokkenen) {
      await insert(owner, 'betrokkenen', {
        handvat: id,
        casus: nummer,
        soort,
        bsn: person.bsn,
        naam: `kanarie-${person.code}-naam`,
        geboortedatum: canaryDay(),
        eerste_verwerking_op: at(),
      });
    }
    for (const code of ORGANISATIES.filter((organisatie) => organisatie !== 'zvh')) {
      await insert(owner, 'casus_deelnemers', { casus: nummer, oin: OIN[code], vanaf: at() });
    }
    for (const [table, row] of registerRows(nummer)) await insert(owner, table, row);
    for (const { id } of betrokkenen.filter(({ soort }) => soort === 'HOOFDPERSOON')) {
      const feit = feitRow(nummer, id);
      await insert(owner, 'feiten', feit);
      for (const [table, row] of verstrekkingRows(feit)) await insert(owner, table, row);
    }
    await owner.query('commit');
  });
}
