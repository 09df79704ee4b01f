import type { CasusRij } from '@ketenhub/region';
import { OIN, ORGANISATIES } from '@ketenhub/vocabulary';
import type { Owner } from '../setup/owner.ts';

type RegisterRij = Omit<CasusRij, 'geboortedatum' | 'geslacht'> & { readonly bsn: string };
type BrpRij = Pick<CasusRij, 'geboortedatum'> & { readonly bsn: string; readonly geslacht: 'M' | 'V' };

/** A moment of the register as the calendar day that it was in the Netherlands. */
const dag = (kolom: string): string => `(c.${kolom} at time zone 'Europe/Amsterdam')::date::text`;

const REGISTER = `
  select b.bsn, c.gemeente, c.gemeentegrensoverstijgend, c.hoofdonderwerp, c.doelgroep, c.aanpak, c.aanmelder,
    ${dag('aangemeld_op')} as "aangemeldOp", ${dag('doelbesluit_op')} as "doelbesluitOp",
    ${dag('afgesloten_op')} as "afgeslotenOp",
    array(select p.code from problematiek p where p.casus = c.nummer) as problematiek
  from casussen c join betrokkenen b on b.casus = c.nummer and b.soort = 'HOOFDPERSOON'`;

const BRP = `
  select p.bsn, brp.geboortedatum::text as geboortedatum, brp.geslacht
  from brp_personen brp join personen p on p.id = brp.persoon_id where p.bsn = any($1)`;

const codeOf = new Map(ORGANISATIES.map((code) => [OIN[code], code]));

/**
 * One row per casus, with age and sex out of the BRP: two databases of two controllers, joined on a number that neither
 * gives out. Only who owns both can do this, which is why management figures come from the owners and not through the hub.
 */
export async function casusRijen(register: Owner, municipality: Owner): Promise<CasusRij[]> {
  const casussen = await register.rows<RegisterRij>(REGISTER);
  const inwoners = await municipality.rows<BrpRij>(BRP, [casussen.map(({ bsn }) => bsn)]);
  const bekend = new Map(inwoners.map((inwoner) => [inwoner.bsn, inwoner]));
  return casussen.map(({ bsn, ...casus }) => {
    const inwoner = bekend.get(bsn);
    if (inwoner === undefined) throw new Error('a hoofdpersoon of the register is not in the BRP');
    return {
      ...casus,
      aanmelder: codeOf.get(casus.aanmelder) ?? casus.aanmelder,
      geboortedatum: inwoner.geboortedatum,
      geslacht: inwoner.geslacht === 'M' ? 'MAN' : 'VROUW',
    };
  });
}
