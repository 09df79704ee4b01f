import { defineConfig } from '@graphql-hive/gateway';

// As shipped, two callers who ask the same at the same moment get one answer, made for one of them. A hub cannot do that, and a load of one
// question over and over would measure nothing else.
export const gatewayConfig = defineConfig({
  transportEntries: { '*': { options: { deduplicateInflightRequests: false } } },
});
