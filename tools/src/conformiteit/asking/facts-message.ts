import { boundTo, type Presenter, type SigningKey, signFeitentoets } from '@ketenhub/tokens';
import { type Bron, type Doel, OIN, type Organisatie } from '@ketenhub/vocabulary';

/** One value of a dossier: of whom it is, about whom, and of which field. */
export interface Fact {
  readonly organisatie: Organisatie;
  readonly betrokkene: string;
  readonly veld: string;
  readonly subcategorie: string;
}

export interface FactsMessage {
  readonly bron: Bron;
  readonly casus: string;
  readonly doel: Doel;
  readonly feiten: readonly Fact[];
  /** Beside those of the facts. */
  readonly ook?: readonly Organisatie[];
}

/** The claims of a message about facts, without its times. */
export function factsClaims({ casus, doel, feiten, ook = [] }: Omit<FactsMessage, 'bron'>) {
  const asked = new Set([...ook, ...feiten.map(({ organisatie }) => organisatie)]);
  return {
    casus,
    doel,
    organisaties: [...asked].map((code) => OIN[code]),
    feiten: feiten.map((feit) => ({ ...feit, organisatie: OIN[feit.organisatie] })),
  };
}

/** A question about facts as the case authority signs it for the connection on which it will ask it. */
export const signFacts = (key: SigningKey, { bron, ...message }: FactsMessage, presenter: Presenter): Promise<string> =>
  signFeitentoets(key, bron, { ...factsClaims(message), ...boundTo(presenter) });
