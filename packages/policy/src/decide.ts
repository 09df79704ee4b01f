import { BETROKKENE_SOORTEN, isFase, isThema, type Rol } from '@ketenhub/vocabulary';
import { type Beleid, bevries, type Doelbeschrijving, type Regel, type Verbod, VOORWAARDEN } from './beleid.ts';
import {
  type Besluit,
  type Geweigerd,
  geenRegel,
  geweigerd,
  type Onderwerp,
  toegestaan,
  type Vraag,
} from './besluit.ts';
import { eenmaal } from './eenmaal.ts';
import { afstand, verklaar as verklaarWeigering } from './explain.ts';
import {
  accountklasseVan,
  grensAfgesloten,
  grensBron,
  grensDoelbesluit,
  grensVrager,
  rolHoortBijKlasse,
  wettelijkVerbod,
  type Zaak,
} from './statutory.ts';
import { type Blad, type Cel, celNummer, GEEN, type Tabel, tabelVan } from './tabel.ts';
import { voldoet } from './voorwaarde.ts';

/**
 * One text for every denial of what is under professional secrecy: who can tell unknown, refused and without consent
 * apart learns that a care record exists (WGS 2.29(2); R05).
 */
export const NEUTRALE_UITLEG = 'Geen gegevens beschikbaar.';

/**
 * Whether one subcategorie of one owner may be seen for this question. Total and pure: every unknown value is a denial.
 * The first failing check gives the reden; limits of the law come before prohibitions, prohibitions before rules.
 */
export function decide(beleid: Beleid, vraag: Vraag): Besluit {
  const tabel = tabelVan(beleid);
  const blad = tabel.bladen.get(vraag.subcategorie);
  if (blad === undefined) return geenRegel();
  const besluit = beslis(tabel, blad, vraag, verklaring);
  const neutraal = blad.sub.geheim || (blad.sub.soort === 'STRUCTUUR' && tabel.geheimeBronnen.has(vraag.bron));
  return besluit.effect === 'GEWEIGERD' && neutraal ? neutraalVan(besluit) : besluit;
}

/** How a refusal by the rules is explained. */
type Verklaring = (blad: Blad, vraag: Vraag) => Besluit;

const ONVERKLAARD = geenRegel();
const zonderUitleg: Verklaring = () => ONVERKLAARD;

/** The same refusal with the neutral text. */
const neutraalVan = eenmaal((weigering: Geweigerd): Geweigerd => ({ ...weigering, uitleg: NEUTRALE_UITLEG }));

/**
 * The effect of `decide` for all questions at one place: those with the same subcategorie, owner, ceiling, doel, rol, klasse,
 * organisatie and fase (and with a casus, or all without). They differ in the facts of the casus and in whom it is about. null
 * where all of them are refused, since no fact is looked at then. For whoever asks every state: a place is settled at once, or
 * its own checks are made once, and a refusal is not explained.
 */
export function opPlaats(beleid: Beleid, vraag: Vraag): ((onderwerp: Onderwerp) => boolean) | null {
  const tabel = tabelVan(beleid);
  const blad = tabel.bladen.get(vraag.subcategorie);
  const zaak = blad === undefined ? null : zaakVan(tabel, blad, vraag);
  if (blad === undefined || zaak === null || isBladDicht(tabel, blad, vraag)) return null;
  const hier = { ...blad, gevolgd: blad.gevolgd.filter((gevolgd) => !isBladDicht(tabel, gevolgd, vraag)) };
  return ({ betrokkeneSoort, casus }) => {
    const nu = { ...zaak, vraag: { ...vraag, betrokkeneSoort, casus } };
    return isBekend(nu) && beslisOpFeiten(tabel, hier, nu, zonderUitleg).effect === 'TOEGESTAAN';
  };
}

/** Whether it is closed to everybody at this place, whatever the facts. Never true for what may be open; false says nothing. */
function isBladDicht(tabel: Tabel, blad: Blad, vraag: Vraag): boolean {
  const { sub } = blad;
  const zaak = zaakVan(tabel, blad, vraag);
  if (zaak === null || !isBekendePlaats(blad, zaak) || grensVanPlaats(tabel, zaak) !== null) return true;
  if (sub.soort === 'STRUCTUUR') return zaak.doel.casus !== 'EEN';
  if (sub.volgt.length > 0) return blad.gevolgd.every((gevolgd) => isBladDicht(tabel, gevolgd, vraag));
  return wettelijkVerbod(zaak) !== null || !heeftCel(blad, vraag, eigenKolom(tabel, vraag));
}

/** Whether a rule names this place for anybody at all. */
function heeftCel({ sub, cellen }: Blad, { rol, klasse }: Vraag, kolom: Pick<Cel, 'doel' | 'fase'>): boolean {
  const soorten = sub.soort === 'CASUS' ? [GEEN] : BETROKKENE_SOORTEN;
  return soorten.some((betrokkeneSoort) => cellen.has(celNummer({ ...kolom, rol, klasse, betrokkeneSoort })));
}

function beslis(tabel: Tabel, blad: Blad, vraag: Vraag, verklaar: Verklaring): Besluit {
  const zaak = zaakVan(tabel, blad, vraag);
  if (zaak === null || !isBekendePlaats(blad, zaak) || !isBekend(zaak)) return geenRegel();
  return grensVanPlaats(tabel, zaak) ?? beslisOpFeiten(tabel, blad, zaak, verklaar);
}

/** The decision where the place itself refuses nothing. */
function beslisOpFeiten(tabel: Tabel, blad: Blad, zaak: Zaak, verklaar: Verklaring): Besluit {
  const { vraag, sub } = zaak;
  const grens = grensVrager(zaak);
  if (grens !== null) return grens;
  if (sub.soort === 'STRUCTUUR') return zaak.doel.casus === 'EEN' ? toegestaan(sub.code) : geenRegel();
  // Before the decisions nobody is designated: that the source is not either would be true, and explain nothing.
  const partnergrens = grensDoelbesluit(zaak) ?? grensBron(zaak);
  if (partnergrens !== null) return partnergrens;
  if (sub.volgt.length > 0) return volg(tabel, blad, vraag, verklaar);
  return verbodVan(blad, vraag) ?? wettelijkVerbod(zaak) ?? beslisOpRegels(tabel, blad, vraag, verklaar);
}

function zaakVan(tabel: Tabel, { sub }: Blad, vraag: Vraag): Zaak | null {
  const doel = tabel.doelen.get(vraag.doel);
  const bron = tabel.deelnemers.get(vraag.bron);
  const vrager = tabel.deelnemers.get(vraag.organisatie);
  return doel === undefined || bron === undefined || vrager === undefined ? null : { vraag, sub, doel, bron, vrager };
}

/** The role is one that the vocabulary knows, the class is that of the organisation and of the role, and the owner owns the subcategorie. */
function isBekendePlaats({ eigenaar }: Blad, { vraag, sub, bron, vrager }: Zaak): boolean {
  return (
    accountklasseVan(vraag.rol) !== undefined &&
    vrager.klasse === vraag.klasse &&
    rolHoortBijKlasse(vraag.rol, vraag.klasse) &&
    (sub.soort === 'STRUCTUUR' || eigenaar === bron.oin)
  );
}

/** The vocabulary knows the person and the casus that it is about. */
function isBekend({ vraag, sub }: Zaak): boolean {
  const { betrokkeneSoort: soort, casus } = vraag;
  return (
    (soort === 'HOOFDPERSOON' || soort === 'DIRECTE_KRING' || (soort === null && sub.soort !== 'PERSOON')) &&
    (casus === null || (isFase(casus.fase) && isThema(casus.thema)))
  );
}

/** The limits that look at nothing of the casus but its fase, and not at the person: see `opPlaats`. */
function grensVanPlaats(tabel: Tabel, zaak: Zaak): Geweigerd | null {
  return grensPlafond(zaak) ?? grensCasus(zaak) ?? grensAfgesloten(zaak) ?? grensFase(tabel, zaak) ?? grensRol(zaak);
}

function grensPlafond({ vraag }: Zaak): Geweigerd | null {
  return vraag.plafond.includes(vraag.doel) ? null : BOVEN_PLAFOND;
}

const BOVEN_PLAFOND = geweigerd({
  reden: 'BRON_PLAFOND',
  regel: null,
  uitleg: 'De bron stelt dit gegeven voor dit doel nooit beschikbaar.',
});

/** A token holds one leaf purpose and, where the purpose needs it, one casus; anything else is malformed. */
function grensCasus({ vraag, doel }: Zaak): Geweigerd | null {
  if ((vraag.casus !== null) === (doel.casus === 'EEN')) return null;
  return doel.casus === 'EEN' ? ZONDER_CASUS : MET_CASUS;
}

const ZONDER_CASUS = geweigerd({ reden: 'DOEL', regel: null, uitleg: 'Dit doel geldt voor één casus.' });
const MET_CASUS = geweigerd({ reden: 'DOEL', regel: null, uitleg: 'Dit doel hoort niet bij een casus.' });

function grensFase(tabel: Tabel, { vraag, doel }: Zaak): Geweigerd | null {
  if (vraag.casus === null || (doel.fasen as readonly string[]).includes(vraag.casus.fase)) return null;
  const hier = tabel.doelVanFase.get(vraag.casus.fase);
  return geweigerd({
    reden: 'FASE',
    regel: null,
    uitleg: `Het doel ${doel.code} kan niet in de fase ${vraag.casus.fase.toLowerCase()}.`,
    welBij: { ...(hier === undefined ? {} : { doel: [hier] }), fase: doel.fasen },
  });
}

function grensRol({ vraag, doel }: Zaak): Geweigerd | null {
  return doel.rollen.includes(vraag.rol as Rol) ? null : buitenRollen(doel);
}

const buitenRollen = eenmaal(({ rollen }: Doelbeschrijving) =>
  geweigerd({
    reden: 'ROL',
    regel: null,
    uitleg: 'Uw rol geeft geen toegang tot dit doel.',
    welBij: { rol: rollen },
  }),
);

/** An `<ORG>_STAND` says something of a person exactly when something of that owner may be seen. */
function volg(tabel: Tabel, { gevolgd }: Blad, vraag: Vraag, verklaar: Verklaring): Besluit {
  let dichtstbij: Geweigerd | null = null;
  for (const blad of gevolgd) {
    const besluit = beslis(tabel, blad, vraag, verklaar);
    if (besluit.effect === 'TOEGESTAAN') return besluit;
    if (dichtstbij === null || afstand(besluit.reden) < afstand(dichtstbij.reden)) dichtstbij = besluit;
  }
  return dichtstbij ?? geenRegel();
}

/** A prohibition wins from every rule (attack 88). It looks at facts of the policy only, never at data. */
function verbodVan({ verboden }: Blad, vraag: Vraag): Geweigerd | null {
  const geldt = (waarden: readonly string[], waarde: string) => waarden.length === 0 || waarden.includes(waarde);
  const verbod = verboden.find(
    (kandidaat) =>
      geldt(kandidaat.rollen, vraag.rol) &&
      geldt(kandidaat.klassen, vraag.klasse) &&
      geldt(kandidaat.doelen, vraag.doel) &&
      geldt(kandidaat.themas, vraag.casus?.thema ?? ''),
  );
  return verbod === undefined ? null : doorVerbod(verbod);
}

const doorVerbod = eenmaal(({ id, uitleg }: Verbod) => geweigerd({ reden: 'VERBOD', regel: id, uitleg }));

/**
 * The cells of the privacyprotocol. A purpose that is claimed outside its own phase (CASUSOVERLEG during UITVOERING)
 * holds only what both columns hold (ADR 0003).
 */
function beslisOpRegels(tabel: Tabel, blad: Blad, vraag: Vraag, verklaar: Verklaring): Besluit {
  const fase = vraag.casus?.fase ?? GEEN;
  const eigen = eigenKolom(tabel, vraag);
  const regel = regelIn(blad, vraag, eigen);
  if (regel !== undefined) {
    if (eigen.fase === fase) return toegestaan(regel.id);
    const doelHier = tabel.doelVanFase.get(fase);
    if (doelHier !== undefined && regelIn(blad, vraag, { doel: doelHier, fase })) return toegestaan(regel.id);
  }
  return verklaar(blad, vraag);
}

/** The column of the purpose itself, in whatever phase it is claimed. */
function eigenKolom({ doelen }: Tabel, { doel, casus }: Vraag): Pick<Cel, 'doel' | 'fase'> {
  return { doel, fase: doelen.get(doel)?.eigenFase ?? casus?.fase ?? GEEN };
}

/** The explanation of a denial costs more than the denial and depends on few values, so each is made once per bundle. */
function verklaring(blad: Blad, vraag: Vraag): Besluit {
  const cel = celVan(blad, vraag, { doel: vraag.doel, fase: vraag.casus?.fase ?? GEEN });
  const sleutel = VOORWAARDEN.reduce((nummer, mits) => nummer * 2 + (voldoet(mits, vraag) ? 1 : 0), cel);
  const bekend = blad.verklaringen.get(sleutel);
  if (bekend !== undefined) return bekend;
  const nieuw = bevries(verklaarWeigering(blad, vraag));
  blad.verklaringen.set(sleutel, nieuw);
  return nieuw;
}

function regelIn(blad: Blad, vraag: Vraag, kolom: Pick<Cel, 'doel' | 'fase'>): Regel | undefined {
  return blad.cellen.get(celVan(blad, vraag, kolom))?.find((regel) => regel.mits.every((mits) => voldoet(mits, vraag)));
}

function celVan({ sub }: Blad, vraag: Vraag, { doel, fase }: Pick<Cel, 'doel' | 'fase'>): number {
  const betrokkeneSoort = sub.soort === 'CASUS' ? GEEN : (vraag.betrokkeneSoort ?? '');
  return celNummer({ doel, fase, rol: vraag.rol, klasse: vraag.klasse, betrokkeneSoort });
}
