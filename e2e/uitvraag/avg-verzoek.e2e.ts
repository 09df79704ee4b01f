import { dutchDay, OIN, type PersonaNaam } from '@ketenhub/vocabulary';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { visit } from '../setup/ask.ts';
import { type Owner, openOwner } from '../setup/owner.ts';

const hub = inject('hub');
const visitor = visit(hub.urls);
/** Closed, with the college on its list: generated, of whatever number. */
let casus: string;
let casusversie: number;
let register: Owner;

beforeAll(async () => {
  register = await openOwner(hub.databaseUrls.case?.ownerUrl ?? '');
  const [found] = await register.rows<{ nummer: string; versie: number }>(
    `select nummer, versie from casussen where fase = 'AFGESLOTEN' and exists (select 1 from casus_deelnemers d
       where d.casus = nummer and d.tot is null and d.oin = '00000099000000013000')
       and exists (select 1 from casus_deelnemers d where d.casus = nummer and d.tot is null and d.oin = $1)
     order by nummer desc limit 1`,
    [OIN.politie],
  );
  if (found === undefined) throw new Error('no closed casus with the college');
  casus = found.nummer;
  casusversie = found.versie;
});
afterAll(async () => {
  await register.rows('delete from correcties where casus = $1', [casus]);
  await register.rows('delete from avg_verzoeken where casus = $1', [casus]);
  await register.close();
});

interface Verzoek {
  readonly kenmerk: string;
  readonly versie: number;
  readonly besluit: string | null;
  readonly standpunten: readonly { readonly organisatie: string; readonly antwoord: string | null }[];
}
interface Uitkomst {
  readonly __typename: string;
  readonly fouten?: readonly { readonly veld: string }[];
  readonly verzoek?: Verzoek;
}

const UITKOMST = `{ __typename ... on AvgBijgewerkt { verzoek { kenmerk versie besluit standpunten { organisatie antwoord } } }
  ... on AvgOnvolledig { fouten { veld uitleg } } ... on BesluitGeweigerd { uitleg } }`;
const token = (persona: PersonaNaam) => visitor.token(persona, 'AVG-VERZOEK', casus, 'verzoek van de betrokkene');

async function send(handeling: string, argument: string, variables: Record<string, unknown>): Promise<Uitkomst | null> {
  const welk = 'kenmerk' in variables ? ', $kenmerk: String!' : '';
  const text = `mutation ($casus: String!, $versie: Int!${welk}, ${argument.split(' ').join(': ')}!) {
    uit: ${handeling}(casus: $casus, versie: $versie${welk === '' ? '' : ', kenmerk: $kenmerk'}, ${argument.slice(1).split(' ')[0]}: ${argument.split(' ')[0]}) ${UITKOMST} }`;
  const { body } = await visitor.ask(await token('contactpunt'), text, { casus, ...variables });
  return (body.data as { uit?: Uitkomst | null } | null)?.uit ?? null;
}

describe('een verzoek van de betrokkene, ook als de casus is afgesloten', () => {
  it('R17, R26: alleen het contactpunt kan dit doel kiezen, en moet zeggen waarom', async () => {
    for (const persona of ['procesregisseur', 'liaison-politie', 'fg', 'auditor'] as const)
      await expect(token(persona)).rejects.toThrow('Dit doel hoort niet bij uw rol.');
    await expect(visitor.token('contactpunt', 'AVG-VERZOEK', casus)).rejects.toThrow('motivering');
  });

  it('BGS 1.2: elke deelnemer wordt geraadpleegd, een beroep op UAVG 41 weigert, en er komt een dag om opnieuw te kijken', async () => {
    const dag = dutchDay(new Date());
    const later = dutchDay(new Date(Date.now() + 90 * 86_400_000));
    const invoer = {
      soort: 'INZAGE',
      ontvangenOp: dag,
      identiteitGecontroleerdOp: dag,
      identiteitGecontroleerdDoor: 'balie',
    };
    // The day of the stories is before the real one.
    const early = await send('avgVerzoekVastleggen', '$verzoek AvgVerzoekInvoer', {
      versie: casusversie,
      verzoek: { ...invoer, ontvangenOp: '2099-01-01' },
    });
    expect(early?.fouten?.map(({ veld }) => veld)).toContain('ontvangenOp');
    const made = await send('avgVerzoekVastleggen', '$verzoek AvgVerzoekInvoer', {
      versie: casusversie,
      verzoek: { ...invoer, ontvangenOp: '2026-11-01', identiteitGecontroleerdOp: '2026-11-02' },
    });
    let verzoek = made?.verzoek;
    expect(verzoek?.standpunten.length).toBeGreaterThan(1);
    for (const { organisatie } of verzoek?.standpunten ?? []) {
      const beroep =
        organisatie === 'college'
          ? { antwoord: 'BEROEP_UAVG_41', onderdelen: ['BETROKKENE_OF_ANDEREN'], herbeoordelenOp: later }
          : { antwoord: 'GEEN_BEZWAAR', onderdelen: [] };
      const answer = await send('avgStandpuntVastleggen', '$standpunt AvgStandpuntInvoer', {
        kenmerk: verzoek?.kenmerk,
        versie: verzoek?.versie,
        standpunt: { organisatie, ...beroep },
      });
      expect(answer?.__typename).toBe('AvgBijgewerkt');
      verzoek = answer?.verzoek;
    }
    const decide = (besluit: object) =>
      send('avgBesluitVastleggen', '$besluit AvgBesluitInvoer', {
        kenmerk: verzoek?.kenmerk,
        versie: verzoek?.versie,
        besluit,
      });
    expect((await decide({ uitkomst: 'TOEGEWEZEN' }))?.fouten?.map(({ veld }) => veld)).toEqual(['uitkomst']);
    expect((await decide({ uitkomst: 'AFGEWEZEN', grond: 'UAVG_41' }))?.fouten?.map(({ veld }) => veld)).toEqual([
      'herbeoordelingOp',
    ]);
    const refused = await decide({ uitkomst: 'AFGEWEZEN', grond: 'UAVG_41', herbeoordelingOp: later });
    expect(refused?.verzoek?.besluit).toBe('AFGEWEZEN');
    const query = `{ casus(nummer: "${casus}") { nummer fase deelnemers { organisatie } melding { aanleiding } betrokkenen { naam }
      avgVerzoeken { aantal rijen { soort besluit grond herbeoordelingOp } } } }`;
    const { body } = await visitor.ask(await token('contactpunt'), query);
    expect((body.data as { casus?: unknown } | null)?.casus).toEqual({
      nummer: casus,
      fase: 'AFGESLOTEN',
      deelnemers: null,
      melding: null,
      betrokkenen: null,
      avgVerzoeken: {
        aantal: 1,
        rijen: [{ soort: 'INZAGE', besluit: 'AFGEWEZEN', grond: 'UAVG_41', herbeoordelingOp: later }],
      },
    });
  });

  it('BGS 1.7, R17: een correctie bereikt de bron ook dan, en wat die terugmeldt ziet het contactpunt bij zijn verzoek', async () => {
    const made = await send('avgVerzoekVastleggen', '$verzoek AvgVerzoekInvoer', {
      versie: casusversie,
      verzoek: {
        ...{ soort: 'RECTIFICATIE', ontvangenOp: '2026-11-01', identiteitGecontroleerdOp: '2026-11-02' },
        identiteitGecontroleerdDoor: 'balie',
      },
    });
    const told = await send('avgCorrectieMelden', '$correctie AvgCorrectieInvoer', {
      ...{ kenmerk: made?.verzoek?.kenmerk, versie: made?.verzoek?.versie },
      correctie: {
        ...{ organisatie: 'politie', veld: 'PolitieMutatie.datum', gebrek: 'ONJUIST' },
        omschrijving: 'Hij zegt dat hij die dag niet thuis was.',
      },
    });
    expect(told?.__typename).toBe('AvgBijgewerkt');
    const source = await visitor.token('privacyfunctionaris-politie', 'AVG-CORRECTIE', undefined, 'correctie');
    const open = await visitor.ask(
      source,
      `{ correcties { rijen { kenmerk casus veld gebrek gemeldOp versie } } casus(nummer: "${casus}") { nummer } casussen { aantal } }`,
    );
    const { correcties, ...rest } = open.body.data as unknown as { correcties: { rijen: Record<string, unknown>[] } };
    const mine = correcties.rijen.filter((een) => een.casus === casus);
    expect(mine).toMatchObject([{ veld: 'PolitieMutatie.datum', gebrek: 'ONJUIST', versie: 1 }]);
    expect(rest).toEqual({ casus: null, casussen: null });
    // The day of the hub, which may stand still.
    const dag = mine[0]?.gemeldOp;
    const answered = await visitor.ask(
      source,
      `mutation ($k: String!, $t: TerugmeldingInvoer!) { uit: correctieTerugmelden(kenmerk: $k, versie: 1, terugmelding: $t) { __typename } }`,
      { k: mine[0]?.kenmerk, t: { antwoord: 'GECORRIGEERD', afgehandeldOp: dag } },
    );
    expect(answered.body.data).toEqual({ uit: { __typename: 'CorrectieTeruggemeld' } });
    const query = `{ casus(nummer: "${casus}") { avgVerzoeken { rijen { soort correcties { organisatie antwoord afgehandeldOp } } } } }`;
    const { body } = await visitor.ask(await token('contactpunt'), query);
    const antwoord = { organisatie: 'politie', antwoord: 'GECORRIGEERD', afgehandeldOp: dag };
    expect(body.data).toMatchObject({
      casus: { avgVerzoeken: { rijen: expect.arrayContaining([{ soort: 'RECTIFICATIE', correcties: [antwoord] }]) } },
    });
  });

  it('A97: een waarde diep in de invoer die een ander veld leest, komt met een recht daarop door het hele stelsel', async () => {
    const query = `{ casus(nummer: "${casus}") { avgVerzoeken { rijen { kenmerk versie } } } }`;
    const { body } = await visitor.ask(await token('contactpunt'), query);
    const { casus: found } = body.data as unknown as {
      casus: { avgVerzoeken: { rijen: { kenmerk: string; versie: number }[] } };
    };
    const outcome = await send('avgInformeren', '$informeren AvgInformerenInvoer', {
      ...found.avgVerzoeken.rijen[0],
      informeren: { uitgesteldTot: '2099-01-01', uitstelgronden: ['OPENBARE_VEILIGHEID'] },
    });
    expect(outcome?.__typename).toBe('AvgBijgewerkt');
  });
});
