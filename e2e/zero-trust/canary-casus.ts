import { OIN, ORGANISATIES } from '@ketenhub/vocabulary';
import { fillCanaryLijst } from './canary-lijst.ts';
import { overlegRows, verslagRows } from './canary-overleg.ts';
import { type CanaryPerson, canaryDay, insert, withOwner } from './canary-records.ts';
import { regieRows } from './canary-regie.ts';
import { verstrekkingRows } from './canary-verstrekking.ts';

export interface CanaryCasus {
  readonly nummer: string;
  /** Whether the questions to its deelnemers are open; done unless told. */
  readonly vragen?: 'OPEN' | 'AFGEROND';
  readonly betrokkenen: readonly { readonly id: string; readonly soort: string; readonly person: CanaryPerson }[];
}

type Row = Readonly<Record<string, unknown>>;

const at = (): string => `${canaryDay()}T12:00:00Z`;

let terms = 0;

/** The last day of the term, five years on, is derived and stands in no database: it must not look like a canary. */
function beginOfTerm(): string {
  terms += 1;
  return new Date(Date.UTC(1895, 0, terms, 12)).toISOString();
}

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
        gronden_niet_geinformeerd: ['OPENBARE_VEILIGHEID'],
        informeren_herbeoordelen_op: canaryDay(),
      },
    ],
    [
      'terugstuurpunten',
      {
        casus: nummer,
        ronde: 1,
        onderdeel: 'AANLEIDING',
        toelichting: text('terugstuurpunt'),
        teruggestuurd_op: at(),
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
        naam: text('uitvoerder-naam'),
        functie: text('uitvoerder-functie'),
        telefoon: text('uitvoerder-telefoon'),
        opvolging: text('opvolging'),
      },
    ],
    [
      'overleggen',
      {
        ...record('overleg'),
        kenmerk: text('overleg-kenmerk'),
        datum: canaryDay(),
        tafel: text('tafel'),
        aanwezig: [text('aanwezig')],
        conclusie: text('conclusie'),
        betrokkene_aan_tafel: 'BETROKKENE',
        gedeelte_met_betrokkene: 'SLOT',
        verteld_aan_betrokkene: ['WIE_DEELNEMEN'],
        verteld_aan_betrokkene_op: canaryDay(),
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
        kenmerk: text('knelpunt-kenmerk'),
        leefgebied: text('knelpunt-leefgebied'),
        leefgebied_versie: '2025.1',
      },
    ],
    [
      'belangenconflicten',
      {
        casus: nummer,
        kenmerk: text('conflict-kenmerk'),
        account: text('conflict-account'),
        gemeld_op: canaryDay(),
        gemeld_door: 'toets',
        ingetrokken_op: canaryDay(),
        ingetrokken_door: 'toets',
        intrekkingsreden: text('conflict-reden'),
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
    betwist_sinds: canaryDay(),
    vastgelegd_door: 'zvh',
    eerste_verwerking_op: at(),
  };
}

/**
 * For each organisation one question: each is shown its own, the house all of them. The worklist has what is open, in the casus that no
 * token of the test names; so no text stands under two names.
 */
function uitvraagRows({ nummer, vragen }: Required<Pick<CanaryCasus, 'nummer' | 'vragen'>>): Row[] {
  const text = (name: string): string => `kanarie-${nummer}-uitvraag-${name}`;
  // Once per casus: the days of canaries are few before those that are derived from them.
  const same = {
    leefgebied: 'HUISVESTING',
    lijstversie: '2025.1',
    vraag: text('vraag'),
    reden: text('reden'),
    doel: 'ZVH-UITVRAAG',
    gevraagd_op: at(),
    gewenst_op: canaryDay(),
    herinneringen: 1,
    herinnerd_op: at(),
    afgerond_op: vragen === 'OPEN' ? null : at(),
  };
  return ORGANISATIES.filter((code) => code !== 'zvh').map((code) => ({
    ...same,
    casus: nummer,
    kenmerk: text(`kenmerk-${code}`),
    oin: OIN[code],
  }));
}

/** What one of the directe kring is to the hoofdpersoon, where there is one. */
function relatieRows(nummer: string, betrokkenen: CanaryCasus['betrokkenen']): Row[] {
  const text = (name: string): string => `kanarie-${nummer}-relatie-${name}`;
  const [van] = betrokkenen.filter(({ soort }) => soort === 'HOOFDPERSOON');
  return betrokkenen
    .filter(({ soort }) => soort === 'DIRECTE_KRING')
    .slice(0, 1)
    .map(({ id }) => ({
      casus: nummer,
      kenmerk: text('kenmerk'),
      betrokkene: van?.id,
      ander: id,
      soort: 'OUDER',
      bron: text('bron'),
      herkomst: text('herkomst'),
      peildatum: canaryDay(),
      status: 'FEIT',
      beperking: text('beperking'),
    }));
}

/** A request of the betrokkene of which everything is filled in, and a correction told to each organisation. */
function avgRows({
  nummer,
  vragen,
}: Required<Pick<CanaryCasus, 'nummer' | 'vragen'>>): readonly (readonly [table: string, row: Row])[] {
  const text = (name: string): string => `kanarie-${nummer}-avg-${name}`;
  const standpunt = {
    oin: OIN.politie,
    antwoord: 'BEROEP_UAVG_41',
    onderdelen: ['LANDSVERDEDIGING'],
    herbeoordelenOp: canaryDay(),
    beantwoordOp: canaryDay(),
  };
  const verzoek = {
    casus: nummer,
    kenmerk: `avg-${nummer}`,
    soort: 'RECTIFICATIE',
    // The term of three months is derived from it: not a canary then.
    ontvangen_op: '1899-12-01',
    identiteit_gecontroleerd_op: canaryDay(),
    identiteit_gecontroleerd_door: text('door'),
    raadpleging_tot: canaryDay(),
    standpunten: JSON.stringify([standpunt]),
    verlengingsreden: 'COMPLEXITEIT',
    besluit: 'AFGEWEZEN',
    grond: 'UAVG_41',
    besluit_op: canaryDay(),
    // The first of its days, and with it that of the list of days: no canary then, as the kenmerk is none.
    herbeoordeling_op: '1700-01-02',
    geinformeerd_op: canaryDay(),
    informeren_uitgesteld_tot: canaryDay(),
    uitstelgronden: JSON.stringify(['LANDSVERDEDIGING']),
  };
  // Of the house too: it holds no data of partners, but who answers for it may ask what is open there.
  const correcties = ORGANISATIES.map(
    (code) =>
      [
        'correcties',
        {
          casus: nummer,
          // No canary: nobody is shown those of every organisation.
          kenmerk: `correctie-${nummer}-${code}`,
          verzoek: verzoek.kenmerk,
          oin: OIN[code],
          omschrijving: text('omschrijving'),
          // Three kinds of asker are shown these, each under another name: no canaries.
          veld: 'PolitieMutatie.datum',
          gebrek: 'ONJUIST',
          gemeld_op: '1901-01-01',
          ...(vragen === 'OPEN' ? {} : { antwoord: 'GECORRIGEERD', afgehandeld_op: '1901-01-02' }),
        },
      ] as const,
  );
  return [['avg_verzoeken', verzoek], ...correcties];
}

/** One casus in the register with everybody at the table, and a canary in every text. */
export function fillCanaryCasus(
  ownerUrl: string,
  { nummer, betrokkenen, vragen = 'AFGEROND' }: CanaryCasus,
): Promise<void> {
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
        eerste_verwerking_op: beginOfTerm(),
        noodzaak: `kanarie-${person.code}-noodzaak`,
      });
    }
    for (const row of relatieRows(nummer, betrokkenen)) await insert(owner, 'relaties', row);
    for (const code of ORGANISATIES.filter((organisatie) => organisatie !== 'zvh')) {
      await insert(owner, 'casus_deelnemers', { casus: nummer, oin: OIN[code], vanaf: at() });
    }
    for (const [table, row] of [
      ...registerRows(nummer),
      ...regieRows(nummer),
      ...overlegRows(nummer),
      ...avgRows({ nummer, vragen }),
    ])
      await insert(owner, table, row);
    await fillCanaryLijst(owner, nummer);
    for (const row of uitvraagRows({ nummer, vragen })) await insert(owner, 'uitvragen', row);
    for (const { id } of betrokkenen.filter(({ soort }) => soort === 'HOOFDPERSOON')) {
      const feit = feitRow(nummer, id);
      await insert(owner, 'feiten', feit);
      for (const [table, row] of [...verslagRows(nummer, id, CANARY_FEIT), ...verstrekkingRows(feit)])
        await insert(owner, table, row);
    }
    await owner.query('commit');
  });
}
