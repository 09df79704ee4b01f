import { FASEN, OIN, ROLLEN } from '@ketenhub/vocabulary';
import { describe, expect, it } from 'vitest';
import { beleid, casusIn, vraag } from '../test/protocol.ts';
import { decide, NEUTRALE_UITLEG } from './decide.ts';

const zonder = (...codes: (keyof typeof OIN)[]) =>
  Object.values(OIN).filter((oin) => !codes.some((code) => OIN[code] === oin));

describe('R02: no enrichment before the doelbesluit and the deelnemersbesluit (WGS 2.31(1)-(4))', () => {
  it.each([
    ['without doelbesluit', { doelbesluit: false }],
    ['without deelnemersbesluit', { deelnemersbesluit: false }],
  ])('shields partner data %s, in whatever phase the casus says it is', (_naam, besluiten) => {
    const casus = casusIn('UITVRAAG', besluiten);
    expect(decide(beleid, vraag('POLITIE_MUTATIE', { casus }))).toMatchObject({
      reden: 'GEEN_DOELBESLUIT',
      regel: 'R02',
    });
  });

  it('shields the register of persons of the gemeente too, unless the college is the aanmelder', () => {
    const besluiten = { doelbesluit: false, deelnemersbesluit: false };
    const bij = (aanmelder: string) =>
      decide(
        beleid,
        vraag('BRP_IDENTIFICATIE', { doel: 'ZVH-TRIAGE', casus: casusIn('TRIAGE', { ...besluiten, aanmelder }) }),
      );
    expect(bij(OIN.politie)).toMatchObject({ reden: 'GEEN_DOELBESLUIT' });
    expect(bij(OIN.college)).toMatchObject({ effect: 'TOEGESTAAN' });
  });

  it('is the reason before the decisions, when no source can be designated yet, and R04 after them', () => {
    const ongenomen = { doelbesluit: false, deelnemersbesluit: false, deelnemers: [] };
    const triage = vraag('OM_STRAFZAAK', { doel: 'ZVH-TRIAGE', casus: casusIn('TRIAGE', ongenomen) });
    expect(decide(beleid, triage)).toMatchObject({ reden: 'GEEN_DOELBESLUIT', regel: 'R02' });
    const uitvraag = vraag('OM_STRAFZAAK', { casus: casusIn('UITVRAAG', { deelnemers: zonder('om') }) });
    expect(decide(beleid, uitvraag)).toMatchObject({ reden: 'GEEN_DEELNEMER_CASUS', regel: 'R04' });
  });

  it('leaves the register of the house open to the house: it is no enrichment', () => {
    const casus = casusIn('TRIAGE', { doelbesluit: false, deelnemersbesluit: false, deelnemers: [] });
    expect(decide(beleid, vraag('CASUS_BETROKKENE', { doel: 'ZVH-TRIAGE', casus })).effect).toBe('TOEGESTAAN');
  });
});

describe('R03: who was not designated for the casus sees nothing of it (WGS 2.31(4); attack 84, 85)', () => {
  it.each(['CASUS_NUMMER', 'CASUS_BETROKKENE', 'POLITIE_MUTATIE', 'OM_STRAFZAAK', 'DOMEINOBJECT'])(
    '%s',
    (subcategorie) => {
      const casus = casusIn('CASUSOVERLEG', { deelnemers: zonder('om') });
      const asker = { rol: 'PROFESSIONAL', organisatie: 'om', doel: 'ZVH-CASUSOVERLEG', casus } as const;
      expect(decide(beleid, vraag(subcategorie, asker))).toMatchObject({ reden: 'GEEN_DEELNEMER_CASUS', regel: 'R03' });
    },
  );

  it('counts the aanmelder as listed only until the deelnemersbesluit', () => {
    const casus = casusIn('CASUSOVERLEG', { deelnemers: zonder('college'), aanmelder: OIN.college });
    const asker = { rol: 'CASUSREGISSEUR', organisatie: 'college', doel: 'ZVH-CASUSOVERLEG', casus } as const;
    expect(decide(beleid, vraag('CASUS_KERN', asker))).toMatchObject({ reden: 'GEEN_DEELNEMER_CASUS' });
  });
});

describe('R04: a source that was not designated supplies nothing (WGS 2.31(4))', () => {
  it('takes 3RO off the casus while the OM, in the same subgraph, stays', () => {
    const casus = casusIn('UITVRAAG', { deelnemers: zonder('reclassering') });
    expect(decide(beleid, vraag('RECLASSERING_TOEZICHT', { casus }))).toMatchObject({
      reden: 'GEEN_DEELNEMER_CASUS',
      regel: 'R04',
    });
    expect(decide(beleid, vraag('OM_STRAFZAAK', { casus })).effect).toBe('TOEGESTAAN');
  });

  it('tells the two kinds of absence apart for the asker', () => {
    const eigen = decide(
      beleid,
      vraag('OM_STRAFZAAK', {
        rol: 'PROFESSIONAL',
        organisatie: 'rvdk',
        casus: casusIn('UITVRAAG', { deelnemers: zonder('rvdk') }),
      }),
    );
    const bron = decide(beleid, vraag('OM_STRAFZAAK', { casus: casusIn('UITVRAAG', { deelnemers: zonder('om') }) }));
    expect(eigen).toMatchObject({ uitleg: 'Uw organisatie is niet aangewezen voor deze casus.' });
    expect(bron).toMatchObject({ uitleg: expect.stringContaining('die organisatie is niet aangewezen') });
  });
});

describe('R05: what is under professional secrecy (WGS 2.29(2))', () => {
  it('never opens before the uitvraag, also not to the source itself when it is the aanmelder', () => {
    const casus = casusIn('TRIAGE', { aanmelder: OIN.ggz });
    const besluit = decide(
      beleid,
      vraag('GGZ_BETROKKENHEID', { rol: 'PROFESSIONAL', organisatie: 'ggz', doel: 'ZVH-TRIAGE', casus }),
    );
    expect(besluit).toMatchObject({ reden: 'VERBOD', regel: 'R05' });
  });

  it('explains every denial with the same neutral words, whatever the reason', () => {
    const vragen = [
      vraag('GGZ_BEHANDELSTATUS'),
      vraag('GGZ_BEHANDELSTATUS', { plafond: [] }),
      vraag('GGZ_STAND', { doel: 'ZVH-TRIAGE' }),
      vraag('GGZ_KADER', { casus: casusIn('UITVRAAG', { deelnemers: zonder('ggz') }) }),
      vraag('VT_MELDING', { betrokkeneSoort: 'DIRECTE_KRING' }),
    ];
    for (const besluit of vragen.map((een) => decide(beleid, een))) {
      expect(besluit).toMatchObject({ effect: 'GEWEIGERD', uitleg: NEUTRALE_UITLEG });
    }
  });
});

describe('R07 and R08: only the categories of WGS 2.30(1), from their lawful supplier', () => {
  it('knows no subcategorie of politie outside Wpg 8 and 13 but the contact of its own employees', () => {
    const politie = beleid.deelnemers.find(({ code }) => code === 'politie')?.subcategorieen ?? [];
    const categorieen = beleid.subcategorieen
      .filter(({ code }) => politie.includes(code))
      .map(({ categorie }) => categorie);
    expect(new Set(categorieen)).toEqual(new Set(['POLITIE_8_13', 'MEDEWERKER_CONTACT']));
  });

  it('denies a field that names another owner than the register does', () => {
    expect(decide(beleid, vraag('OM_TENUITVOERLEGGING', { bron: OIN.dji }))).toMatchObject({ reden: 'GEEN_REGEL' });
  });
});

describe('R09: the directe kring', () => {
  it('is shown only where the protocol says so', () => {
    const kring = { betrokkeneSoort: 'DIRECTE_KRING' };
    expect(decide(beleid, vraag('POLITIE_HG_MELDING', kring)).effect).toBe('TOEGESTAAN');
    expect(decide(beleid, vraag('POLITIE_MUTATIE', kring)).effect).toBe('GEWEIGERD');
    expect(decide(beleid, vraag('BRP_ADRES', kring))).toMatchObject({ reden: 'BETROKKENE_SOORT' });
  });

  it.each(['RELATIE_VAN_RELATIE', 'BUREN', '', null])(
    'does not know %s as a person of the casus',
    (betrokkeneSoort) => {
      expect(decide(beleid, vraag('POLITIE_HG_MELDING', { betrokkeneSoort }))).toMatchObject({ reden: 'GEEN_REGEL' });
    },
  );
});

describe('R17: a closed casus is afgeschermd (WGS 2.31(8); attack 86)', () => {
  it.each(['CASUS_NUMMER', 'CASUS_BETROKKENE', 'POLITIE_MUTATIE', 'DOMEINOBJECT', 'GGZ_KADER'])(
    '%s',
    (subcategorie) => {
      for (const doel of ['ZVH-AFSCHALING', 'ZVH-HEROPENING', 'ZVH-UITVOERING']) {
        expect(decide(beleid, vraag(subcategorie, { doel, casus: casusIn('AFGESLOTEN') }))).toMatchObject({
          reden: 'CASUS_AFGESCHERMD',
          regel: 'R17',
        });
      }
    },
  );

  it.each(['AVG-VERZOEK', 'ZVH-HEROPENING'])(
    'lets the contactpunt find the casus of an AVG-verzoek or a heropening, and nothing in it: %s',
    (doel) => {
      const casus = casusIn('AFGESLOTEN');
      const asker = { rol: 'CONTACTPUNT', organisatie: 'college', doel, casus } as const;
      expect(decide(beleid, vraag('CASUS_NUMMER', asker)).effect).toBe('TOEGESTAAN');
      for (const subcategorie of [
        'CASUS_BETROKKENE',
        'CASUS_BESLUIT',
        'CASUS_MELDING',
        'POLITIE_MUTATIE',
        'DOMEINOBJECT',
      ])
        expect(decide(beleid, vraag(subcategorie, asker)).effect).toBe('GEWEIGERD');
    },
  );

  it('R17, R22: only the contactpunt of an overheidsdeelnemer of the casus records that it is opened again', () => {
    const ask = (change: object, fase = 'AFGESLOTEN') => {
      const asker = {
        rol: 'CONTACTPUNT',
        organisatie: 'college',
        doel: 'ZVH-HEROPENING',
        casus: casusIn(fase),
      } as const;
      return decide(beleid, vraag('CASUS_HEROPENEN', { ...asker, ...change })).effect;
    };
    expect(ask({})).toBe('TOEGESTAAN');
    for (const rol of ROLLEN.filter((naam) => naam !== 'CONTACTPUNT'))
      expect([rol, ask({ rol })]).toEqual([rol, 'GEWEIGERD']);
    for (const organisatie of ['reclassering', 'ggz', 'wonen']) expect(ask({ organisatie })).toBe('GEWEIGERD');
    for (const fase of FASEN.filter((naam) => naam !== 'AFGESLOTEN')) expect(ask({}, fase)).toBe('GEWEIGERD');
    expect(ask({ doel: 'AVG-VERZOEK' })).toBe('GEWEIGERD');
    expect(ask({ casus: casusIn('AFGESLOTEN', { deelnemers: [] }) })).toBe('GEWEIGERD');
  });
});

describe('R22: decisions are recorded by the house, never by a private deelnemer (WGS 2.31(2), (4), (8))', () => {
  it.each(['reclassering', 'ggz', 'veilig-thuis'] as const)('%s', (organisatie) => {
    const besluit = decide(beleid, vraag('CASUS_PROCES', { rol: 'CASUSREGISSEUR', organisatie }));
    expect(besluit).toMatchObject({ reden: 'VERBOD', regel: 'R22' });
  });
});

describe('WGS 1.8: accounts for checking and maintenance see no persons', () => {
  it.each([
    ['FG', 'zvh', 'RECHTMATIGHEID'],
    ['PRIVACYFUNCTIONARIS', 'politie', 'LOGCONTROLE'],
    ['PARTNER_IT', 'politie', 'BEHEER'],
    ['MANAGER', 'zvh', 'MANAGEMENTINFO'],
    ['PROCESREGISSEUR', 'zvh', 'ZVH-WERKVOORRAAD'],
  ] as const)('%s with doel %s', (rol, organisatie, doel) => {
    const besluit = decide(beleid, vraag('POLITIE_MUTATIE', { rol, organisatie, doel, casus: null }));
    expect(besluit).toMatchObject({ effect: 'GEWEIGERD', reden: 'VERBOD', regel: 'R21' });
  });
});
