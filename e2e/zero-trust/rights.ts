// The kit asks with these too; the tests of this folder keep their names.
export * from '@ketenhub/tools/src/conformiteit/rights/rights.ts';
