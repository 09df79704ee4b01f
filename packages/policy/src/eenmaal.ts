/** Makes something once for each object that it is made of, for as long as that object lives; the objects must not change. */
export function eenmaal<K extends object, V>(maak: (van: K) => V): (van: K) => V {
  const gemaakt = new WeakMap<K, V>();
  return (van) => {
    const bekend = gemaakt.get(van);
    if (bekend !== undefined) return bekend;
    const nieuw = maak(van);
    gemaakt.set(van, nieuw);
    return nieuw;
  };
}
