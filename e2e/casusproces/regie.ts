import type { Doel, PersonaNaam } from '@ketenhub/vocabulary';
import { dutchDay } from '@ketenhub/vocabulary';
import { expect, it } from 'vitest';
import type { Change, Uitkomst } from './changes.ts';

interface Regiehulp {
  as(persona: PersonaNaam, doel: Doel, handeling: Change, more?: object): Promise<Uitkomst | null>;
  read(persona: PersonaNaam, doel: Doel, fields: string): Promise<{ data: unknown; redenen: string[] }>;
  atHouse(persona: PersonaNaam, query: string): Promise<{ readonly data?: unknown }>;
}

const isMade = { __typename: 'CasusBijgewerkt' };
const CONTACT = { naam: 'Wilma Wijkstra', functie: 'casusregisseur', telefoon: '088-000 1130' };
export const LAATSTE_CHECKS = {
  risicocheck: 'IN_ORDE',
  samenwerkingscheck: 'BELEGD',
  regieBij: 'college',
  consultOp: dutchDay(new Date(Date.now() + 90 * 86_400_000)),
  consultDoor: 'zvh',
  toelichting: 'Het wijkteam houdt contact.',
};

/** The regie in the casusoverleg, as the partners see it through the hub. */
export function regieTests({ as, read, atHouse }: Regiehulp): void {
  const house = (handeling: Change, more: object) => as('procesregisseur', 'ZVH-CASUSOVERLEG', handeling, more);

  it('R10, R24: de casusregie ligt bij een ketenpartner, en knelpunt, AVE-fase en problematiek leggen mensen vast', async () => {
    const ave = {
      avefase: 'AVE_3',
      kenmerken: ['MEER_DOMEINEN'],
      casusregie: 'college',
      procesregie: 'zvh',
      opdrachtgever: 'college',
      bestuurlijk: 'college',
    };
    const knelpunt = { soort: 'PLAATSING', leefgebied: 'HUISVESTING', sinds: '2026-11-01', herkomst: 'college' };
    expect(await house('casusregisseurVastleggen', { regisseur: { organisatie: 'zvh' } })).toMatchObject({
      __typename: 'RegieOnvolledig',
      fouten: [{ veld: 'organisatie', uitleg: expect.stringMatching(/het huis zelf is dat niet/) }],
    });
    for (const [handeling, more] of [
      ['casusregisseurVastleggen', { regisseur: { organisatie: 'college', contactpunt: CONTACT } }],
      ['knelpuntVastleggen', { knelpunt: { ...knelpunt, toelichting: 'Geen plek voor de winter.' } }],
      ['aveVastleggen', { ave }],
      ['problematiekVastleggen', { problematiek: ['HUISVESTING', 'SCHULDEN'] }],
    ] as const)
      expect([handeling, await house(handeling, more)]).toEqual([handeling, expect.objectContaining(isMade)]);
    expect(await as('liaison-om', 'ZVH-CASUSOVERLEG', 'aveVastleggen', { ave })).toBeNull();
    const { data } = await read(
      'ggz-behandelaar',
      'ZVH-CASUSOVERLEG',
      `problematiek { code } casusregisseurs { rijen { organisatie contactpunt { naam telefoon } } }
       aveOordelen { rijen { avefase procesregie } } knelpunten { rijen { soort leefgebied } }`,
    );
    expect(data).toEqual({
      problematiek: [{ code: 'HUISVESTING' }, { code: 'SCHULDEN' }],
      casusregisseurs: {
        rijen: [{ organisatie: 'college', contactpunt: { naam: CONTACT.naam, telefoon: CONTACT.telefoon } }],
      },
      aveOordelen: { rijen: [{ avefase: 'AVE_3', procesregie: 'zvh' }] },
      knelpunten: { rijen: [{ soort: 'PLAATSING', leefgebied: 'HUISVESTING' }] },
    });
  });

  it('R21: knelpunten over de casussen telt het huis zonder persoon en zonder casus, en een liaison of manager krijgt ze niet', async () => {
    const query = '{ knelpunttellingen { drempel rijen { soort leefgebied casussen } } }';
    const { data } = await atHouse('procesregisseur', query);
    const { drempel, rijen } = (
      data as { knelpunttellingen: { drempel: number; rijen: readonly { casussen: number }[] } }
    ).knelpunttellingen;
    expect([drempel, rijen.length > 0, rijen.every(({ casussen }) => casussen >= drempel)]).toEqual([5, true, true]);
    expect(JSON.stringify(data)).not.toContain('ZVH-');
    expect((await atHouse('liaison-om', query)).data).toEqual({ knelpunttellingen: null });
  });
}
