const UITVRAAG = `{ __typename ... on UitvraagBijgewerkt { uitvraag { kenmerk versie voortgang } }
  ... on UitvraagOnvolledig { fouten { veld uitleg } } ... on BesluitGeweigerd { uitleg } }`;

/** Questions and changes that no other scenario has as a text. */
export const TEKSTEN = {
  openen: `mutation ($thema: String!, $gemeente: String!) { uit: casusOpenen(thema: $thema, gemeente: $gemeente) { __typename
    ... on CasusGeopend { nummer } ... on BesluitOnvolledig { fouten { veld uitleg } } ... on BesluitGeweigerd { uitleg } } }`,
  bekendheid: `mutation ($casus: String!, $betrokkene: ID!) {
    uit: bekendheidChecken(casus: $casus, betrokkene: $betrokkene, reden: DUBBELE_CASUS_VOORKOMEN) { __typename
      ... on BekendheidGecheckt { huizen { antwoord contactpunt { naam } } } ... on BesluitGeweigerd { uitleg } } }`,
  uitvraagVastleggen: `mutation ($casus: String!, $versie: Int!, $uitvraag: UitvraagInvoer!) {
    uit: uitvraagVastleggen(casus: $casus, versie: $versie, uitvraag: $uitvraag) ${UITVRAAG} }`,
  uitvraagBeantwoord: `mutation ($casus: String!, $kenmerk: String!, $versie: Int!) {
    uit: uitvraagBeantwoord(casus: $casus, kenmerk: $kenmerk, versie: $versie) ${UITVRAAG} }`,
  tafel: `mutation ($tafel: TafelInvoer!) { uit: tafelVaststellen(tafel: $tafel, versie: 0) { __typename } }`,
  overlegPlannen: `mutation ($overleg: OverlegplanInvoer!) { uit: overlegPlannen(versie: 0, overleg: $overleg) { __typename
    ... on OverlegGepland { kenmerk } ... on OverlegplanOnvolledig { fouten { veld uitleg } } } }`,
  agenda: '{ agenda(vanaf: "2099-01-01") { rijen { casus tafel vanaf minuten } } }',
  avg: `mutation ($casus: String!, $versie: Int!, $verzoek: AvgVerzoekInvoer!) {
    uit: avgVerzoekVastleggen(casus: $casus, versie: $versie, verzoek: $verzoek) { __typename
      ... on AvgBijgewerkt { verzoek { kenmerk } } ... on AvgOnvolledig { fouten { veld uitleg } } ... on BesluitGeweigerd { uitleg } } }`,
} as const;
