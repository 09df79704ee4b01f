/** Changes nothing of the casus: that it was asked is what the register counts. */
export const askBekendheid = (casus: string) => ({
  name: 'bekendheidChecken',
  call: `bekendheidChecken(casus: "${casus}", betrokkene: "HANDVAT", reden: SPEELT_OOK_ELDERS)`,
  reset: "fase = 'TRIAGE', doelbesluit_op = null, deelnemersbesluit_op = null",
  outcome: '{ __typename ... on BekendheidGecheckt { huizen { antwoord contactpunt { naam } } } }',
});
