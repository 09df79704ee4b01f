// One verified request: who asks, about whom, under which policy, and what was answered so far.
import { type Beleid, type CasusFeiten, isOpen, type Onderwerp } from './beslissing.ts';
import type { Deelnemer } from './bundel.ts';
import { SOORTEN } from './codes.ts';
import type { Gegevens } from './gegevens.ts';
import { categorieenVan } from './sdl.ts';
import type { Persoon, Token } from './transactietoken.ts';

export class Verzoek {
  readonly token: Token;
  readonly beleid: Beleid;
  readonly casus: CasusFeiten | null;
  readonly personen: ReadonlyMap<string, Persoon>;
  readonly organisatie: Deelnemer;
  readonly gegevens: Gegevens | null;
  readonly beantwoord = new Map<string, Set<string>>();
  readonly teVeel = new Set<string>();
  readonly #besluiten = new Map<string, boolean>();

  constructor(
    token: Token,
    beleid: Beleid,
    casus: CasusFeiten | null,
    personen: ReadonlyMap<string, Persoon>,
    organisatie: Deelnemer,
    gegevens: Gegevens | null,
  ) {
    this.token = token;
    this.beleid = beleid;
    this.casus = casus;
    this.personen = personen;
    this.organisatie = organisatie;
    this.gegevens = gegevens;
  }

  #onderwerp(soort: string): Onderwerp {
    return {
      doel: this.token.doel,
      rol: this.token.rol,
      klasse: this.token.klasse,
      organisatie: this.token.org,
      betrokkeneSoort: soort,
      casus: this.casus,
    };
  }

  // What the policy alone says; kept for the request, which is decided by one policy as a whole (P19).
  volgensBeleid(coordinaat: string, soort: string): boolean {
    const sleutel = `${coordinaat} ${soort}`;
    let besluit = this.#besluiten.get(sleutel);
    if (besluit === undefined) {
      besluit = isOpen(this.beleid, coordinaat, this.#onderwerp(soort));
      this.#besluiten.set(sleutel, besluit);
    }
    return besluit;
  }

  gevraagd(coordinaat: string): void {
    if (!this.token.velden.has(coordinaat) || !SOORTEN.some((s) => this.volgensBeleid(coordinaat, s)))
      this.teVeel.add(coordinaat);
  }

  isIngehouden(categorie: string, persoon: Persoon): boolean {
    return (this.gegevens?.voorbehouden(persoon.id, 'WEIGERING', categorie).length ?? 0) > 0;
  }

  // P28, P27, P65, in this order: the store is not asked about what the token or the policy denies.
  isOpen(coordinaat: string, persoon: Persoon): boolean {
    return (
      this.token.velden.has(coordinaat) &&
      this.volgensBeleid(coordinaat, persoon.soort) &&
      !categorieenVan(this.beleid.sdl, coordinaat).some((c) => this.isIngehouden(c, persoon))
    );
  }

  noteer(coordinaat: string, persoon: Persoon): void {
    const lijst = this.beantwoord.get(persoon.soort) ?? new Set<string>();
    this.beantwoord.set(persoon.soort, lijst.add(coordinaat));
  }

  // A withheld subcategorie that this asker could otherwise see makes the stand BEPERKT.
  ietsIngehouden(persoon: Persoon): boolean {
    for (const [coordinaat, veld] of this.beleid.sdl.velden) {
      if (!veld.toepassingen.some((t) => this.isIngehouden(t.categorie, persoon))) continue;
      if (this.volgensBeleid(coordinaat, persoon.soort)) return true;
    }
    return false;
  }
}
