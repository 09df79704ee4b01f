export * from '@ketenhub/tools/src/conformiteit/rights/rights.ts';
