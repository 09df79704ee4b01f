import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Ondertekenaar, type Stuk, type Tekensleutel, tekenStuk, type Voorstelkern } from '@ketenhub/policy';
import { loadSigningKey } from '@ketenhub/tokens';
import { isPersonaNaam, ORGANISATIES, PERSONAS } from '@ketenhub/vocabulary';

/** Somebody of the demo region who may sign, with the key that a real person would keep. */
export interface DemoSigner extends Tekensleutel {
  readonly wie: Ondertekenaar;
}

type Kind = Pick<Ondertekenaar, 'persoon' | 'rol' | 'organisatie'>;

const KINDS: readonly Kind[] = [
  { persoon: 'fg', rol: 'FG', organisatie: 'zvh' },
  { persoon: 'rac-lid', rol: 'RAC_LID', organisatie: 'zvh' },
  ...ORGANISATIES.map(
    (organisatie): Kind => ({
      persoon: organisatie === 'zvh' ? 'compliance' : `privacyfunctionaris-${organisatie}`,
      rol: 'PRIVACYFUNCTIONARIS',
      organisatie,
    }),
  ),
];

/** Everybody who signs in the demo, each with a key made at first start in the data folder; no process gets to see them. */
export function loadDemoSigners(dataDir: string): Promise<DemoSigner[]> {
  return Promise.all(
    KINDS.map(async (kind) => {
      const { persoon } = kind;
      const key = await loadSigningKey(join(dataDir, 'keys', 'ondertekenaars'), persoon, 'ES256');
      const naam = isPersonaNaam(persoon) ? PERSONAS[persoon].naam : persoon;
      const sleutel = key.publicJwk as Ondertekenaar['sleutel'];
      return { wie: { ...kind, naam, sleutel }, kid: key.kid, privateKey: key.privateKey };
    }),
  );
}

/** Writes the register of the demo, in the shape of schema/privacyprotocol/ondertekenaars.yaml; gives its file. */
export function writeDemoRegister(dataDir: string, signers: readonly DemoSigner[]): string {
  const file = join(dataDir, 'ondertekenaars.json');
  writeFileSync(file, `${JSON.stringify({ ondertekenaars: signers.map(({ wie }) => wie) }, null, 2)}\n`);
  return file;
}

type Kern = Stuk extends infer Een ? (Een extends Stuk ? Omit<Een, 'voorstel' | 'persoon' | 'op'> : never) : never;

/** Plays everybody whom this proposal needs, so that the demo can show a changed protocol. @throws when one is not there */
export async function signAsDemo(
  { digest, vereisten }: Voorstelkern,
  signers: readonly DemoSigner[],
): Promise<string[]> {
  const advies = (orgaan: 'FG' | 'RAC'): Kern => ({ soort: 'ADVIES', orgaan, strekking: 'POSITIEF', tekst: 'Demo.' });
  const officers = new Set(
    vereisten.bronnen.map((bron) => (bron === 'zvh' ? 'compliance' : `privacyfunctionaris-${bron}`)),
  );
  officers.add('compliance');
  // A house that widens its own data needs a second pair of eyes.
  if (officers.size < vereisten.personen) officers.add('privacyfunctionaris-politie');
  const steps: readonly (readonly [persoon: string, kern: Kern])[] = [
    ['fg', advies('FG')],
    ...(vereisten.nieuw.length > 0 ? [['rac-lid', advies('RAC')] as const] : []),
    ...[...officers].map((persoon) => [persoon, { soort: 'AKKOORD' }] as const),
    ['compliance', { soort: 'VASTSTELLING', afwijkingen: [] }],
  ];
  return Promise.all(
    steps.map(([persoon, kern]) => {
      const signer = signers.find(({ wie }) => wie.persoon === persoon);
      if (signer === undefined) throw new Error(`nobody in the demo signs as ${persoon}`);
      return tekenStuk({ ...kern, voorstel: digest, persoon, op: new Date().toISOString() }, signer);
    }),
  );
}
