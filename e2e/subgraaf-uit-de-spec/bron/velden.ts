import type { Cursorband, Cursors } from './cursor.ts';
import { beperkingen } from './feitstand.ts';
import { Bladzijdefout } from './fouten.ts';
import type { Argumentwaarden } from './leest.ts';
import type { Lezing } from './lezing.ts';
import type { Persoon } from './token.ts';
import type { Rij } from './zicht.ts';

// What a resolver gives to the fields below it: always about one person (P30), and nothing of a representation (P39).
export type Bronobject = { persoon: Persoon; rij?: Rij; bladzijde?: Bladzijde };
export type Veldlezer = (object: Bronobject, args: Argumentwaarden, lezing: Lezing, cursors: Cursors) => unknown;

const STANDAARD_GROOTTE = 50;
const HOOGSTE_GROOTTE = 100;

// Reads lazily: of a page whose fields are denied the store is never asked (P33).
class Bladzijde {
  readonly #lees: () => Rij[];
  readonly #grootte: number;
  readonly tel: () => number;
  readonly #cursor: (laatste: Rij) => string;
  #gelezen: Rij[] | null = null;

  constructor(grootte: number, lees: () => Rij[], tel: () => number, cursor: (laatste: Rij) => string) {
    this.#grootte = grootte;
    this.#lees = lees;
    this.tel = tel;
    this.#cursor = cursor;
  }

  rijen(): Rij[] {
    this.#gelezen ??= this.#lees();
    return this.#gelezen.slice(0, this.#grootte);
  }

  volgende(): string | null {
    const rijen = this.rijen();
    const laatste = rijen.at(-1);
    return (this.#gelezen ?? []).length > rijen.length && laatste !== undefined ? this.#cursor(laatste) : null;
  }
}

// P56 and P57: the order of the refusals is size, cursor, and only then what is known of the person.
function mutaties({ persoon }: Bronobject, args: Argumentwaarden, lezing: Lezing, cursors: Cursors): Bronobject | null {
  const eerste = args.eerste ?? STANDAARD_GROOTTE;
  if (typeof eerste !== 'number' || eerste < 1 || eerste > HOOGSTE_GROOTTE) throw new Bladzijdefout('BLADGROOTTE');
  const status = typeof args.status === 'string' ? args.status : null;
  const { sub, org, rol, casus } = lezing.aanvraag;
  const band: Cursorband = {
    sub,
    org,
    rol,
    casus,
    lijst: 'PolitieBeeld.mutaties',
    filters: { status },
    volgorde: 'peildatum aflopend',
  };
  const na = args.na;
  const cursor = typeof na === 'string' ? cursors.open(band, na) : () => null;
  if (cursor === null) throw new Bladzijdefout('BLADZIJDE');
  if (lezing.zicht.bekendheid(persoon.id) === 'NIET_GEKOPPELD') return null;
  return {
    persoon,
    bladzijde: new Bladzijde(
      eerste,
      () => lezing.zicht.mutaties(persoon.id, status, cursor(persoon.id), eerste + 1),
      () => lezing.zicht.aantalMutaties(persoon.id, status),
      (laatste) =>
        cursors.maak(band, { handvat: persoon.id, plaats: { peildatum: laatste.peildatum, id: laatste.id } }),
    ),
  };
}

function stand({ persoon }: Bronobject, _args: Argumentwaarden, lezing: Lezing): string {
  const bekendheid = lezing.zicht.bekendheid(persoon.id);
  if (bekendheid === 'NIET_GEKOPPELD') return 'NOG_NIET_GEKOPPELD';
  if (bekendheid === 'ONBEKEND') return 'NIETS_BEKEND';
  return lezing.isBeperkt(persoon) ? 'BEPERKT' : 'GEKOPPELD';
}

// P65: the record's own limitation first, then the reasons of the organisation, each once.
const beperking =
  (subcategorie: string): Veldlezer =>
  ({ persoon, rij }, _args, lezing) => {
    const oin = lezing.bundel.opCode.get('politie')?.oin ?? '';
    const eigen = rij?.beperking ?? null;
    const alle = new Set([
      ...(eigen === null ? [] : [eigen]),
      ...beperkingen(oin, subcategorie, persoon.id, lezing.weigeringen()),
    ]);
    return alle.size === 0 ? null : [...alle].join(' ');
  };

const record = (type: string, subcategorie: string, tekstveld: string): [string, Veldlezer][] => [
  [`${type}.${tekstveld}`, ({ rij }) => rij?.tekst],
  [`${type}.bron`, () => 'politie'],
  [`${type}.herkomst`, ({ rij }) => rij?.herkomst],
  [`${type}.peildatum`, ({ rij }) => rij?.peildatum],
  [`${type}.status`, ({ rij }) => rij?.status],
  [`${type}.beperking`, beperking(subcategorie)],
];

// Each field of the SDL, by coordinate. What is not in here is null.
export const VELDEN: ReadonlyMap<string, Veldlezer> = new Map<string, Veldlezer>([
  ['Betrokkene.politie', ({ persoon }) => ({ persoon })],
  ['PolitieBeeld.stand', stand],
  [
    'PolitieBeeld.veelplegerstatus',
    ({ persoon }, _args, lezing) => {
      const rij = lezing.zicht.veelplegerstatus(persoon.id);
      return rij === null ? null : { persoon, rij };
    },
  ],
  ['PolitieBeeld.mutaties', mutaties],
  ['PolitieMutatieBladzijde.rijen', ({ persoon, bladzijde }) => bladzijde?.rijen().map((rij) => ({ persoon, rij }))],
  ['PolitieMutatieBladzijde.aantal', ({ bladzijde }) => bladzijde?.tel()],
  ['PolitieMutatieBladzijde.volgende', ({ bladzijde }) => bladzijde?.volgende()],
  ...record('PolitieMutatie', 'POLITIE_MUTATIE', 'omschrijving'),
  ...record('PolitieVeelplegerstatus', 'POLITIE_VEELPLEGER', 'aanduiding'),
]);
