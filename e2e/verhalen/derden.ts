import { expect } from 'vitest';
import type { Line } from '../logregels/log-lines.ts';
import { askPersonView, casusOf } from '../setup/person-view.ts';
import type { Spel } from './spel.ts';
import type { Stuk } from './stuk.ts';

interface Derdeninvoer {
  readonly verklaringGetekendOp: string;
  readonly verstrekt: readonly { readonly betrokkene: string; readonly veld: string }[];
}

/** The derden of this story as the house records them, with what each is given of whom. */
export function derdenVan(spel: Spel, { derden = [] }: Stuk): Derdeninvoer[] {
  return derden.map(({ verstrekt, ...derde }) => ({
    ...derde,
    verstrekt: verstrekt.map(({ persoon, veld }) => ({ betrokkene: spel.betrokkene(persoon).handvat, veld })),
  }));
}

/** R12: who signs after the overleg is not at the table, and R05: the house gives nobody what another keeps under professional secrecy. */
export async function weigerDerden(
  spel: Spel,
  held: { readonly datum: string; readonly derden: readonly Derdeninvoer[] },
): Promise<void> {
  const [eerste] = held.derden;
  const [gegeven] = eerste?.verstrekt ?? [];
  if (eerste === undefined || gegeven === undefined) return;
  const late = { ...eerste, verklaringGetekendOp: `${held.datum.slice(0, 8)}28` };
  const geheim = { ...eerste, verstrekt: [{ ...gegeven, veld: 'VtMelding.aard' }] };
  const outcome = await spel.doe('procesregisseur', 'overlegVastleggen', {
    overleg: { ...held, derden: [late, geheim] },
  });
  expect(outcome?.fouten?.map(({ veld }) => veld)).toEqual([
    'derden.0.verklaringGetekendOp',
    'derden.1.verstrekt.0.veld',
  ]);
}

interface Verstrekt {
  readonly veld: string;
  readonly betrokkene: string;
}

/**
 * R12: each value that a derde was given stands in the log of the register by its field and never by what it says, written with the
 * overleg itself, and its line does not hold his name.
 */
export async function expectVerstrekt(spel: Spel, stuk: Stuk): Promise<void> {
  const { derden = [] } = stuk;
  const given = derden.flatMap(({ verstrekt }) =>
    verstrekt.map(({ persoon, veld }) => `${spel.betrokkene(persoon).handvat} ${veld}`),
  );
  expect(given.length).toBeGreaterThan(0);
  const written = await spel.toneel.register.rows<Line>(
    `select l.* from logboek.logregels l join besluiten b on b.xmin = l.xmin and b.casus = $1 and b.soort = 'OVERLEG'
     order by l.volgnummer`,
    [spel.nummer],
  );
  const lines = (await spel.toneel.openRegels(written)).filter(({ regel }) =>
    /VERSTREKT_AAN_DERDE$/.test(`${regel.actie}`),
  );
  const fields = lines.map(({ regel }) => `${regel.betrokkene} ${String(regel.object).split(' ').at(-1)}`);
  expect(fields.sort()).toEqual(given.sort());
  for (const { regel } of lines) expect(String(regel.object)).toMatch(new RegExp(`^${spel.nummer} derde \\S+ \\S+$`));
  const signed = await spel.toneel.register.rows<{ naam: string; verklaring: string }>(
    `select naam, verklaring_getekend_op::text as verklaring from incidentele_derden where casus = $1 order by naam`,
    [spel.nummer],
  );
  const names = derden.map(({ naam, verklaringGetekendOp: verklaring }) => ({ naam, verklaring }));
  expect(signed).toEqual(names.sort((one, other) => (one.naam < other.naam ? -1 : 1)));
  for (const { naam } of derden) expect(JSON.stringify(lines)).not.toContain(naam);
}

/** The fields that derden were given, of whom, as this persona reads them in the person view. */
export async function verstrektGezienDoor(
  spel: Spel,
  persona: Parameters<Spel['token']>[0],
): Promise<readonly Verstrekt[]> {
  const answer = await askPersonView(spel.toneel.visitor, await spel.token(persona), spel.nummer);
  const casus = casusOf(answer) as { verstrektAanDerden?: { rijen: readonly Verstrekt[] } | null } | null;
  return (casus?.verstrektAanDerden?.rijen ?? []).map(({ veld, betrokkene }) => ({ veld, betrokkene }));
}
