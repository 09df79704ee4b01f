import type { Antwoord } from './antwoorden.ts';
import { ANTWOORD } from './antwoorden.ts';
import { bewoners } from './beleid.ts';
import type { Binnenkomst, Delen } from './bron.ts';
import { BRON, nuInSeconden } from './bron.ts';
import type { Feitentoets } from './feitentoets.ts';
import { keurFeitentoets } from './feitentoets.ts';
import { feitstand } from './feitstand.ts';
import type { Berichtkeuring } from './koppelbericht.ts';
import { keurKoppeling } from './koppelbericht.ts';
import type { Lichaam } from './lichaam.ts';
import { beveiliging } from './proceslog.ts';
import { feitregels, koppelregel } from './regels.ts';
import { Vormfout } from './vorm.ts';

type Keur<T> = (jws: string, keuring: Berichtkeuring) => Promise<T>;

// The two messages of the case authority come in the same way; only what they say differs.
async function gekeurd<T>(
  delen: Delen,
  binnen: Binnenkomst,
  lichaam: Lichaam,
  lid: string,
  keur: Keur<T>,
): Promise<T | Antwoord> {
  if (lichaam.soort === 'ONLEESBAAR') return ANTWOORD.berichtOnleesbaar(lichaam.status);
  try {
    const jws =
      typeof lichaam.waarde === 'object' && lichaam.waarde !== null
        ? (lichaam.waarde as { [naam: string]: unknown })[lid]
        : null;
    if (typeof jws !== 'string') throw new Vormfout('geen bericht');
    const { bundel } = delen.vrijgaven.huidig();
    return await keur(jws, {
      bron: BRON,
      nu: nuInSeconden(),
      verbinding: binnen.verbinding,
      casussleutel: (kid) => delen.casussleutels.zoek(kid),
      woontHier: (oin) => bewoners(bundel, BRON).some((d) => d.oin === oin),
    });
  } catch (fout) {
    beveiliging('GEWEIGERD', {
      trace_id: binnen.spoor.traceId,
      reden: fout instanceof Vormfout ? fout.message : 'handtekening of inhoud',
    });
    return ANTWOORD.berichtGeweigerd;
  }
}
const isAntwoord = (w: object): w is Antwoord => 'status' in w && 'tekst' in w;

// P59 to P62. Applying is one transaction of the store, so that messages of one casus are applied one at a time.
export async function koppel(delen: Delen, binnen: Binnenkomst, lichaam: Lichaam): Promise<Antwoord> {
  const bericht = await gekeurd(delen, binnen, lichaam, 'koppeling', keurKoppeling);
  if (isAntwoord(bericht)) return bericht;
  const { bundel } = delen.vrijgaven.huidig();
  const herkomst = { ...binnen, bron: BRON };
  const voornemen = await delen.logboek.schrijf([koppelregel(herkomst, bundel, bericht, 'VOORNEMEN')]);
  if (voornemen === 'AL_GEBRUIKT') return ANTWOORD.ontvangen;
  if (voornemen === 'ONBEREIKBAAR') return ANTWOORD.berichtGeenLogboek;
  delen.opslag.pasToe(bericht);
  const uitkomst = await delen.logboek.schrijf([koppelregel(herkomst, bundel, bericht, 'UITKOMST')]);
  return uitkomst === 'GESCHREVEN' ? ANTWOORD.ontvangen : ANTWOORD.berichtGeenLogboek;
}

// P71, of one moment: the links and refusals are read together.
function standen(delen: Delen, toets: Feitentoets): object[] {
  const { bundel } = delen.vrijgaven.huidig();
  return delen.opslag.zichten.momentopname(() => {
    const zichten = new Map(toets.organisaties.map((oin) => [oin, delen.opslag.zichten.van(toets.casus, oin)]));
    const weigeringen = [...zichten.values()].flatMap((z) => z.weigeringen());
    return toets.feiten.map((feit) => {
      const bekendheid = zichten.get(feit.organisatie)?.bekendheid(feit.betrokkene) ?? 'NIET_GEKOPPELD';
      const gekoppeld =
        bekendheid === 'NIET_GEKOPPELD' ? [] : [{ organisatie: feit.organisatie, betrokkene: feit.betrokkene }];
      const { open, beperkingen } = feitstand(bundel, delen.sdl, toets.doel, feit, gekoppeld, weigeringen, null);
      return { open, beperkingen };
    });
  });
}

// P69 to P72.
export async function toetsFeiten(delen: Delen, binnen: Binnenkomst, lichaam: Lichaam): Promise<Antwoord> {
  const toets = await gekeurd(delen, binnen, lichaam, 'feitentoets', keurFeitentoets);
  if (isAntwoord(toets)) return toets;
  const { bundel } = delen.vrijgaven.huidig();
  const herkomst = { ...binnen, bron: BRON };
  const voornemen = await delen.logboek.schrijf(feitregels(herkomst, bundel, toets, 'VOORNEMEN'));
  if (voornemen === 'AL_GEBRUIKT') {
    beveiliging('GEWEIGERD', { trace_id: binnen.spoor.traceId, reden: 'jti al gebruikt' });
    return ANTWOORD.berichtGeweigerd;
  }
  if (voornemen === 'ONBEREIKBAAR') return ANTWOORD.berichtGeenLogboek;
  const feiten = standen(delen, toets);
  const uitkomst = await delen.logboek.schrijf(feitregels(herkomst, bundel, toets, 'UITKOMST'));
  return uitkomst === 'GESCHREVEN' ? ANTWOORD.van(200, { feiten }) : ANTWOORD.berichtGeenLogboek;
}
