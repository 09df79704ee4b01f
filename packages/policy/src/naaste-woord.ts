/** How many letters must be added, left out, changed or swapped with a neighbour to make `a` of `b`. */
function afstand(a: string, b: string): number {
  const rijen: number[][] = [Array.from({ length: b.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= a.length; i += 1) {
    const rij = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const boven = rijen[i - 1] ?? [];
      const anders = a[i - 1] === b[j - 1] ? 0 : 1;
      let kleinst = Math.min((boven[j] ?? 0) + 1, (rij[j - 1] ?? 0) + 1, (boven[j - 1] ?? 0) + anders);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        kleinst = Math.min(kleinst, (rijen[i - 2]?.[j - 2] ?? 0) + 1);
      rij.push(kleinst);
    }
    rijen.push(rij);
  }
  return rijen[a.length]?.[b.length] ?? 0;
}

/** The word of `keuze` that `woord` was probably meant to be; null when none is near. */
export function naasteWoord(woord: string, keuze: readonly string[]): string | null {
  const genoeg = Math.max(2, Math.floor(woord.length / 4));
  let beste: { readonly naam: string; readonly ver: number } | null = null;
  for (const naam of keuze) {
    const ver = afstand(woord.toUpperCase(), naam.toUpperCase());
    if (ver <= genoeg && ver < (beste?.ver ?? Number.POSITIVE_INFINITY)) beste = { naam, ver };
  }
  return beste?.naam ?? null;
}

/** What a message about an unknown word ends with: `; bedoelt u "UITVRAAG"?`, or nothing. */
export function bedoeltU(woord: string, keuze: readonly string[]): string {
  const naam = naasteWoord(woord, keuze);
  return naam === null || naam === woord ? '' : `; bedoelt u "${naam}"?`;
}
