import { defineConfig } from 'drizzle-kit';

// The policies need migrations/0000_toestemming_geldt.sql, which is written by hand. To make the others anew: keep it and its
// entry and snapshot in migrations/meta, remove the rest, then `drizzle-kit generate --name begin`.
export default defineConfig({ dialect: 'postgresql', schema: './src/store/tables.ts', out: './migrations' });
