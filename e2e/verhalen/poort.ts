import type { Organisatie } from '@ketenhub/vocabulary';
import { expect } from 'vitest';
import type { Spel } from './spel.ts';
import type { Beheerantwoord } from './toneel.ts';

/** About whom and what a care organisation decides, in the casus that is played. */
export interface Welke {
  readonly van: Organisatie;
  /** Code in the demo region. */
  readonly persoon: string;
  readonly subcategorie: string;
}

/** What the source knows of who decides about this person: the day of its database, and who stands for them. */
export async function rechtspositie(spel: Spel, { van, persoon }: Omit<Welke, 'subcategorie'>) {
  const { handvat } = spel.betrokkene(persoon);
  const { status, body } = await spel.toneel.beheer(
    van,
    `/poorten/rechtspositie?casus=${spel.nummer}&betrokkene=${handvat}`,
  );
  expect(status).toBe(200);
  return { vandaag: body.vandaag ?? '', vertegenwoordigers: body.vertegenwoordigers ?? [] };
}

/** The care organisation records a gate in its own system, on one of the grounds of WGS 2.29(2); or hears per field what lacks. */
export async function legPoortVast(
  spel: Spel,
  { van, persoon, subcategorie }: Welke,
  grond: object,
): Promise<Beheerantwoord> {
  const { vandaag } = await rechtspositie(spel, { van, persoon });
  return spel.toneel.beheer(van, '/poorten', {
    ...{ casus: spel.nummer, betrokkene: spel.betrokkene(persoon).handvat, subcategorie, vanaf: vandaag },
    ...{ motivering: 'De tafel kan anders niet kiezen.', door: 'de behandelaar', ...grond },
  });
}

/** The same, with all that it asks. */
export async function openPoort(spel: Spel, welke: Welke, grond: object): Promise<string> {
  const { status, body } = await legPoortVast(spel, welke, grond);
  expect([status, body.stand, body.gebreken]).toEqual([201, 'OPEN', undefined]);
  return body.id ?? '';
}

/** Explicit consent of the person, of this day or of the day of the question. */
export async function eigenToestemming(spel: Spel, welke: Welke, op?: string): Promise<object> {
  const { vandaag } = await rechtspositie(spel, welke);
  return toestemming([{ van: 'BETROKKENE', gegevenOp: op ?? vandaag, vorm: 'SCHRIFTELIJK' }]);
}

export const toestemming = (toestemmingen: readonly object[]): object => ({
  grondslag: 'UITDRUKKELIJKE_TOESTEMMING',
  toestemmingen,
});

/** The written weighing of a goed hulpverlener: each part of it is obligatory. */
export const WEGING = {
  alternatieven: 'Opvang elders en een contactverbod zijn aangeboden.',
  waaromGeenToestemming: 'Driemaal gevraagd en driemaal geweigerd.',
  schade: 'Ernstig gevaar voor haar leven bij een volgende escalatie.',
  collegiaalOverleg: 'Eens: alleen de afspraken.',
  overlegMet: 'een vertrouwensarts',
} as const;

export const gewogen = (gewogenOp: string): object => ({
  grondslag: 'GOED_HULPVERLENERSCHAP',
  weging: { ...WEGING, gewogenOp },
});
