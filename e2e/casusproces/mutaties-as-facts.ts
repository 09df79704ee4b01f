/** Of each betrokkene the latest mutatie of the politie, with where it comes from. */
export const LATEST_MUTATIES =
  'betrokkenen { id politie { mutaties(eerste: 1) { rijen { toelichting bron herkomst peildatum status beperking } } } }';

interface Seen {
  readonly betrokkenen: readonly {
    readonly id: string;
    readonly politie: { readonly mutaties: { readonly rijen: readonly Record<string, string>[] } };
  }[];
}

/** What the person view gave: as a fact to record, and as it must come back out of the dossier. */
export function asFacts(data: unknown) {
  return (data as Seen).betrokkenen.flatMap(({ id, politie }) =>
    politie.mutaties.rijen.map(({ toelichting: waarde, bron, ...van }) => {
      const feit = { betrokkene: id, veld: 'PolitieMutatie.toelichting', waarde, ...van };
      return { feit: { ...feit, beperking: van.beperking ?? '' }, terug: { ...feit, bron } };
    }),
  );
}
