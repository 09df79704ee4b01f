// The process log: one JSON object a line on standard output. No token, handle or value may come in here (P25), so the callers give
// reasons that are fixed texts, and coordinates that stand in our own SDL.
export type Logleden = { [naam: string]: string | number | readonly string[] | null };

export function meld(bericht: string, rest: Logleden = {}): void {
  process.stdout.write(`${JSON.stringify({ tijd: new Date().toISOString(), bericht, ...rest })}\n`);
}

export function beveiliging(gebeurtenis: 'GEWEIGERD' | 'TE_VEEL_GEVRAAGD' | 'BELEID_GEWEIGERD', rest: Logleden): void {
  process.stdout.write(`${JSON.stringify({ tijd: new Date().toISOString(), beveiliging: gebeurtenis, ...rest })}\n`);
}
