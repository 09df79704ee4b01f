import { personViewCatalog, personViewOperation, readExplanation, readPersonView } from '@ketenhub/client';
import { toText } from '@ketenhub/tools/src/terminal/line.ts';
import { renderView } from '@ketenhub/tools/src/verrijk/render-view.ts';
import type { Doel, Fase, PersonaNaam } from '@ketenhub/vocabulary';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { visit } from '../setup/ask.ts';
import { withoutTrace } from '../setup/neutral.ts';
import { type CaseRegister, openCaseRegister } from '../setup/place-casus.ts';

const hub = inject('hub');
const visitor = visit(hub.urls);
const SCREEN = { width: 120, useColor: false };

const VERHALEN = [
  ['willem', 'ZVH-2026-0101'],
  ['meisje', 'ZVH-2026-0102'],
  ['man45', 'ZVH-2026-0103'],
  ['gezinx', 'ZVH-2026-0104'],
  ['nazorg', 'ZVH-2026-0105'],
  ['verward', 'ZVH-2026-0106'],
  ['geheim', 'ZVH-2026-0107'],
] as const;
const OPEN_FASEN = [
  'AANMELDING',
  'TRIAGE',
  'UITVRAAG',
  'CASUSOVERLEG',
  'UITVOERING',
  'AFSCHALING',
] as const satisfies readonly Fase[];

/** The person view as `verrijk` prints it, without what is another in every answer; or the sentence that refuses it. */
async function beeld(persona: PersonaNaam, casus: string, doel: Doel): Promise<string> {
  const token = await visitor.token(persona, doel, casus).catch((error: Error) => error);
  if (token instanceof Error) return withoutTrace(`Geen toegang: ${JSON.parse(token.message).uitleg}\n`);
  const { query, variables } = personViewOperation(casus);
  const { body } = await visitor.ask(token, query, { ...variables });
  expect(body.errors).toBeUndefined();
  const view = readPersonView(personViewCatalog(), {
    data: body.data ?? {},
    errors: [],
    explanation: readExplanation(body.extensions ?? null),
  });
  if (view === null) throw new Error(`no person view of ${casus} for ${persona}`);
  expect(Object.values(view.explanation.bronStatus)).not.toContain('STORING');
  const text = toText(renderView(view, { persona, casus, doel, trace: '-' }, SCREEN), SCREEN.useColor);
  return text.replace(/^ {2}(trace|beleid) .*\n/gm, '').replaceAll(/\bmet: [\w-]{24}/g, 'met: HANDVAT');
}

describe.each(VERHALEN)('het verhaal %s', (verhaal, casus) => {
  let register: CaseRegister;
  beforeAll(async () => {
    register = await openCaseRegister(hub.databaseUrls.case?.ownerUrl ?? '');
  });
  afterAll(() => register.restore());

  it.each(OPEN_FASEN)(
    'toont de procesregisseur in de fase %s wat er in het nagelezen beeld staat, met bij alles wat afgeschermd is de reden',
    async (fase) => {
      await register.placeStory(casus, fase);
      const text = await beeld('procesregisseur', casus, `ZVH-${fase}`);
      await expect(text).toMatchFileSnapshot(`beelden/${verhaal}/${fase.toLowerCase()}.txt`);
    },
  );

  it.each(['liaison-politie', 'reclasseringswerker', 'casusregisseur'] as const)(
    'toont %s in het casusoverleg wat er in het nagelezen beeld staat',
    async (persona) => {
      await register.placeStory(casus, 'CASUSOVERLEG');
      const text = await beeld(persona, casus, 'ZVH-CASUSOVERLEG');
      await expect(text).toMatchFileSnapshot(`beelden/${verhaal}/casusoverleg-${persona}.txt`);
    },
  );
});
