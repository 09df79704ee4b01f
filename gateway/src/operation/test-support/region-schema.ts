import { leesAnnotaties } from '@ketenhub/policy';
import { mergedSdl } from '@ketenhub/region/testing/merged-sdl.ts';
import { buildASTSchema } from 'graphql';
import { operationAnnotations } from '../operation-annotations.ts';

const sdl = mergedSdl();

export const regionSchema = buildASTSchema(sdl, { assumeValidSDL: true });
export const regionAnnotations = operationAnnotations(leesAnnotaties(sdl));
