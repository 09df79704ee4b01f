export * from '@ketenhub/tools/src/conformiteit/rights/near-miss-plan.ts';
