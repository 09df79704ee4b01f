import type { Doel, PersonaNaam } from '@ketenhub/vocabulary';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Visitor, visit } from '../setup/ask.ts';
import { startOwnHub } from '../setup/own-hub.ts';
import { type Owner, openOwner } from '../setup/owner.ts';
import { askPersonView } from '../setup/person-view.ts';
import type { TestHub } from '../setup/test-hub.ts';
import { type Change, change, type Uitkomst } from './changes.ts';
import { aanmelding, OORDELEN } from './willem-aanmelden.ts';

const NIET_VOOR_U = 'Deze casus is er voor u niet.';
const ONTBREEKT = [
  { onderdeel: 'CRITERIA', toelichting: 'Bij criterium b staat niet wat is geprobeerd (kanarie terugsturen).' },
  { onderdeel: 'AANLEIDING', toelichting: 'Er staat niet bij wanneer het begon.' },
];
const OPNIEUW = [{ onderdeel: 'BETROKKEN_PARTNERS', toelichting: 'De reclassering ontbreekt nog.' }];
const AANGEVULD = 'De overlast begon in juni en is na de zomer verdubbeld.';
const isMade = { __typename: 'CasusBijgewerkt' };

let hub: TestHub;
let register: Owner;
let visitor: Visitor;
let casus: string;
let versie = 1;
/** Of who judged the melding before it went back. */
let inTriage: string;
beforeAll(async () => {
  hub = await startOwnHub();
  register = await openOwner(hub.databaseUrls.case?.ownerUrl ?? '');
  visitor = visit(hub.urls);
  const { body } = await visitor.ask(
    await visitor.token('liaison-politie', 'ZVH-WERKVOORRAAD'),
    'mutation { uit: casusOpenen(thema: "VOLWASSENEN", gemeente: "Ketendam") { ... on CasusGeopend { nummer } } }',
  );
  casus = (body.data as unknown as { uit: { nummer: string } }).uit.nummer;
}, 180_000);
afterAll(async () => {
  await register.close();
  await hub.remove();
});

/** A change as this persona for this doel; when it is made, the next one counts on from its version. */
async function as(persona: PersonaNaam, doel: Doel, handeling: Change, more: object = {}): Promise<Uitkomst | null> {
  const token = await visitor.token(persona, doel, casus);
  const outcome = await change(visitor, token, { handeling, casus, versie, ...more });
  versie = outcome?.casus?.versie ?? versie;
  return outcome;
}
const house = (doel: Doel, handeling: Change, more: object = {}) => as('procesregisseur', doel, handeling, more);
const sendBack = (ontbreekt: readonly object[]) => house('ZVH-TRIAGE', 'aanmeldingTerugsturen', { ontbreekt });
const submit = () => house('ZVH-AANMELDING', 'faseVastleggen', { fase: 'TRIAGE' });

/** What the persona reads of it, and which rule shields it. */
async function seen(persona: PersonaNaam, doel: Doel) {
  const { body } = await visitor.ask(
    await visitor.token(persona, doel, casus),
    `{ casus(nummer: "${casus}") { terugstuurpunten { rijen { ronde onderdeel toelichting } aantal } } }`,
  );
  const { casus: found } = body.data as unknown as { casus: { terugstuurpunten: unknown } };
  const shielded = body.extensions?.doelbinding?.afgeschermd ?? [];
  return { punten: found.terugstuurpunten, afgeschermd: shielded.map(({ veld }) => veld) };
}
const [CRITERIA, AANLEIDING] = ONTBREEKT;
const EERSTE = [
  { ronde: 1, ...AANLEIDING },
  { ronde: 1, ...CRITERIA },
];

describe('een melding die teruggaat naar de aanmelder', () => {
  it('BGS 1.6: gaat niet terug zonder te zeggen wat er ontbreekt; elke fout staat bij het veld', async () => {
    expect(await as('liaison-politie', 'ZVH-AANMELDING', 'aanmeldingInvullen', { aanmelding })).toMatchObject(isMade);
    expect(await submit()).toMatchObject(isMade);
    const step = await house('ZVH-TRIAGE', 'faseVastleggen', { fase: 'AANMELDING' });
    expect(step).toMatchObject({
      __typename: 'BesluitGeweigerd',
      uitleg: expect.stringMatching(/aanmeldingTerugsturen/),
    });
    expect((await sendBack([]))?.fouten?.map(({ veld }) => veld)).toEqual(['ontbreekt']);
    const wrong = [{ onderdeel: 'HOOFDPERSOON', toelichting: `Klopt ${aanmelding.hoofdpersoon.burgerservicenummer}?` }];
    const outcome = await sendBack([...wrong, { ...wrong[0], toelichting: '' }]);
    expect(outcome?.fouten?.map(({ veld }) => veld)).toEqual([
      'ontbreekt.0.toelichting',
      'ontbreekt.1.onderdeel',
      'ontbreekt.1.toelichting',
    ]);
    expect(JSON.stringify(outcome)).not.toContain(aanmelding.hoofdpersoon.burgerservicenummer);
    expect(await register.rows('select 1 from terugstuurpunten where casus = $1', [casus])).toEqual([]);
  });

  it('een onderdeel dat het formulier niet heeft komt de poort niet door', async () => {
    const { status, body } = await visitor.ask(
      await visitor.token('procesregisseur', 'ZVH-TRIAGE', casus),
      `mutation ($ontbreekt: [TerugstuurpuntInvoer!]!) {
        uit: aanmeldingTerugsturen(casus: "${casus}", versie: ${versie}, ontbreekt: $ontbreekt) { __typename } }`,
      { ontbreekt: [{ onderdeel: 'BIJLAGE', toelichting: 'De bijlage ontbreekt.' }] },
    );
    expect([status, body.errors?.[0]?.extensions?.code]).toEqual([400, 'VARIABELEN']);
  });

  it('de aanmelder en het huis lezen per onderdeel wat er ontbreekt, ook in het persoonsbeeld; voor een ander is de casus er niet', async () => {
    const asked = await house('ZVH-TRIAGE', 'triagedeelnemersVastleggen', { deelnemers: ['om'] });
    expect(asked).toMatchObject(isMade);
    const oordelen = { oordelen: OORDELEN };
    expect(await as('liaison-om', 'ZVH-TRIAGE', 'criteriaBeoordelen', oordelen)).toMatchObject(isMade);
    inTriage = await visitor.token('liaison-om', 'ZVH-TRIAGE', casus);
    expect(await sendBack(ONTBREEKT)).toMatchObject({ ...isMade, casus: { fase: 'AANMELDING' } });
    for (const persona of ['liaison-politie', 'procesregisseur', 'procesondersteuner'] as const)
      expect(await seen(persona, 'ZVH-AANMELDING')).toEqual({ punten: { rijen: EERSTE, aantal: 2 }, afgeschermd: [] });
    const view = await askPersonView(visitor, await visitor.token('liaison-politie', 'ZVH-AANMELDING', casus), casus);
    expect(view.text).toContain('kanarie terugsturen');
    // Who judged the melding a moment ago, and who never did.
    for (const persona of ['liaison-om', 'gemeente-sociaal', 'ggz-behandelaar'] as const)
      for (const doel of ['ZVH-AANMELDING', 'ZVH-TRIAGE'] as const)
        await expect(visitor.token(persona, doel, casus)).rejects.toThrow(NIET_VOOR_U);
    const { text } = await visitor.ask(inTriage, `{ casus(nummer: "${casus}") { terugstuurpunten { aantal } } }`);
    expect(text).not.toMatch(/kanarie|"aantal"/);
  });

  it('R22, R23: de aanmelder vult aan en meldt opnieuw; wie eerder toetste ziet dat pas na een nieuwe vraag, en het oude oordeel telt niet', async () => {
    const more = { aanmelding: { ...aanmelding, aanleiding: AANGEVULD } };
    expect(await as('liaison-politie', 'ZVH-AANMELDING', 'aanmeldingInvullen', more)).toMatchObject(isMade);
    expect(await submit()).toMatchObject({ ...isMade, casus: { fase: 'TRIAGE' } });
    const melding = `{ casus(nummer: "${casus}") { melding { aanleiding } } }`;
    const notMet = { uitleg: expect.stringMatching(/ontbreekt van: om\.$/) };
    const doelbesluit = () => house('ZVH-TRIAGE', 'doelbesluitVastleggen', { genomenDoor: ['om'] });
    await expect(visitor.token('liaison-om', 'ZVH-TRIAGE', casus)).rejects.toThrow(NIET_VOOR_U);
    expect((await visitor.ask(inTriage, melding)).text).not.toContain(AANGEVULD);
    expect(await doelbesluit()).toMatchObject(notMet);
    expect(await house('ZVH-TRIAGE', 'triagedeelnemersVastleggen', { deelnemers: ['om'] })).toMatchObject(isMade);
    const again = await visitor.token('liaison-om', 'ZVH-TRIAGE', casus);
    expect((await visitor.ask(again, melding)).text).toContain(AANGEVULD);
    expect(await doelbesluit()).toMatchObject(notMet);
  });

  it('in de triage leest niemand meer wat er ontbrak', async () => {
    for (const persona of ['procesregisseur', 'liaison-politie', 'liaison-om'] as const)
      expect([persona, await seen(persona, 'ZVH-TRIAGE')]).toEqual([
        persona,
        { punten: null, afgeschermd: ['Casus.terugstuurpunten'] },
      ]);
  });

  it('wie een oudere versie zag stuurt niets terug; gaat zij nog eens terug, dan blijft staan wat er de eerste keer ontbrak', async () => {
    const token = await visitor.token('procesregisseur', 'ZVH-TRIAGE', casus);
    const late = { handeling: 'aanmeldingTerugsturen', casus, versie: versie - 1, ontbreekt: OPNIEUW } as const;
    expect(await change(visitor, token, late)).toMatchObject({ uitleg: expect.stringMatching(/intussen gewijzigd/) });
    expect(await sendBack(OPNIEUW)).toMatchObject(isMade);
    const rijen = [...OPNIEUW.map((punt) => ({ ronde: 2, ...punt })), ...EERSTE];
    expect((await seen('liaison-politie', 'ZVH-AANMELDING')).punten).toEqual({ rijen, aantal: 3 });
  });

  it('R19: met de afgewezen melding gaat weg wat eraan ontbrak', async () => {
    expect(await submit()).toMatchObject(isMade);
    const kept = () => register.rows('select 1 from terugstuurpunten where casus = $1', [casus]);
    expect(await kept()).toHaveLength(3);
    const reject = { genomenDoor: ['politie'], reden: 'ELDERS_OPGEPAKT', verwijzing: 'GEEN' };
    expect(await house('ZVH-TRIAGE', 'aanmeldingAfwijzen', reject)).toMatchObject({
      __typename: 'AanmeldingVernietigd',
    });
    expect(await kept()).toEqual([]);
  });
});
