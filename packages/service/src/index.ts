export * from './http-client.ts';
export * from './http-server.ts';
export * from './logger.ts';
export * from './processes.ts';
export * from './read-body.ts';
export * from './run-process.ts';
export * from './settings.ts';
export * from './traceparent.ts';
