import type { Doel, Organisatie, PersonaNaam } from '@ketenhub/vocabulary';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Visitor, visit } from '../setup/ask.ts';
import { startOwnHub } from '../setup/own-hub.ts';
import { type Partnerschakelaar, switchPartnersOn } from '../setup/partnerschakelaar.ts';
import type { TestHub } from '../setup/test-hub.ts';
import { expectAdviesAtAanmelder } from './afwijzingsadvies.ts';
import { bekendheidscheck } from './bekendheidscheck.ts';
import { casuslijst } from './casuslijst.ts';
import { type Change, change, type Uitkomst } from './changes.ts';
import { feitenStappen } from './feiten-stappen.ts';
import { kringTests } from './kring.ts';
import { overlegTests } from './overleg.ts';
import { partnercheck } from './partnercheck.ts';
import { LAATSTE_CHECKS, regieTests } from './regie.ts';
import { planSecondHouse, type SecondHouse } from './second-house.ts';
import { verstrekkingen } from './verstrekkingen.ts';
import { AANLEIDING, aanmelding, OORDELEN, willem } from './willem-aanmelden.ts';

const NIET_VOOR_U = 'Deze casus is er voor u niet.';
const BESLISSERS: readonly Organisatie[] = ['politie', 'om', 'college'];
const TOETSERS: readonly PersonaNaam[] = ['liaison-politie', 'liaison-om', 'gemeente-sociaal'];
const DEELNEMERS: readonly Organisatie[] = ['politie', 'om', 'college', 'ggz'];
const HEROPENING = 'De overlast is terug, en nu ook overdag (kanarie heropening).';
const LINKED = { timeout: 60_000, interval: 500 };

let hub: TestHub;
let second: SecondHouse;
let schakelaar: Partnerschakelaar;
let visitor: Visitor;
let casus: string;
let versie = 1;
/** Last day of the term, as it stood before the casus was closed. */
let termijn: string;

beforeAll(async () => {
  second = await planSecondHouse();
  schakelaar = await switchPartnersOn(1_000);
  hub = await startOwnHub({ env: { ...second.env, ...schakelaar.env } });
  visitor = visit(hub.urls);
}, 180_000);
afterAll(async () => {
  await second.remove();
  await hub.remove();
  schakelaar.remove();
});

/** A change as this persona for this doel; when it is made, the next one counts on from its version. */
async function as(persona: PersonaNaam, doel: Doel, handeling: Change, more: object = {}): Promise<Uitkomst | null> {
  const token = await visitor.token(persona, doel, casus);
  const outcome = await change(visitor, token, { handeling, casus, versie, ...more });
  versie = outcome?.casus?.versie ?? versie;
  return outcome;
}
const house = (doel: Doel, handeling: Change, more: object = {}) => as('procesregisseur', doel, handeling, more);
const isMade = { __typename: 'CasusBijgewerkt' };
const isRefused = (uitleg: RegExp) => ({ __typename: 'BesluitGeweigerd', uitleg: expect.stringMatching(uitleg) });

async function atHouse(persona: PersonaNaam, query: string) {
  return (await visitor.ask(await visitor.token(persona, 'ZVH-WERKVOORRAAD'), query)).body;
}
const open = (persona: PersonaNaam) =>
  atHouse(
    persona,
    `mutation { uit: casusOpenen(thema: "VOLWASSENEN", gemeente: "Ketendam") { __typename
      ... on CasusGeopend { nummer } ... on BesluitGeweigerd { uitleg } } }`,
  );
const numberOf = ({ data }: { readonly data?: unknown }): string =>
  (data as { uit?: { nummer?: string } } | null | undefined)?.uit?.nummer ?? '';

async function read(persona: PersonaNaam, doel: Doel, fields: string): Promise<{ data: unknown; redenen: string[] }> {
  const query = `{ casus(nummer: "${casus}") { ${fields} } }`;
  const { body } = await visitor.ask(await visitor.token(persona, doel, casus), query);
  const shielded = body.extensions?.doelbinding?.afgeschermd ?? [];
  return {
    data: (body.data as { casus?: unknown } | null)?.casus ?? null,
    redenen: shielded.map(({ reden }) => reden),
  };
}
const POLITIE = 'betrokkenen { politie { stand mutaties { aantal } } }';

describe('een casus, van aanmelding tot afsluiting', () => {
  it('WGS 2.31(1): een deelnemer opent een casus zonder persoon; het huis en wie geen deelnemer is niet', async () => {
    casus = numberOf(await open('liaison-politie'));
    expect(casus).toMatch(/^ZVH-\d{4}-\d{4,}$/);
    const refused = await open('procesregisseur');
    expect([refused.data, refused.extensions?.doelbinding?.afgeschermd.map(({ veld }) => veld)]).toEqual([
      { uit: null },
      ['Mutation.casusOpenen'],
    ]);
  });

  it('BGS 2.20(3): de aanmelder vult het formulier in; een fout staat bij het veld en er is dan niets vastgelegd', async () => {
    const wrong = { ...aanmelding, criteria: OORDELEN.slice(1), zijnFeitenGetoetst: false };
    const outcome = await as('liaison-politie', 'ZVH-AANMELDING', 'aanmeldingInvullen', { aanmelding: wrong });
    expect(outcome?.fouten?.map(({ veld }) => veld)).toEqual(['criteria', 'zijnFeitenGetoetst']);
    expect((await read('liaison-politie', 'ZVH-AANMELDING', 'versie betrokkenen { naam }')).data).toEqual({
      versie: 1,
      betrokkenen: [],
    });
    expect(await as('liaison-politie', 'ZVH-AANMELDING', 'aanmeldingInvullen', { aanmelding })).toMatchObject(isMade);
    expect(
      (await read('liaison-politie', 'ZVH-AANMELDING', 'melding { aanleiding } betrokkenen { naam }')).data,
    ).toEqual({
      melding: { aanleiding: AANLEIDING },
      betrokkenen: [{ naam: willem.volledigeNaam }],
    });
  });

  it('R02: in de aanmelding ziet de aanmelder zijn eigen gegevens, en het huis die van partners niet', async () => {
    await vi.waitFor(async () => {
      const { data } = await read('liaison-politie', 'ZVH-AANMELDING', POLITIE);
      expect(data).toMatchObject({ betrokkenen: [{ politie: { mutaties: { aantal: expect.any(Number) } } }] });
    }, LINKED);
    const { data, redenen } = await read('procesregisseur', 'ZVH-AANMELDING', POLITIE);
    expect(data).toMatchObject({ betrokkenen: [{ politie: { stand: null, mutaties: null } }] });
    expect(redenen.length).toBeGreaterThan(0);
  });

  it('A84: tot de triage bestaat de casus voor geen andere deelnemer', async () => {
    for (const persona of ['liaison-om', 'gemeente-sociaal', 'ggz-behandelaar'] as const)
      for (const doel of ['ZVH-AANMELDING', 'ZVH-TRIAGE'] as const)
        await expect(visitor.token(persona, doel, casus)).rejects.toThrow(NIET_VOOR_U);
  });

  it('WGS 2.31(2): in de triage zien en toetsen alleen de overheidsdeelnemers die zijn gevraagd', async () => {
    expect(await house('ZVH-AANMELDING', 'faseVastleggen', { fase: 'TRIAGE' })).toMatchObject(isMade);
    const ask = (deelnemers: readonly string[]) => house('ZVH-TRIAGE', 'triagedeelnemersVastleggen', { deelnemers });
    expect(await ask(['om', 'ggz'])).toMatchObject({ fouten: [{ veld: 'deelnemers' }] });
    expect(await ask(['om', 'college'])).toMatchObject(isMade);
    for (const persona of ['ggz-behandelaar', 'gemeente-oov', 'reclasseringswerker'] as const)
      await expect(visitor.token(persona, 'ZVH-TRIAGE', casus)).rejects.toThrow(NIET_VOOR_U);
    const { data } = await read('liaison-om', 'ZVH-TRIAGE', `melding { aanleiding } ${POLITIE}`);
    expect(data).toMatchObject({ melding: { aanleiding: AANLEIDING }, betrokkenen: [{ politie: { mutaties: null } }] });
  });

  it('R22, R23: het doelbesluit kan pas als ieder die besluit alle criteria als voldaan vastlegde', async () => {
    const doelbesluit = () => house('ZVH-TRIAGE', 'doelbesluitVastleggen', { genomenDoor: BESLISSERS });
    expect(await doelbesluit()).toMatchObject(isRefused(/ontbreekt van: politie, om, college\.$/));
    for (const persona of TOETSERS)
      expect(await as(persona, 'ZVH-TRIAGE', 'criteriaBeoordelen', { oordelen: OORDELEN })).toMatchObject(isMade);
    const isNotTheirs = await house('ZVH-TRIAGE', 'criteriaBeoordelen', { oordelen: OORDELEN });
    expect(isNotTheirs).toBeNull();
    expect(await house('ZVH-TRIAGE', 'doelbesluitVastleggen', { genomenDoor: ['politie', 'ggz'] })).toMatchObject(
      isRefused(/Alleen overheidsdeelnemers/),
    );
    expect(await doelbesluit()).toMatchObject(isMade);
    const { data } = await read('procesregisseur', 'ZVH-TRIAGE', 'oordelen { organisatie voldaan }');
    expect((data as { oordelen: unknown[] }).oordelen).toHaveLength(12);
  });

  it('R02, R04: na beide besluiten geeft verrijken de casus met het persoonsbeeld', async () => {
    expect(await house('ZVH-TRIAGE', 'faseVastleggen', { fase: 'UITVRAAG' })).toMatchObject(
      isRefused(/pas na het doelbesluit/),
    );
    expect(
      await house('ZVH-TRIAGE', 'deelnemersVastleggen', { deelnemers: DEELNEMERS, genomenDoor: BESLISSERS }),
    ).toMatchObject(isMade);
    expect(await house('ZVH-TRIAGE', 'faseVastleggen', { fase: 'UITVRAAG' })).toMatchObject(isMade);
    await vi.waitFor(async () => {
      const outcome = await house('ZVH-UITVRAAG', 'verrijken');
      expect(outcome?.casus?.betrokkenen).toMatchObject([
        {
          naam: willem.volledigeNaam,
          politie: { stand: 'GEKOPPELD', mutaties: { aantal: expect.any(Number) } },
          gemeente: { college: { stand: 'GEKOPPELD' } },
        },
      ]);
    }, LINKED);
    await expect(visitor.token('veilig-thuis', 'ZVH-UITVRAAG', casus)).rejects.toThrow(NIET_VOOR_U);
  });

  it('WGS 2.31(5): in het casusoverleg komen plan, acties en regiekleur, en de actiehouder meldt zelf de voortgang', async () => {
    expect(await house('ZVH-UITVRAAG', 'faseVastleggen', { fase: 'CASUSOVERLEG' })).toMatchObject(isMade);
    const doelen = [{ leefgebied: 'HUISVESTING', omschrijving: 'Een plek voor de winter.' }];
    expect(await house('ZVH-CASUSOVERLEG', 'planVaststellen', { doelen })).toMatchObject(isMade);
    expect(await house('ZVH-CASUSOVERLEG', 'planVaststellen', { doelen })).toMatchObject(isMade);
    const actie = { omschrijving: 'De plek regelen met de opvang.', actiehouder: 'college', deadline: '2099-12-31' };
    expect(await house('ZVH-CASUSOVERLEG', 'actieVastleggen', { actie })).toMatchObject(isMade);
    expect(
      await house('ZVH-CASUSOVERLEG', 'actieVastleggen', { actie: { ...actie, actiehouder: 'veilig-thuis' } }),
    ).toMatchObject({ fouten: [{ veld: 'actiehouder', uitleg: expect.stringMatching(/deelnemer van deze casus/) }] });
    expect(
      await house('ZVH-CASUSOVERLEG', 'planVaststellen', {
        doelen: [...doelen, { leefgebied: 'HOND', omschrijving: '-' }],
      }),
    ).toMatchObject({ fouten: [{ veld: 'doelen.1.leefgebied' }, { veld: 'doelen.1.omschrijving' }] });
    const kleur = { regiekleur: 'ORANJE', kenmerken: ['ZORG_UITGEPUT'], toelichting: 'De opvang zit vol.' };
    expect(await house('ZVH-CASUSOVERLEG', 'regiekleurVastleggen', kleur)).toMatchObject(isMade);
    const done = { volgnummer: 1, actieStatus: 'GEDAAN' };
    expect(await as('liaison-om', 'ZVH-CASUSOVERLEG', 'actieBijwerken', done)).toMatchObject(
      isRefused(/De actiehouder/),
    );
    expect(await as('gemeente-sociaal', 'ZVH-CASUSOVERLEG', 'actieBijwerken', done)).toMatchObject(isMade);
    const { data } = await read(
      'ggz-behandelaar',
      'ZVH-CASUSOVERLEG',
      `regiekleur regieoordelen { rijen { regiekleur kenmerken toelichting organisatie } } plan { planversie doelen { omschrijving } }
       acties { rijen { volgnummer actiehouder actieStatus } }`,
    );
    expect(data).toEqual({
      regiekleur: 'ORANJE',
      regieoordelen: { rijen: [{ ...kleur, organisatie: 'zvh' }] },
      plan: { planversie: 2, doelen: [{ omschrijving: doelen[0]?.omschrijving }] },
      acties: { rijen: [{ volgnummer: 1, actiehouder: 'college', actieStatus: 'GEDAAN' }] },
    });
  });

  feitenStappen({
    hub: () => hub,
    casus: () => casus,
    bsn: willem?.bsn ?? '',
    as: (persona, handeling, more) => as(persona, 'ZVH-CASUSOVERLEG', handeling, more),
    read: (persona, fields) => read(persona, 'ZVH-CASUSOVERLEG', fields),
  });

  overlegTests({ casus: () => casus, as, read, atHouse });

  regieTests({ as, read, atHouse });

  kringTests({ hub: () => hub, visitor: () => visitor, casus: () => casus, as, read });

  it('WGS 2.31(6): en afschaling volgen, en wie niet meer nodig is ziet dan minder', async () => {
    const seen: string[] = [];
    for (const [doel, fase] of [
      ['ZVH-CASUSOVERLEG', 'UITVOERING'],
      ['ZVH-UITVOERING', 'AFSCHALING'],
    ] as const) {
      expect(await house(doel, 'faseVastleggen', { fase })).toMatchObject(isMade);
      const { data } = await read('liaison-om', `ZVH-${fase}`, POLITIE);
      const { betrokkenen } = data as { betrokkenen: { politie: { mutaties: unknown } }[] | null };
      seen.push(`${fase} ${betrokkenen?.[0]?.politie.mutaties ? 'wel' : 'niet'}`);
    }
    expect(seen).toEqual(['UITVOERING wel', 'AFSCHALING niet']);
  });

  it('R17, R22: alleen overheidsdeelnemers sluiten af, en dan is de casus er voor de uitvoering niet meer', async () => {
    const close = (genomenDoor: readonly string[]) =>
      house('ZVH-AFSCHALING', 'faseVastleggen', { fase: 'AFGESLOTEN', genomenDoor });
    const { data } = await read('procesregisseur', 'ZVH-AFSCHALING', 'bewaartermijn { vernietigenUiterlijkOp }');
    termijn = (data as { bewaartermijn: { vernietigenUiterlijkOp: string } }).bewaartermijn.vernietigenUiterlijkOp;
    expect(termijn).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(await close(['ggz'])).toMatchObject(isRefused(/Alleen overheidsdeelnemers/));
    expect(await close(BESLISSERS)).toMatchObject(isRefused(/Leg eerst de laatste checks/));
    const opschaling = { naarFase: 'UITVOERING', reden: 'CONSULT', toelichting: 'De opvang stopt volgende week.' };
    expect(await house('ZVH-AFSCHALING', 'opschalen', { opschaling })).toMatchObject(isMade);
    const straight = { fase: 'AFGESLOTEN', genomenDoor: BESLISSERS };
    expect(await house('ZVH-UITVOERING', 'faseVastleggen', straight)).toMatchObject(isRefused(/^Schaal eerst af/));
    expect(await house('ZVH-UITVOERING', 'faseVastleggen', { fase: 'AFSCHALING' })).toMatchObject(isMade);
    const afschaling = LAATSTE_CHECKS;
    expect(await house('ZVH-AFSCHALING', 'afschalingVastleggen', { afschaling })).toMatchObject(isMade);
    const steps = await read(
      'procesregisseur',
      'ZVH-AFSCHALING',
      'schaalstappen { rijen { richting regieBij reden } }',
    );
    expect(steps.data).toEqual({
      schaalstappen: {
        rijen: [
          { richting: 'AFSCHALING', regieBij: 'college', reden: null },
          { richting: 'OPSCHALING', regieBij: null, reden: 'CONSULT' },
        ],
      },
    });
    const terugkijken = '{ terugkijkmomenten { rijen { casus reden dag stand } } }';
    const moment = { casus, reden: 'CONSULT', dag: LAATSTE_CHECKS.consultOp, stand: 'KOMT' };
    const reminded = async () => (await atHouse('procesregisseur', terugkijken)).data;
    expect(await reminded()).toMatchObject({ terugkijkmomenten: { rijen: expect.arrayContaining([moment]) } });
    expect((await atHouse('liaison-om', terugkijken)).data).toEqual({ terugkijkmomenten: null });
    expect(await close(BESLISSERS)).not.toBeNull();
    expect(JSON.stringify(await reminded())).not.toContain(casus);
    for (const doel of ['ZVH-AFSCHALING', 'ZVH-CASUSOVERLEG', 'ZVH-UITVRAAG', 'ZVH-TRIAGE'] as const) {
      await expect(visitor.token('liaison-om', doel, casus)).rejects.toThrow();
      await expect(visitor.token('procesregisseur', doel, casus)).rejects.toThrow();
    }
  });

  it('R17, R22: alleen het contactpunt legt vast dat overheidsdeelnemers hem heropenen, en ziet dan alleen dat hij er is', async () => {
    const claim = (persona: PersonaNaam) =>
      visitor.token(persona, 'ZVH-HEROPENING', casus, 'nieuw signaal van de wijk');
    for (const persona of ['procesregisseur', 'liaison-politie', 'gemeente-sociaal', 'fg', 'auditor'] as const)
      await expect(claim(persona)).rejects.toThrow('Dit doel hoort niet bij uw rol.');
    await expect(visitor.token('contactpunt', 'ZVH-HEROPENING', casus)).rejects.toThrow('motivering');
    const token = await claim('contactpunt');
    const { body } = await visitor.ask(
      token,
      `{ casus(nummer: "${casus}") { nummer fase versie melding { aanleiding } besluiten { aantal } ${POLITIE} } }`,
    );
    const seen = (body.data as { casus?: { versie: number } } | null)?.casus;
    expect(seen).toEqual({
      nummer: casus,
      fase: 'AFGESLOTEN',
      versie: expect.any(Number),
      melding: null,
      besluiten: null,
      betrokkenen: null,
    });
    versie = seen?.versie ?? 0;
    const reopen = (genomenDoor: readonly string[]) => {
      const more = { genomenDoor, reden: 'NIEUW_SIGNAAL', toelichting: HEROPENING };
      return change(visitor, token, { handeling: 'casusHeropenen', casus, versie, ...more });
    };
    expect(await reopen(['ggz'])).toMatchObject(isRefused(/Alleen overheidsdeelnemers/));
    expect(await reopen(BESLISSERS)).toMatchObject({ ...isMade, casus: { fase: 'TRIAGE', versie: versie + 1 } });
    versie += 1;
    await expect(claim('contactpunt')).rejects.toThrow(NIET_VOOR_U);
  });

  it('R02, R18: in de triage telt dan geen eerder besluit, is niemand gekoppeld, en loopt de bewaartermijn door', async () => {
    const fields = `oordelen { voldaan } deelnemers { organisatie } bewaartermijn { vernietigenUiterlijkOp }
      heropening { reden toelichting } besluiten(eerste: 100) { rijen { soort } } ${POLITIE}`;
    const { data } = await read('procesregisseur', 'ZVH-TRIAGE', fields);
    const soorten = (data as { besluiten: { rijen: { soort: string }[] } }).besluiten.rijen.map(({ soort }) => soort);
    expect(data).toMatchObject({
      heropening: { reden: 'NIEUW_SIGNAAL', toelichting: HEROPENING },
      oordelen: [],
      deelnemers: [],
      bewaartermijn: { vernietigenUiterlijkOp: termijn },
      betrokkenen: [{ politie: { mutaties: null } }],
    });
    expect(soorten).toEqual(
      expect.arrayContaining(['HEROPENING', 'FASE', 'DEELNEMERSBESLUIT', 'DOELBESLUIT', 'OORDEEL']),
    );
    // Its own data, for as long as the message that takes the link away is under way.
    await vi.waitFor(async () => {
      const own = await read('liaison-politie', 'ZVH-TRIAGE', POLITIE);
      expect(own.data).toMatchObject({ betrokkenen: [{ politie: { mutaties: null } }] });
    });
    for (const persona of ['liaison-om', 'ggz-behandelaar'] as const)
      await expect(visitor.token(persona, 'ZVH-TRIAGE', casus)).rejects.toThrow(NIET_VOOR_U);
    const reject = { genomenDoor: BESLISSERS, reden: 'ELDERS_OPGEPAKT', verwijzing: 'ZORG' };
    expect(await house('ZVH-TRIAGE', 'aanmeldingAfwijzen', reject)).toMatchObject(isRefused(/sluit hem weer af/));
    expect(await house('ZVH-TRIAGE', 'doelbesluitVastleggen', { genomenDoor: ['politie'] })).toMatchObject(
      isRefused(/ontbreekt van: politie\.$/),
    );
  });

  it('R02, R04: na nieuwe oordelen en beide nieuwe besluiten komt het persoonsbeeld terug, van wie nu is aangewezen', async () => {
    const triage = (handeling: Change, more: object) => house('ZVH-TRIAGE', handeling, more);
    const oordelen = { oordelen: OORDELEN };
    expect(await as('liaison-politie', 'ZVH-TRIAGE', 'criteriaBeoordelen', oordelen)).toMatchObject(isMade);
    expect(await triage('doelbesluitVastleggen', { genomenDoor: ['politie'] })).toMatchObject(isMade);
    const anew = { deelnemers: ['politie', 'om'], genomenDoor: ['politie'] };
    expect(await triage('deelnemersVastleggen', anew)).toMatchObject(isMade);
    expect(await triage('faseVastleggen', { fase: 'UITVRAAG' })).toMatchObject(isMade);
    await vi.waitFor(async () => {
      const outcome = await house('ZVH-UITVRAAG', 'verrijken');
      expect(outcome?.casus?.betrokkenen).toMatchObject([
        {
          politie: { stand: 'GEKOPPELD', mutaties: { aantal: expect.any(Number) } },
          gemeente: { college: { stand: null } },
        },
      ]);
    }, LINKED);
    await expect(visitor.token('ggz-behandelaar', 'ZVH-UITVRAAG', casus)).rejects.toThrow(NIET_VOOR_U);
  });

  it('R19: een melding die niet in behandeling komt wordt meteen vernietigd, en wie aanmeldde leest het advies', async () => {
    casus = numberOf(await open('liaison-politie'));
    versie = 1;
    expect(await as('liaison-politie', 'ZVH-AANMELDING', 'aanmeldingInvullen', { aanmelding })).toMatchObject(isMade);
    expect(await house('ZVH-AANMELDING', 'faseVastleggen', { fase: 'TRIAGE' })).toMatchObject(isMade);
    const reject = (persona: PersonaNaam, genomenDoor: readonly string[]) =>
      as(persona, 'ZVH-TRIAGE', 'aanmeldingAfwijzen', { genomenDoor, reden: 'ELDERS_OPGEPAKT', verwijzing: 'ZORG' });
    expect(await reject('procesregisseur', ['politie', 'ggz'])).toMatchObject(isRefused(/Alleen overheidsdeelnemers/));
    expect(await reject('procesregisseur', BESLISSERS)).toMatchObject(isRefused(/gevraagd om deze melding te toetsen/));
    expect(await reject('liaison-politie', ['politie'])).toBeNull();
    const list = '{ casussen(volgorde: NIEUWSTE_EERST) { rijen { nummer } } }';
    expect(JSON.stringify((await atHouse('liaison-politie', list)).data)).toContain(casus);
    expect(await reject('procesregisseur', ['politie'])).toMatchObject({
      __typename: 'AanmeldingVernietigd',
      nummer: casus,
      aanmelder: 'politie',
      advies: expect.stringMatching(/elders opgepakt .* huisarts .* vernietigd\.$/),
    });
    await expectAdviesAtAanmelder({ atHouse, casus });
    for (const persona of ['procesregisseur', 'liaison-politie'] as const) {
      for (const doel of ['ZVH-AANMELDING', 'ZVH-TRIAGE'] as const)
        await expect(visitor.token(persona, doel, casus)).rejects.toThrow(NIET_VOOR_U);
      const { data } = await atHouse(persona, list);
      expect(JSON.stringify(data)).toContain('nummer');
      expect(JSON.stringify(data)).not.toContain(casus);
    }
  });

  it('wie intussen door een ander is ingehaald verliest niets en hoort het', async () => {
    casus = 'ZVH-2026-0103';
    const token = await visitor.token('procesregisseur', 'ZVH-UITVRAAG', casus);
    const outcome = await change(visitor, token, { handeling: 'verrijken', casus, versie: 999 });
    expect(outcome).toMatchObject(isRefused(/^Iemand anders heeft deze casus intussen gewijzigd/));
  });
});

bekendheidscheck(() => ({ hub, visitor, second }));
partnercheck(() => ({ hub, visitor }));

verstrekkingen(() => ({ hub, visitor }));

casuslijst(() => ({ visitor }));
