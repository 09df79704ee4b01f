export * from './check-app-role.ts';
export * from './context.ts';
export * from './database-settings.ts';
export * from './migrate-database.ts';
export * from './pool.ts';
export * from './snapshot.ts';
