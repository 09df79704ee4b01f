import { describe, expect, it } from 'vitest';
import { readExplanation } from './explanation.ts';
import { readPersonView } from './person-view.ts';
import { personViewCatalog } from './person-view-query.ts';

const catalog = personViewCatalog();
const extensions = {
  doelbinding: {
    beleid: 'sha256-abc',
    doel: 'ZVH-UITVRAAG',
    casus: 'ZVH-2026-0103',
    trace: '0af7651916cd43dd8448eb211c80319c',
    afgeschermd: [
      {
        veld: 'PolitieBeeld.mutaties',
        paden: ['casus.betrokkenen.@.politie.mutaties'],
        regel: 'POL-01',
        reden: 'BETROKKENE_SOORT',
        uitleg: 'Alleen van de hoofdpersoon.',
        welBij: { betrokkeneSoort: ['HOOFDPERSOON'] },
      },
      {
        veld: 'Betrokkene.burgerservicenummer',
        paden: ['casus.betrokkenen.@.burgerservicenummer'],
        regel: null,
        reden: 'ROL',
        uitleg: 'Niet voor u.',
      },
    ],
    bronStatus: { casus: 'OK', politie: 'OK', justitie: 'STORING', zorg: 'OK', gemeente: 'OK' },
  },
};

const data = {
  casus: {
    nummer: 'ZVH-2026-0103',
    fase: 'UITVRAAG',
    acties: { rijen: [], aantal: 0, volgende: null },
    betrokkenen: [
      {
        id: 'h1',
        stand: 'GEKOPPELD',
        soort: 'HOOFDPERSOON',
        naam: 'Dirk Dwaalstra',
        politie: { stand: 'NIETS_BEKEND', mutaties: null },
        justitie: null,
        zorg: { ggz: { stand: 'GEEN_GEGEVENS_BESCHIKBAAR', betrokkenheid: null }, wonen: null },
        gemeente: { college: { stand: null, uitkering: null } },
      },
      { id: 'k1', soort: 'DIRECTE_KRING', naam: null, politie: { stand: 'GEKOPPELD', mutaties: null } },
    ],
  },
};

const view = readPersonView(catalog, { data, errors: [], explanation: readExplanation(extensions) });

describe('readPersonView', () => {
  it('gives the same null another state per person: empty for the hoofdpersoon, shielded for the kring', () => {
    expect(view?.betrokkenen.map(({ bronnen }) => bronnen.politie?.velden.mutaties?.toestand)).toEqual([
      'LEEG',
      'AFGESCHERMD',
    ]);
  });

  it('keeps a failing source apart from a source that has nothing', () => {
    const [person] = view?.betrokkenen ?? [];
    expect(person?.bronnen['justitie.om']?.velden.strafzaken).toEqual({ toestand: 'BRON_NIET_BEREIKBAAR' });
    expect(person?.bronnen['justitie.om']?.standStaat).toEqual({ toestand: 'BRON_NIET_BEREIKBAAR' });
    expect(person?.bronnen['zorg.ggz']).toMatchObject({
      stand: 'GEEN_GEGEVENS_BESCHIKBAAR',
      velden: { betrokkenheid: { toestand: 'LEEG' } },
    });
  });

  it('of organisations that share a source follows each its own status', () => {
    const justitie = { om: { stand: 'GEKOPPELD', strafzaken: null }, dji: { stand: 'GEKOPPELD', begeleiding: null } };
    const shared = readPersonView(catalog, {
      data: { casus: { betrokkenen: [{ id: 'h1', soort: 'HOOFDPERSOON', justitie }] } },
      errors: [],
      explanation: readExplanation({
        doelbinding: { bronStatus: { justitie: 'STORING' }, deelnemerStatus: { om: 'STORING', dji: 'OK' } },
      }),
    });
    const bronnen = shared?.betrokkenen[0]?.bronnen;
    expect(bronnen?.['justitie.om']?.velden.strafzaken).toEqual({ toestand: 'BRON_NIET_BEREIKBAAR' });
    expect(bronnen?.['justitie.dji']?.velden.begeleiding).toEqual({ toestand: 'LEEG' });
  });

  it('does not call a sheet empty that its source left out', () => {
    expect(view?.betrokkenen[0]?.bronnen['zorg.wonen']?.velden.wachtlijsten).toEqual({
      toestand: 'BRON_NIET_BEREIKBAAR',
    });
  });

  it('does not call a field empty when the hub put an object there but the source gave no stand', () => {
    expect(view?.betrokkenen[0]?.bronnen['gemeente.college']?.velden.uitkering).toEqual({
      toestand: 'BRON_NIET_BEREIKBAAR',
    });
  });

  it('puts what the casus itself says of a person on a sheet of its own', () => {
    expect(view?.betrokkenen[0]?.bronnen.casus).toMatchObject({
      stand: 'GEKOPPELD',
      velden: {
        naam: { toestand: 'WAARDE', waarde: 'Dirk Dwaalstra' },
        burgerservicenummer: { toestand: 'AFGESCHERMD', reden: 'ROL' },
      },
    });
  });

  it('gives the fields of the casus a state too', () => {
    expect(view?.casusvelden).toMatchObject({
      fase: { toestand: 'WAARDE', waarde: 'UITVRAAG' },
      acties: { toestand: 'LEEG' },
    });
  });

  it('never calls a page empty of which a source did not answer, and says of whom rows may be missing', () => {
    const silent = (rijen: readonly object[]) =>
      readPersonView(catalog, {
        data: {
          casus: { feiten: { rijen, aantal: rijen.length, volgende: null, bronnenZonderAntwoord: ['politie'] } },
        },
        errors: [],
        explanation: readExplanation({ doelbinding: {} }),
      })?.casusvelden.feiten;
    expect(silent([])).toEqual({ toestand: 'BRON_NIET_BEREIKBAAR' });
    expect(silent([{ waarde: 'x' }])).toMatchObject({ toestand: 'WAARDE', zonderAntwoord: ['politie'] });
  });

  it('shows the rows of a page with how many there are in all, and calls a page without rows empty', () => {
    const page = { rijen: [{ omschrijving: 'Bellen.', actiehouder: 'politie' }], aantal: 3, volgende: 'eyJ' };
    const paged = readPersonView(catalog, {
      data: { casus: { acties: page, overleggen: { rijen: [], aantal: 0, volgende: null }, betrokkenen: [] } },
      errors: [],
      explanation: readExplanation({ doelbinding: {} }),
    });
    expect(paged?.casusvelden).toMatchObject({
      acties: { toestand: 'WAARDE', waarde: page.rijen, aantal: 3, volgende: 'eyJ' },
      overleggen: { toestand: 'LEEG' },
    });
  });

  it('says that the list of betrokkenen itself is shielded', () => {
    const afgeschermd = [
      {
        veld: 'Casus.betrokkenen',
        paden: ['casus.betrokkenen'],
        regel: 'R02',
        reden: 'GEEN_DOELBESLUIT',
        uitleg: 'Nog niet.',
      },
    ];
    const closed = readPersonView(catalog, {
      data: { casus: { nummer: 'ZVH-2026-0103', betrokkenen: null } },
      errors: [],
      explanation: readExplanation({ doelbinding: { afgeschermd } }),
    });
    expect(closed?.betrokkenenStaat).toMatchObject({ toestand: 'AFGESCHERMD', regel: 'R02' });
    expect(closed?.betrokkenen).toEqual([]);
  });

  it('is nothing when there is no casus', () => {
    expect(
      readPersonView(catalog, { data: { casus: null }, errors: [], explanation: readExplanation(null) }),
    ).toBeNull();
  });
});
