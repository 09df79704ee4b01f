import { pagesByHandle, recordsByHandle, type SubgraphContext, standByHandle, type Volgorde } from '@ketenhub/subgraph';
import type { Organisatie } from '@ketenhub/vocabulary';
import * as tables from './tables.ts';

const organisatie = 'om' satisfies Organisatie;

function createPages(context: SubgraphContext<unknown>) {
  const { afdoeningen, strafzaken, voorwaarden, zittingen, zsmBeoordelingen } = tables;
  const strafzaakPages = (volgorde: Volgorde) =>
    pagesByHandle(context, strafzaken, {
      organisatie,
      lijst: 'OmBeeld.strafzaken',
      op: strafzaken.pleegdatum,
      volgorde,
    });
  return {
    strafzaken: { NIEUWSTE_EERST: strafzaakPages('NIEUWSTE_EERST'), OUDSTE_EERST: strafzaakPages('OUDSTE_EERST') },
    zittingen: pagesByHandle(context, zittingen, { organisatie, lijst: 'OmBeeld.zittingen', op: zittingen.datum }),
    afdoeningen: pagesByHandle(context, afdoeningen, {
      organisatie,
      lijst: 'OmBeeld.afdoeningen',
      op: afdoeningen.datum,
    }),
    voorwaarden: pagesByHandle(context, voorwaarden, {
      organisatie,
      lijst: 'OmBeeld.voorwaarden',
      op: voorwaarden.begin,
    }),
    zsmBeoordelingen: pagesByHandle(context, zsmBeoordelingen, {
      organisatie,
      lijst: 'OmBeeld.zsmBeoordelingen',
      op: zsmBeoordelingen.datum,
    }),
  };
}

/** What the OM supplies. */
export function createOmSources(context: SubgraphContext<unknown>) {
  const { reader } = context;
  const { isdMaatregelen, proeftijden, tenuitvoerleggingen } = tables;
  return {
    stand: standByHandle(context, organisatie),
    ...createPages(context),
    proeftijden: recordsByHandle(reader, proeftijden, {
      organisatie,
      op: proeftijden.begin,
    }),
    isdMaatregelen: recordsByHandle(reader, isdMaatregelen, {
      organisatie,
      op: isdMaatregelen.begin,
    }),
    tenuitvoerleggingen: recordsByHandle(reader, tenuitvoerleggingen, {
      organisatie,
      op: tenuitvoerleggingen.begin,
    }),
  };
}
