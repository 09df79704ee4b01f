import { DOELEN, FASEN, KLASSEN, type Klasse, type Reden } from '@ketenhub/vocabulary';
import type { Regel, Subcategorie } from './beleid.ts';
import { type Besluit, geenRegel, geweigerd, type Vraag, type WelBij } from './besluit.ts';
import type { Blad } from './tabel.ts';
import { voldoet } from './voorwaarde.ts';

/** The dimensions of a rule, in the order in which a denial names them. */
const DIMENSIES = [
  'DOEL',
  'FASE',
  'ROL',
  'KLASSE',
  'BETROKKENE_SOORT',
  'VOORWAARDE',
] as const satisfies readonly Reden[];
type Dimensie = (typeof DIMENSIES)[number];

/** A rule that fails on more dimensions is no explanation any more: the answer is then that there is no rule. */
const DIMENSIES_MIS_MAX = 3;

/** The classes of a deelnemer (WGS 2.27); the house itself has no professionals. */
const DEELNEMERSKLASSEN = ['OVERHEID', 'PRIVAAT'] as const satisfies readonly Klasse[];

interface Misser {
  readonly regel: Regel;
  readonly mis: readonly Dimensie[];
}

/**
 * Why no rule allows this. The nearest rule fails on the fewest dimensions; among equals on the earliest of them (a
 * phase passes, a role stays), then the first in the protocol. The reden is its first failing dimension, welBij what
 * the rules that fail on the same would need. Depends on the policy and the question only, never on data.
 */
export function verklaar({ sub, regels }: Blad, vraag: Vraag): Besluit {
  const missers = regels.map((regel) => ({ regel, mis: watMist({ sub, vraag, regel }) }));
  const nabij = missers.reduce<Misser | null>(
    (beste, misser) => (beste === null || isNader(misser, beste) ? misser : beste),
    null,
  );
  const reden = nabij?.mis[0];
  if (nabij === null || reden === undefined || nabij.mis.length > DIMENSIES_MIS_MAX) return geenRegel();
  const gelijke = missers.filter(({ mis }) => mis.join() === nabij.mis.join());
  return geweigerd({ reden, regel: nabij.regel.id, uitleg: nabij.regel.uitleg, welBij: watOpent(gelijke, vraag) });
}

function isNader(een: Misser, ander: Misser): boolean {
  const verschil = een.mis.length - ander.mis.length || afstand(een.mis[0]) - afstand(ander.mis[0]);
  return verschil < 0;
}

/** How far a reden is from being met: its place among the dimensions; what is no dimension comes last. */
export function afstand(reden: Reden | undefined): number {
  const plaats = (DIMENSIES as readonly (Reden | undefined)[]).indexOf(reden);
  return plaats === -1 ? DIMENSIES.length : plaats;
}

interface Vergelijking {
  readonly sub: Subcategorie;
  readonly vraag: Vraag;
  readonly regel: Regel;
}

function watMist({ sub, vraag, regel }: Vergelijking): Dimensie[] {
  const fase = vraag.casus?.fase;
  // A rule without phases is one of a purpose without a casus: then the purpose fails, not the phase.
  const faseMist = fase !== undefined && regel.fase.length > 0 && !includes(regel.fase, fase);
  const rolMist = !regel.wie.some(({ rol }) => rol === vraag.rol);
  const mist: Record<Dimensie, boolean> = {
    // Another phase brings its own purposes: then only the phase fails, and welBij names the purposes with it.
    DOEL: !includes(regel.doel, vraag.doel) && !faseMist,
    FASE: faseMist,
    ROL: rolMist,
    KLASSE:
      !rolMist && !regel.wie.some((wie) => wie.rol === vraag.rol && (wie.klasse ?? vraag.klasse) === vraag.klasse),
    BETROKKENE_SOORT: sub.soort === 'PERSOON' && !includes(regel.betrokkeneSoort, vraag.betrokkeneSoort),
    VOORWAARDE: !regel.mits.every((mits) => voldoet(mits, vraag)),
  };
  return DIMENSIES.filter((dimensie) => mist[dimensie]);
}

/** The values of the failing dimensions, over all equally near rules. A phase brings its purposes along. */
function watOpent(gelijke: readonly Misser[], vraag: Vraag): WelBij {
  const mis = new Set(gelijke.flatMap((misser) => misser.mis));
  const alle = <T>(pak: (regel: Regel) => readonly T[]): T[] => [
    ...new Set(gelijke.flatMap(({ regel }) => pak(regel))),
  ];
  const klassen = (regel: Regel) =>
    regel.wie.filter((wie) => wie.rol === vraag.rol).flatMap(({ klasse }) => klasse ?? []);
  const vanWelke = mis.has('ROL') ? klassenVanProfessionals(gelijke.map(({ regel }) => regel)) : [];
  return {
    ...(mis.has('DOEL') || mis.has('FASE')
      ? {
          doel: inOrde(
            DOELEN,
            alle((regel) => regel.doel),
          ),
        }
      : {}),
    ...(mis.has('FASE')
      ? {
          fase: inOrde(
            FASEN,
            alle((regel) => regel.fase),
          ),
        }
      : {}),
    ...(mis.has('ROL') ? { rol: alle((regel) => regel.wie.map(({ rol }) => rol)) } : {}),
    ...(vanWelke.length > 0 ? { klasse: vanWelke } : {}),
    ...(mis.has('KLASSE') ? { klasse: alle(klassen) } : {}),
    ...(mis.has('BETROKKENE_SOORT') ? { betrokkeneSoort: alle((regel) => regel.betrokkeneSoort) } : {}),
    ...(mis.has('VOORWAARDE') ? { mits: alle((regel) => regel.mits.filter((mits) => !voldoet(mits, vraag))) } : {}),
  };
}

/** The classes to which these rules limit a professional; empty when any class will do: another role is no promise to all of it. */
function klassenVanProfessionals(regels: readonly Regel[]): readonly Klasse[] {
  const wie = regels.flatMap((regel) => regel.wie).filter(({ rol }) => rol === 'PROFESSIONAL');
  const klassen = new Set(wie.flatMap(({ klasse }) => klasse ?? KLASSEN));
  return DEELNEMERSKLASSEN.every((klasse) => klassen.has(klasse)) ? [] : inOrde(KLASSEN, [...klassen]);
}

function includes(waarden: readonly string[], waarde: string | null | undefined): boolean {
  return waarde !== null && waarde !== undefined && waarden.includes(waarde);
}

function inOrde<T>(orde: readonly T[], waarden: readonly T[]): T[] {
  return orde.filter((waarde) => waarden.includes(waarde));
}
