import { registerHooks } from 'node:module';

/**
 * Loaded before a process of the hub (`node --import`). Node copies and parses the package.json of drizzle-orm, 175 kB
 * of exports, again for each of that package's few hundred files: two of the three seconds that a process took to load,
 * and more than half of its memory. A file of the package that imports its neighbour needs none of it. Without this
 * hook everything works the same, only later.
 */
const PACKAGE = '/node_modules/drizzle-orm/';

registerHooks({
  resolve(specifier, context, next) {
    const { parentURL, conditions } = context;
    const isNeighbour = /^\.\.?\/.*\.js$/.test(specifier) && parentURL?.includes(PACKAGE) === true;
    if (!isNeighbour || conditions.includes('require')) return next(specifier, context);
    return { url: new URL(specifier, parentURL).href, format: 'module', shortCircuit: true };
  },
});
