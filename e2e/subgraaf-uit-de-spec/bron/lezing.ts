import type { Bundel } from './beleid.ts';
import { bewoners } from './beleid.ts';
import type { Uitslag } from './beslissing.ts';
import { beslis } from './beslissing.ts';
import { SOORTEN } from './codes.ts';
import type { Weigering } from './feitstand.ts';
import { isGeweigerd, vanPersoon } from './feitstand.ts';
import type { Sdl } from './sdl.ts';
import type { Aanvraag, Persoon } from './token.ts';
import type { Zicht } from './zicht.ts';

// One question while it is answered: what is open for whom, and what the logbook has to know of it afterwards.
export class Lezing {
  readonly aanvraag: Aanvraag;
  readonly bundel: Bundel;
  readonly dag: string;
  readonly sdl: Sdl;
  readonly personen: ReadonlyMap<string, Persoon>;
  readonly zicht: Zicht;
  readonly teVeel = new Set<string>();
  readonly #velden: ReadonlySet<string>;
  readonly #uitslagen = new Map<string, Uitslag>();
  readonly #beantwoord = new Map<string | null, Set<string>>();
  #weigeringen: readonly Weigering[] | null = null;

  constructor(aanvraag: Aanvraag, bundel: Bundel, dag: string, sdl: Sdl, personen: readonly Persoon[], zicht: Zicht) {
    this.aanvraag = aanvraag;
    this.bundel = bundel;
    this.dag = dag;
    this.sdl = sdl;
    this.personen = new Map(personen.map((p) => [p.id, p]));
    this.zicht = zicht;
    this.#velden = new Set(aanvraag.velden);
  }

  beslis(coordinaat: string, betrokkeneSoort: string | null): Uitslag {
    const plek = `${betrokkeneSoort ?? ''} ${coordinaat}`;
    const eerder = this.#uitslagen.get(plek);
    if (eerder !== undefined) return eerder;
    const { doel, rol, klasse, org, feiten } = this.aanvraag;
    const uitslag = beslis(this.bundel, this.dag, this.sdl, coordinaat, {
      doel,
      rol,
      klasse,
      organisatie: org,
      betrokkeneSoort,
      casus: feiten,
    });
    this.#uitslagen.set(plek, uitslag);
    return uitslag;
  }

  // P26 to P32, P35 and P65 for a field that execution came to. `leest` is what its arguments read, null where one does not say;
  // `leesbaar` what they could read. The store is asked (for what is withheld) only when the policy opens the field.
  magLezen(
    coordinaat: string,
    persoon: Persoon | null,
    leest: readonly string[] | null,
    leesbaar: readonly string[],
  ): boolean {
    const alle = [coordinaat, ...(leest ?? [])];
    for (const c of alle) {
      const voorIemand = [...SOORTEN, null].some((soort) => this.beslis(c, soort).open);
      if (!this.#velden.has(c) || !voorIemand) this.teVeel.add(c);
    }
    const soort = persoon?.soort ?? null;
    const open = leest !== null && alle.every((c) => this.#velden.has(c) && this.beslis(c, soort).open);
    if (!open) return false;
    if (persoon !== null && [coordinaat, ...leesbaar].some((c) => this.#geweigerd(c, persoon))) return false;
    const beantwoord = this.#beantwoord.get(soort) ?? new Set<string>();
    this.#beantwoord.set(soort, beantwoord);
    for (const c of alle) beantwoord.add(c);
    return true;
  }

  weigeringen(): readonly Weigering[] {
    this.#weigeringen ??= this.zicht.weigeringen();
    return this.#weigeringen;
  }

  #geweigerd(coordinaat: string, persoon: Persoon): boolean {
    return isGeweigerd(this.bundel, this.sdl, coordinaat, persoon.id, this.weigeringen());
  }

  // P65: is something withheld of this person that this asker could otherwise see? `velden` does not count here.
  isBeperkt(persoon: Persoon): boolean {
    const geweigerd = this.weigeringen().filter((w) => w.soort === 'WEIGERING' && vanPersoon(w, persoon.id));
    return [...this.sdl.velden.values()].some(
      (veld) =>
        veld.bindingen.some((b) =>
          geweigerd.some(
            (w) => w.subcategorie === b.categorie && w.organisatie === this.bundel.opCode.get(b.bron)?.oin,
          ),
        ) && this.beslis(veld.coordinaat, persoon.soort).open,
    );
  }

  beantwoordVoor(soort: string): string[] {
    return [...(this.#beantwoord.get(soort) ?? [])];
  }

  toegestaan(): string[] {
    return [...new Set([...this.#beantwoord.values()].flatMap((c) => [...c]))];
  }
}

// P19: the rules of the day of `iat`, on the calendar of the Netherlands.
const DAG = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Amsterdam',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});
export const dagVan = (seconden: number): string => DAG.format(new Date(seconden * 1_000));

// P52: who owns a coordinate, and who of the source is asked.
export function gevraagden(
  bundel: Bundel,
  sdl: Sdl,
  bron: string,
  velden: readonly string[],
): { oin: string; eigen: (c: string) => boolean }[] {
  const inBron = bewoners(bundel, bron);
  const bezit = (code: string, c: string): boolean =>
    (sdl.velden.get(c)?.bindingen ?? []).some((b) => b.bron === code && b.categorie !== 'DOMEINOBJECT');
  const genoemd = inBron.filter((d) => velden.some((c) => bezit(d.code, c)));
  const gevraagd = genoemd.length === 0 ? inBron : genoemd;
  return gevraagd.map((d) => ({
    oin: d.oin,
    eigen: (c) => bezit(d.code, c) || !gevraagd.some((g) => bezit(g.code, c)),
  }));
}
