import type { Antwoordvorm } from '@ketenhub/subgraph';
import * as tables from './tables.ts';

/**
 * How each subcategorie of the care organisations is answered by hand. An answer is under beroepsgeheim like any record: it is there
 * for nobody as long as no gate is open (WGS 2.29(2)).
 */
export const antwoordvormen: readonly Antwoordvorm[] = [
  { subcategorie: 'GGZ_BETROKKENHEID', type: 'GgzBetrokkenheid', tabel: tables.ggzBetrokkenheden },
  { subcategorie: 'GGZ_KADER', type: 'GgzKader', tabel: tables.ggzKaders },
  { subcategorie: 'GGZ_BEHANDELSTATUS', type: 'GgzBehandelstatus', tabel: tables.ggzBehandelstatussen },
  { subcategorie: 'LVB_INDICATIE', type: 'GgzLvbIndicatie', tabel: tables.lvbIndicaties },
  {
    subcategorie: 'VERSLAVINGSZORG_BETROKKENHEID',
    type: 'VerslavingszorgBetrokkenheid',
    tabel: tables.verslavingszorgBetrokkenheden,
  },
  { subcategorie: 'VT_MELDING', type: 'VtMelding', tabel: tables.vtMeldingen },
  { subcategorie: 'VT_ONDERZOEK', type: 'VtOnderzoek', tabel: tables.vtOnderzoeken },
  { subcategorie: 'VT_VEILIGHEIDSAFSPRAAK', type: 'VtVeiligheidsafspraak', tabel: tables.vtVeiligheidsafspraken },
  { subcategorie: 'GI_MAATREGEL', type: 'GiMaatregel', tabel: tables.giMaatregelen },
  { subcategorie: 'OGGZ_BEMOEIZORG', type: 'GgdBemoeizorg', tabel: tables.ggdBemoeizorgen },
  { subcategorie: 'ZORG_WONEN', type: 'ZorgWlz', tabel: tables.wlzIndicaties },
  { subcategorie: 'ZORG_WONEN', type: 'ZorgBeschermdWonen', tabel: tables.beschermdWonen },
  { subcategorie: 'ZORG_WONEN', type: 'ZorgWachtlijst', tabel: tables.wachtlijsten },
];
