import type { Doel, Fase, Organisatie, PersonaNaam } from '@ketenhub/vocabulary';
import { expect, vi } from 'vitest';
import { type Change, change, type Uitkomst } from '../casusproces/changes.ts';
import type { GraphqlAnswer } from '../setup/ask.ts';
import { askPersonView } from '../setup/person-view.ts';
import { type Betrokkene, expectZinnen, type Zin } from './beeld.ts';
import { TEKSTEN } from './teksten.ts';
import { persoonVan, type Toneel } from './toneel.ts';

export const GEMAAKT = { __typename: 'CasusBijgewerkt' };
export const NIET_VOOR_U = 'Deze casus is er voor u niet.';
/** Generous: sources are told of a casus in the background, on a machine that may be busy. */
const GEKOPPELD = { timeout: 90_000, interval: 300 };

export type Fout = { readonly veld: string; readonly uitleg: string };

/** What any change of these stories answers. */
export interface Antwoord {
  readonly __typename: string;
  readonly uitleg?: string;
  readonly nummer?: string;
  readonly kenmerk?: string;
  readonly fouten?: readonly Fout[];
  readonly huizen?: readonly { readonly antwoord: string; readonly contactpunt: { readonly naam: string } | null }[];
  readonly uitvraag?: { readonly kenmerk: string; readonly versie: number; readonly voortgang: string } | null;
  readonly verzoek?: { readonly kenmerk: string };
}

/** One casus that is played; it counts the versions, and keeps every answer that anybody got. */
export class Spel {
  readonly toneel: Toneel;
  readonly nummer: string;
  fase: Fase = 'AANMELDING';
  versie = 1;
  readonly #gezien = new Map<PersonaNaam, string[]>();
  readonly #betrokkenen = new Map<string, Betrokkene>();

  private constructor(toneel: Toneel, nummer: string) {
    this.toneel = toneel;
    this.nummer = nummer;
  }

  /** A deelnemer opens a casus, still about nobody. */
  static async open(toneel: Toneel, aanmelder: PersonaNaam, waarover: { thema: string; gemeente: string }) {
    const { body } = await toneel.visitor.ask(
      await toneel.token(aanmelder, 'ZVH-WERKVOORRAAD'),
      TEKSTEN.openen,
      waarover,
    );
    const { uit } = body.data as unknown as { uit: Antwoord };
    expect(uit.__typename).toBe('CasusGeopend');
    return new Spel(toneel, uit.nummer ?? '');
  }

  get doel(): Doel {
    return `ZVH-${this.fase}` as Doel;
  }

  token(persona: PersonaNaam, doel: Doel = this.doel): Promise<string> {
    return this.toneel.token(persona, doel, this.nummer);
  }

  /** A change with the version as it is now; when it is made, the next one counts on from there. */
  async doe(persona: PersonaNaam, handeling: Change, more: object = {}): Promise<Uitkomst | null> {
    const versie = this.versie;
    const outcome = await this.doeMet(versie, persona, handeling, more);
    this.versie = outcome?.casus?.versie ?? this.versie;
    return outcome;
  }

  /** The same by somebody who saw this version. */
  async doeMet(versie: number, persona: PersonaNaam, handeling: Change, more: object = {}): Promise<Uitkomst | null> {
    const made = { handeling, casus: this.nummer, versie, ...more };
    return change(this.toneel.visitor, await this.token(persona), made);
  }

  /** A change that must be made. */
  async moet(persona: PersonaNaam, handeling: Change, more: object = {}): Promise<Uitkomst> {
    const outcome = await this.doe(persona, handeling, more);
    expect(outcome, `${persona} ${handeling}`).toMatchObject({ casus: { versie: this.versie } });
    return outcome as Uitkomst;
  }

  huis(handeling: Change, more: object = {}): Promise<Uitkomst> {
    return this.moet('procesregisseur', handeling, more);
  }

  /** What has no casus version of its own to count. */
  async zeg(token: string, tekst: string, variables: object): Promise<Antwoord | null> {
    const { body } = await this.toneel.visitor.ask(token, tekst, { casus: this.nummer, ...variables });
    return (body.data as { uit?: Antwoord | null } | null | undefined)?.uit ?? null;
  }

  async naar(fase: Fase, genomenDoor?: readonly Organisatie[]): Promise<void> {
    const more = genomenDoor === undefined ? { fase } : { fase, genomenDoor };
    const outcome = await this.doe('procesregisseur', 'faseVastleggen', more);
    expect(outcome).toMatchObject(GEMAAKT);
    this.fase = fase;
  }

  /** The federated person view, as this persona asks it for the doel of the fase. */
  async beeld(persona: PersonaNaam): Promise<GraphqlAnswer> {
    const answer = await askPersonView(this.toneel.visitor, await this.token(persona), this.nummer);
    this.#gezien.set(persona, [...(this.#gezien.get(persona) ?? []), answer.text]);
    return answer;
  }

  /** Everything that was ever told to these personas of this casus. */
  gezienDoor(persona: PersonaNaam): readonly string[] {
    return this.#gezien.get(persona) ?? [];
  }

  alleAntwoorden(): readonly string[] {
    return [...this.#gezien.values()].flat();
  }

  /** Each persona asks the person view once, and all sentences about it hold. */
  async ziet(hoofdpersoon: string, zinnen: readonly Zin[]): Promise<void> {
    for (const persona of new Set(zinnen.map((een) => een.persona))) {
      const answer = await this.beeld(persona);
      const own = zinnen.filter((een) => een.persona === persona);
      expectZinnen(answer, own, (persoon) => this.betrokkene(persoon ?? hoofdpersoon));
    }
  }

  /** Reads the handles of the persons of the casus, which every view names them by. */
  async leesBetrokkenen(codes: readonly string[]): Promise<void> {
    const rows = await this.toneel.register.rows<Betrokkene & { bsn: string }>(
      'select handvat, soort, bsn from betrokkenen where casus = $1',
      [this.nummer],
    );
    for (const code of codes) {
      const found = rows.find(({ bsn }) => bsn === persoonVan(code).bsn);
      if (found !== undefined) this.#betrokkenen.set(code, { handvat: found.handvat, soort: found.soort });
    }
    expect(this.#betrokkenen.size).toBe(rows.length);
  }

  /** @throws for somebody who is not in this casus. */
  betrokkene(code: string): Betrokkene {
    const found = this.#betrokkenen.get(code);
    if (found === undefined) throw new Error(`${code} is not in this casus`);
    return found;
  }

  /** Until the aanmelder has been told about whom its own melding is, where its own data can be seen before the doelbesluit. */
  async wachtOpAanmelder(aanmelder: PersonaNaam): Promise<void> {
    await vi.waitFor(async () => {
      const { text } = await askPersonView(this.toneel.visitor, await this.token(aanmelder), this.nummer);
      expect(text).not.toContain('NOG_NIET_GEKOPPELD');
    }, GEKOPPELD);
  }

  /** Until every organisation has been told about whom the casus is; a source that was not told yet says nothing either. */
  async wachtOpBronnen(deelnemers: readonly Organisatie[]): Promise<void> {
    const handvatten = [...this.#betrokkenen.values()].map(({ handvat }) => handvat);
    const zorg = deelnemers.filter((code) => ZORGORGANISATIES.includes(code));
    await vi.waitFor(async () => {
      const told = await this.toneel.zorg.rows(
        'select distinct organisatie, handvat from koppelingen where handvat = any($1) and organisatie = any($2)',
        [handvatten, zorg],
      );
      expect(told).toHaveLength(zorg.length * handvatten.length);
      const { text } = await askPersonView(this.toneel.visitor, await this.token('procesregisseur'), this.nummer);
      expect(text).not.toContain('NOG_NIET_GEKOPPELD');
    }, GEKOPPELD);
  }

  /** What the register holds now: nothing of it may have changed when a change was refused. */
  async stand(): Promise<unknown> {
    const { register } = this.toneel;
    const counts = await register.rows(
      `select versie, fase, regiekleur, (select count(*)::int from besluiten b where b.casus = nummer) as besluiten,
         (select count(*)::int from betrokkenen b where b.casus = nummer) as betrokkenen,
         (select count(*)::int from acties a where a.casus = nummer) as acties,
         (select count(*)::int from regieoordelen r where r.casus = nummer) as regieoordelen,
         (select count(*)::int from uitvragen u where u.casus = nummer) as uitvragen,
         (select count(*)::int from logboek.logregels where regel->>'object' like nummer || ' versie %') as regels
       from casussen where nummer = $1`,
      [this.nummer],
    );
    return counts[0];
  }
}

export const ZORGORGANISATIES: readonly Organisatie[] = [
  'ggz',
  'verslavingszorg',
  'veilig-thuis',
  'gi',
  'ggd',
  'wonen',
];
