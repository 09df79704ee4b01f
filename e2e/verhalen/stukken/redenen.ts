import { afgeschermd } from '../beeld.ts';

/** Before the doelbesluit (WGS 2.31(2)-(4)). */
export const VOOR = afgeschermd('GEEN_DOELBESLUIT');
/** Until the last of the two decisions, and then until the fase of the uitvraag. */
export const NOG_NIET = afgeschermd('GEEN_DOELBESLUIT', 'FASE');
/** No source under professional secrecy serves this doel, whoever asks (WGS 2.29(2)). */
export const NOOIT = afgeschermd('BRON_PLAFOND');
export const FASE = afgeschermd('FASE');
/** Other fields, or another fase, are what this doel is for. */
export const DOEL = afgeschermd('DOEL');
/** A prohibition that wins from every rule. */
export const VERBOD = afgeschermd('VERBOD');
export const ROL = afgeschermd('ROL');
export const KLASSE = afgeschermd('KLASSE');
export const SOORT = afgeschermd('BETROKKENE_SOORT');
export const GEEN_DEELNEMER = afgeschermd('GEEN_DEELNEMER_CASUS');
/** What a source under secrecy says of whom it does not know, and of whom it has no open gate for (R05). */
export const ZWIJGT = 'GEEN_GEGEVENS_BESCHIKBAAR';
