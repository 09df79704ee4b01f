import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readReleaseKeys, type Vrijgave, writeRelease } from '@ketenhub/bundle';
import { keySigner, signRelease } from '@ketenhub/bundle/sign-release.ts';
import { type Besluitbestand, leesBesluit } from '@ketenhub/policy';
import { loadSigningKey } from '@ketenhub/tokens';
import { readSigners } from '@ketenhub/tools/src/beleid/besluiten/read-signers.ts';
import { makeRelease, presentReleases } from '@ketenhub/tools/src/beleid/vrijgave/make-release.ts';
import { PROCESSES } from '@ketenhub/tools/start/process-list.ts';
import { OIN } from '@ketenhub/vocabulary';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startOwnHub } from '../setup/own-hub.ts';
import type { TestHub } from '../setup/test-hub.ts';
import { People } from './people.ts';

/** Politiemutaties in the uitvraag, from now on also about the directe kring. */
const CHANGE = `versie: '2099.1'
regels:
  - { id: POL-01, betrokkeneSoort: [HOOFDPERSOON, DIRECTE_KRING] }
`;
const QUESTION = {
  subject: { type: 'rol', id: 'PROCESREGISSEUR', properties: { organisatie: OIN.zvh } },
  action: { name: 'lezen' },
  resource: {
    type: 'subcategorie',
    id: 'POLITIE_MUTATIE',
    properties: {
      betrokkeneSoort: 'DIRECTE_KRING',
      fase: 'UITVRAAG',
      thema: 'VOLWASSENEN',
      doelbesluit: true,
      deelnemersbesluit: true,
      aanmelder: OIN.college,
      deelnemers: [OIN.politie],
    },
  },
  context: { doel: 'ZVH-UITVRAAG' },
};

let hub: TestHub;
let people: People;
let voorstel: string;

beforeAll(async () => {
  // The procedure needs nothing but the token service.
  const processes = PROCESSES.filter(({ name }) => name === 'token-service');
  hub = await startOwnHub({ env: { POLICY_RELOAD_MS: '200' }, processes });
  people = new People(hub.urls['token-service'] ?? '', hub.dataDir);
});
afterAll(async () => {
  await hub?.remove();
});

const isOpen = async (): Promise<unknown> => (await people.call('fg', '/access/v1/evaluation', QUESTION)).body.decision;
const stateOf = async (): Promise<unknown> =>
  (await people.call('auditor', `/beleid/voorstellen/${voorstel}`)).body.toestand;

async function until(reached: () => Promise<boolean>): Promise<void> {
  for (let waited = 0; waited < 20_000 && !(await reached()); waited += 200) await sleep(200);
}

async function compliance() {
  const place = {
    folder: join(hub.dataDir, 'vrijgaven'),
    keys: readReleaseKeys(join(hub.dataDir, 'vrijgavesleutel.json')),
  };
  const key = await loadSigningKey(join(hub.dataDir, 'keys/compliance'), 'vrijgave', 'ES256');
  return { place, signer: keySigner(key) };
}

async function decision(): Promise<Besluitbestand> {
  const file = await leesBesluit((await people.call('compliance', `/beleid/voorstellen/${voorstel}/besluit`)).body);
  if (!file.ok) throw new Error(file.fout);
  return file.besluit;
}

/** Releases as compliance would that leaves the tools aside: signed with the right key, whatever the dossier holds. */
async function forceRelease({ beleid, stukken }: Besluitbestand, serienummer: number): Promise<Vrijgave> {
  const { place, signer } = await compliance();
  const [inForce] = await presentReleases(place, Date.now());
  const geldigVanaf = new Date(Date.now() + 500).toISOString();
  const vrijgave = {
    serienummer,
    digest: beleid.digest,
    vorigeDigest: inForce?.vrijgave.digest ?? null,
    geldigVanaf,
    overlapTot: geldigVanaf,
    goedkeuringen: [...stukken],
  };
  return writeRelease(place.folder, { jws: await signRelease(vrijgave, signer), beleid }, place.keys);
}

describe('a wider rule, from concept to actief, over HTTP and without git', () => {
  it('begins as a concept that changes nothing, and says who must agree', async () => {
    expect(await isOpen()).toBe(false);
    const { status, body } = await people.call('compliance', '/beleid/voorstellen', {
      toelichting: 'Uit de evaluatie van de uitvraag.',
      wijziging: CHANGE,
    });
    expect([status, body.error_description]).toEqual([201, undefined]);
    voorstel = String(body.voorstel);
    expect(body).toMatchObject({ toestand: 'CONCEPT', vereisten: { verruimt: true, bronnen: ['politie'] } });
    expect((body.verschil as string[]).join('\n')).toMatch(/OPENT POLITIE_MUTATIE/);
    expect(await isOpen()).toBe(false);
  });

  it('takes the advice of the FG, refuses who has no say, and waits for the officer of the police', async () => {
    const early = await people.sign('compliance', voorstel, ['--akkoord']);
    expect(early).toMatchObject({ status: 409, body: { error: 'FG_ADVIES_ONTBREEKT' } });
    const advice = ['--advies', 'FG', '--strekking', 'NEGATIEF', '--tekst', 'De noodzaak is niet toegelicht.'] as const;
    expect((await people.sign('fg', voorstel, advice)).body.toestand).toBe('FG_ADVIES');
    expect((await people.sign('compliance', voorstel, ['--akkoord'])).status).toBe(201);
    const borrowed = await people.sign('privacyfunctionaris-politie', voorstel, ['--akkoord'], 'compliance');
    expect(borrowed).toMatchObject({ status: 403, body: { error: 'ANDERE_PERSOON' } });
    const lonely = await people.sign('compliance', voorstel, ['--vaststelling']);
    expect(lonely).toMatchObject({ status: 409, body: { error: 'AKKOORD_BRON_ONTBREEKT' } });
  });

  it('A20: is not taken over without the officer of the source, also when compliance signs the release', async () => {
    const { serienummer } = await forceRelease(await decision(), 2);
    const log = join(hub.dataDir, 'log', 'token-service.log');
    const refused = () => readFileSync(log, 'utf8').includes(`release ${serienummer} has no complete dossier`);
    await until(async () => refused());
    expect(refused()).toBe(true);
    expect(await isOpen()).toBe(false);
    expect(await stateOf()).toBe('FG_ADVIES');
    for (const extension of ['jws', 'json']) rmSync(join(hub.dataDir, 'vrijgaven', `000002.${extension}`));
  });

  it('is established with two persons and the deviation from the advice', async () => {
    expect((await people.sign('privacyfunctionaris-politie', voorstel, ['--akkoord'])).status).toBe(201);
    const silent = await people.sign('compliance', voorstel, ['--vaststelling']);
    expect(silent).toMatchObject({ status: 409, body: { error: 'AFWIJKING_ONTBREEKT' } });
    const deviation = join(import.meta.dirname, 'afwijking.json');
    const { status, body } = await people.sign('compliance', voorstel, ['--vaststelling', '--afwijking', deviation]);
    expect([status, body.toestand]).toEqual([201, 'VASTGESTELD']);
    expect(await isOpen()).toBe(false);
  });

  it('comes into force with its release, and only then opens', async () => {
    const { place, signer } = await compliance();
    const { beleid, stukken } = await decision();
    const ondertekenaars = await readSigners(join(hub.dataDir, 'ondertekenaars.json'));
    const nowMs = Date.now();
    const times = { fromMs: nowMs + 2_000, overlapMs: 1_000 };
    await makeRelease(place, { beleid, signer, ...times, goedkeuringen: stukken, ondertekenaars }, nowMs);
    await until(async () => (await stateOf()) === 'ACTIEF');
    expect(await stateOf()).toBe('ACTIEF');
    expect(await isOpen()).toBe(true);
  });

  it('and survives a restart: the dossier was judged, and stands in the release', async () => {
    await hub.restart('token-service');
    expect(await stateOf()).toBe('ACTIEF');
    expect(await isOpen()).toBe(true);
  });
});
