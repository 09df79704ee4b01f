import { personViewOperation } from '@ketenhub/client';
import { mergedSdl } from '@ketenhub/region/testing/merged-sdl.ts';
import { buildASTSchema, parse, TypeInfo, visit, visitWithTypeInfo } from 'graphql';

/** Coordinate -> response path in the person view, lists as `@`: `casus.betrokkenen.@.politie.mutaties`. */
export function personViewPaths(): ReadonlyMap<string, string> {
  const paths = new Map<string, string>();
  const typeInfo = new TypeInfo(buildASTSchema(mergedSdl(), { assumeValidSDL: true }));
  const stack: string[] = [];
  visit(
    parse(personViewOperation('').query),
    visitWithTypeInfo(typeInfo, {
      Field: {
        enter(node) {
          const parent = typeInfo.getParentType();
          const list = /^\[/.test(String(typeInfo.getType()));
          const key = node.alias?.value ?? node.name.value;
          stack.push(key);
          if (parent !== null && parent !== undefined) paths.set(`${parent.name}.${node.name.value}`, stack.join('.'));
          if (list) stack.push('@');
        },
        leave(node) {
          const key = node.alias?.value ?? node.name.value;
          while (stack.pop() !== key);
        },
      },
    }),
  );
  return paths;
}
