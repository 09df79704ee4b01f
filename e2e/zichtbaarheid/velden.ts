/**
 * The fields that stand for their subcategorie in the table, with the word that a sentence must use for each: so that a
 * sentence cannot say one thing to its reader and another to the test.
 */
export interface Veld {
  readonly veld: string;
  readonly subcategorie: string;
  readonly woord: string;
}

export const EIGENAREN = ['zvh', 'politie', 'justitie', 'zorg', 'gemeente'] as const;
export type Eigenaar = (typeof EIGENAREN)[number];

/** The phrase that stands for all fields of one owner together. */
export const EIGENAAR_WOORD: Readonly<Record<Eigenaar, string>> = {
  zvh: 'het casusregister',
  politie: 'de gegevens van de politie',
  justitie: 'de gegevens van justitie',
  zorg: 'de gegevens van de zorg',
  gemeente: 'de gegevens van de gemeente',
};

const veld = (naam: string, subcategorie: string, woord: string): Veld => ({ veld: naam, subcategorie, woord });

export const VELDEN: Readonly<Record<Eigenaar, readonly Veld[]>> = {
  zvh: [
    veld('Casus.nummer', 'CASUS_NUMMER', 'casusnummer'),
    veld('Casus.thema', 'CASUS_KERN', 'kern van de casus'),
    veld('Casus.gemeente', 'CASUS_KERN', 'gemeente'),
    veld('Casus.hoofdonderwerp', 'CASUS_KERN', 'hoofdonderwerp'),
    veld('Casus.doelgroep', 'CASUS_KERN', 'doelgroep'),
    veld('Casus.aanpak', 'CASUS_KERN', 'gekozen aanpak'),
    veld('Casus.aanmelding', 'CASUS_AANMELDING', 'aanmelder en diens domein'),
    veld('Casus.melding', 'CASUS_MELDING', 'aanleiding en het beoogde resultaat'),
    veld('Casus.problematiek', 'CASUS_PROBLEMATIEK', 'problematiek'),
    veld('Casus.vorigeCasussen', 'CASUS_HISTORIE', 'eerdere casussen'),
    veld('Casus.deelnemers', 'CASUS_BESLUIT', 'deelnemerslijst'),
    veld('Casus.besluiten', 'CASUS_BESLUIT', 'genomen besluiten'),
    veld('Casus.contactpunten', 'CASUS_CONTACTPUNT', 'contactpunten van de deelnemers'),
    veld('Casus.criteria', 'CASUS_CRITERIA', 'criteria'),
    veld('Casus.plan', 'CASUS_PLAN', 'plan van aanpak'),
    veld('Casus.acties', 'CASUS_ACTIE', 'acties'),
    veld('Casus.overleggen', 'CASUS_OVERLEG', 'gehouden overleggen'),
    veld('Casus.knelpunten', 'CASUS_KNELPUNT', 'knelpunten'),
    veld('Casus.scenarios', 'CASUS_SCENARIO', 'scenario’s'),
    veld('Casus.feiten', 'CASUS_FEIT', 'feiten in het dossier'),
    veld('Casus.verslag', 'CASUS_VERSLAG', 'verslag'),
    veld('Query.tafels', 'HUIS_TAFEL', 'tafels van het huis'),
    veld('Query.agenda', 'OVERLEG_AGENDA', 'agenda'),
    veld('Query.adviesvragen', 'HUIS_ADVIES', 'adviesvragen'),
    veld('Mutation.adviesVragen', 'HUIS_ADVIES_VRAGEN', 'advies vragen'),
    veld('Mutation.adviesGeven', 'HUIS_ADVIES_GEVEN', 'advies geven'),
    veld('Casus.uitvragen', 'CASUS_UITVRAAG', 'gestelde vragen'),
    veld('Query.uitvragen', 'CASUS_UITVRAAG_OPEN', 'lijst van open vragen'),
    veld('Casus.avgVerzoeken', 'CASUS_AVG_VERZOEK', 'verzoeken van de betrokkene'),
    veld('Casus.correcties', 'CASUS_CORRECTIE', 'gemelde correcties'),
    veld('Casus.verstrekkingen', 'CASUS_VERSTREKKING', 'verstrekkingen'),
    veld('Casus.instemmingsvragen', 'CASUS_STANDPUNT', 'vragen om in te stemmen'),
    veld('Betrokkene.naam', 'CASUS_BETROKKENE', 'naam in het register'),
    veld('Betrokkene.burgerservicenummer', 'BSN', 'burgerservicenummer'),
    veld('Mutation.faseVastleggen', 'CASUS_PROCES', 'besluiten vastleggen'),
    veld('Mutation.aanmeldingInvullen', 'CASUS_AANMELDEN', 'formulier invullen'),
    veld('Mutation.actieBijwerken', 'CASUS_VOORTGANG', 'voortgang melden'),
    veld('Mutation.feitVastleggen', 'CASUS_FEIT_VASTLEGGEN', 'feiten vastleggen'),
    veld('Mutation.verslagAanvullen', 'CASUS_VERSLAG_VASTLEGGEN', 'overleg aanvullen'),
    veld('Mutation.tafelVaststellen', 'HUIS_PLANNEN', 'tafel vaststellen'),
    veld('Mutation.uitvraagBeantwoord', 'CASUS_UITVRAAG_ANTWOORD', 'vraag afronden'),
    veld('Mutation.scenarioVerstrekken', 'CASUS_VERSTREKKEN', 'resultaten verstrekken'),
    veld('Mutation.criteriaBeoordelen', 'CASUS_OORDEEL', 'melding toetsen'),
    veld('Mutation.bekendheidChecken', 'CASUS_BEKENDHEID', 'nagaan of iemand al bekend is'),
    veld('Mutation.casusHeropenen', 'CASUS_HEROPENEN', 'afgesloten casus heropenen'),
  ],
  politie: [
    veld('Betrokkene.politie', 'DOMEINOBJECT', 'lege vak'),
    veld('PolitieBeeld.stand', 'POLITIE_STAND', 'stand van de politie'),
    veld('PolitieBeeld.contactpunt', 'POLITIE_CONTACTPUNT', 'contactpunt van de politie'),
    veld('PolitieBeeld.mutaties', 'POLITIE_MUTATIE', 'mutaties'),
    veld('PolitieBeeld.laatsteContact', 'POLITIE_MUTATIE', 'laatste contact'),
    veld('PolitieBeeld.hgMeldingen', 'POLITIE_HG_MELDING', 'meldingen van huiselijk geweld'),
    veld('PolitieBeeld.zorgmeldingen', 'POLITIE_ZORGMELDING', 'zorgmeldingen'),
    veld('PolitieBeeld.aanhoudingen', 'POLITIE_AANHOUDING', 'aanhoudingen'),
    veld('PolitieBeeld.aandachtsvestigingen', 'POLITIE_AANDACHTSVESTIGING', 'aandachtsvestigingen'),
    veld('PolitieBeeld.veelplegerstatus', 'POLITIE_VEELPLEGER', 'veelplegerstatus'),
    veld('PolitieBeeld.geweldWapen', 'POLITIE_GEWELD_WAPEN', 'geweld- en wapenindicatie'),
    veld('PolitieBeeld.sfeerPvs', 'POLITIE_SFEER_PV', 'sfeer-pv’s'),
  ],
  justitie: [
    veld('OmBeeld.stand', 'OM_STAND', 'stand van het OM'),
    veld('OmBeeld.strafzaken', 'OM_STRAFZAAK', 'strafzaken'),
    veld('OmBeeld.zittingen', 'OM_ZITTING', 'zittingen'),
    veld('OmBeeld.afdoeningen', 'OM_AFDOENING', 'afdoeningen'),
    veld('OmBeeld.voorwaarden', 'OM_VOORWAARDEN', 'voorwaarden'),
    veld('OmBeeld.proeftijd', 'OM_VOORWAARDEN', 'proeftijd'),
    veld('OmBeeld.isd', 'OM_TENUITVOERLEGGING', 'ISD-maatregel'),
    veld('OmBeeld.zsmBeoordelingen', 'OM_ZSM', 'ZSM-beoordelingen'),
    veld('OmBeeld.tenuitvoerlegging', 'OM_TENUITVOERLEGGING', 'tenuitvoerlegging'),
    veld('ReclasseringBeeld.stand', 'RECLASSERING_STAND', 'stand van de reclassering'),
    veld('ReclasseringBeeld.toezichten', 'RECLASSERING_TOEZICHT', 'toezichten'),
    veld('ReclasseringBeeld.advies', 'RECLASSERING_ADVIES', 'advies van de reclassering'),
    veld('ReclasseringBeeld.risicotaxaties', 'RISICOTAXATIE', 'risicotaxaties'),
    veld('DjiBeeld.stand', 'DJI_STAND', 'stand van DJI'),
    veld('DjiBeeld.begeleiding', 'DJI_BEGELEIDING', 'begeleiding in detentie'),
    veld('RvdkBeeld.stand', 'RVDK_STAND', 'stand van de Raad voor de Kinderbescherming'),
    veld('RvdkBeeld.onderzoeken', 'RVDK_ONDERZOEK', 'raadsonderzoeken'),
  ],
  zorg: [
    veld('GgzBeeld.stand', 'GGZ_STAND', 'stand van de GGZ'),
    veld('GgzBeeld.betrokkenheid', 'GGZ_BETROKKENHEID', 'betrokkenheid van de GGZ'),
    veld('GgzBeeld.kader', 'GGZ_KADER', 'kader'),
    veld('GgzBeeld.behandelstatus', 'GGZ_BEHANDELSTATUS', 'behandelstatus'),
    veld('GgzBeeld.lvbIndicatie', 'LVB_INDICATIE', 'LVB-indicatie'),
    veld('VerslavingszorgBeeld.stand', 'VERSLAVINGSZORG_STAND', 'stand van de verslavingszorg'),
    veld('VerslavingszorgBeeld.betrokkenheid', 'VERSLAVINGSZORG_BETROKKENHEID', 'betrokkenheid van de verslavingszorg'),
    veld('VeiligThuisBeeld.stand', 'VT_STAND', 'stand van Veilig Thuis'),
    veld('VeiligThuisBeeld.meldingen', 'VT_MELDING', 'meldingen bij Veilig Thuis'),
    veld('VeiligThuisBeeld.onderzoeken', 'VT_ONDERZOEK', 'onderzoeken van Veilig Thuis'),
    veld('VeiligThuisBeeld.veiligheidsafspraken', 'VT_VEILIGHEIDSAFSPRAAK', 'veiligheidsafspraken'),
    veld('GiBeeld.stand', 'GI_STAND', 'stand van de gecertificeerde instelling'),
    veld('GiBeeld.maatregelen', 'GI_MAATREGEL', 'jeugdmaatregelen'),
    veld('GgdBeeld.stand', 'GGD_STAND', 'stand van de GGD'),
    veld('GgdBeeld.bemoeizorg', 'OGGZ_BEMOEIZORG', 'bemoeizorg'),
    veld('ZorgWonenBeeld.stand', 'ZORG_WONEN_STAND', 'stand van beschermd wonen'),
    veld('ZorgWonenBeeld.wlz', 'ZORG_WONEN', 'Wlz-indicatie'),
    veld('ZorgWonenBeeld.beschermdWonen', 'ZORG_WONEN', 'plek in beschermd wonen'),
    veld('ZorgWonenBeeld.wachtlijsten', 'ZORG_WONEN', 'wachtlijsten'),
  ],
  gemeente: [
    veld('CollegeBeeld.stand', 'COLLEGE_STAND', 'stand van het college'),
    veld('CollegeBeeld.persoon', 'BRP_IDENTIFICATIE', 'persoonsgegevens uit de BRP'),
    veld('CollegeBeeld.verblijfplaats', 'BRP_ADRES', 'adres'),
    veld('CollegeBeeld.relaties', 'BRP_RELATIES', 'relaties'),
    veld('CollegeBeeld.gezag', 'BRP_GEZAG', 'gezag'),
    veld('CollegeBeeld.voorzieningen', 'SD_VOORZIENING', 'voorzieningen'),
    veld('CollegeBeeld.uitkering', 'SD_UITKERING', 'uitkering'),
    veld('CollegeBeeld.schuldhulp', 'SD_SCHULDEN', 'schulden'),
    veld('CollegeBeeld.leerplicht', 'SD_LEERPLICHT', 'leerplicht'),
    veld('CollegeBeeld.huisvesting', 'SD_HUISVESTING', 'huisvesting'),
    veld('CollegeBeeld.identiteitsbewijs', 'SD_IDBEWIJS', 'identiteitsbewijs'),
    veld('BurgemeesterBeeld.stand', 'BURGEMEESTER_STAND', 'stand van de burgemeester'),
    veld('BurgemeesterBeeld.maatregelen', 'OOV_MAATREGEL', 'maatregelen van de burgemeester'),
    veld('BurgemeesterBeeld.gebiedsverboden', 'OOV_MAATREGEL', 'gebiedsverboden'),
    veld('BurgemeesterBeeld.huisverboden', 'OOV_HUISVERBOD', 'huisverboden'),
    veld('BurgemeesterBeeld.woonoverlast', 'OOV_WOONOVERLAST', 'woonoverlast'),
  ],
};

/** The coordinates of one owner, in the order of the table. */
export function veldenVan(eigenaar: Eigenaar): readonly string[] {
  return VELDEN[eigenaar].map((een) => een.veld);
}
