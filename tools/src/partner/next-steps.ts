import { relative } from 'node:path';
import { ROOT } from '../schema/repository.ts';
import type { Options } from './options.ts';
import { deelnemerMet, type Register } from './register.ts';

/** What has to be agreed first: this command decides nothing about who an organisation is and who may see its data. */
function registerSteps({ oin, organisatie }: Options, register: Register): readonly string[] {
  if (deelnemerMet(oin, register) !== null)
    return [`OIN ${oin} staat bij ${organisatie.naam} in schema/deelnemers.yaml: daar hoeft niets te veranderen`];
  return [
    `OIN ${oin} staat nog niet in het register. Tot de volgende twee stappen schrijft deze subgraph zijn logregels onder ${organisatie.oin} (${organisatie.naam})`,
    `schema/deelnemers.yaml: geef de deelnemer ${organisatie.code} dit OIN en uw naam (een besluit van de deelnemers, docs/how-to/change-the-policy.md)`,
    'packages/vocabulary/src/organisatie.ts: hetzelfde OIN (nu volgt het uit de plaats in de lijst; packages/policy/src/deelnemers.test.ts vergelijkt de twee, en eist nu nog een test-OIN); daarna npm run generate en npm test',
  ];
}

/** The steps outside the new folder, which the command leaves to people. */
export function nextSteps(options: Options, register: Register): string {
  const { bron, folder } = options;
  const map = relative(ROOT, folder);
  const steps = [
    `npm install   # alleen nodig in subgraphs/: neemt de map op in package-lock.json`,
    `npx vitest run --project unit --project db ${map}   # de eigen tests`,
    `lees ${map}/README.md: alleen draaien, een veld toevoegen, op conformiteit toetsen`,
    ...registerSteps(options, register),
    `een nieuw veld in een bestaande subcategorie (${options.organisatie.subcategorieen.length} zijn er van ${options.organisatie.code}) volgt haar regels; een nieuwe subcategorie of regel gaat langs schema/privacyprotocol/ en de FG (docs/how-to/add-a-field.md, stap 5)`,
    `in de hub in plaats van onze bron ${bron}: geef eerst elk veld dat de hub van die bron vraagt (schema/operaties/persoonsbeeld.graphql), wijs met folder in tools/src/schema/subgraphs.ts en entry in tools/start/process-list.ts naar ${map}, en draai npm run generate en npm run schema:check`,
  ];
  return steps.map((step, index) => `  ${index + 1}. ${step}`).join('\n');
}
