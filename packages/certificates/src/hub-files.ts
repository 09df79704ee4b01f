import { join } from 'node:path';

/** Who has a certificate in a demo hub, by the name that it carries; the supervisor asks the others whether they are ready. */
export const HUB_MEMBERS = [
  'gateway',
  'token-service',
  'police',
  'justice',
  'care',
  'municipality',
  'case',
  'supervisor',
] as const;

/** The name of a member in its certificate, and in the lists of who may come. */
export const dnsNameOf = (member: string): string => `${member}.ketenhub.test`;

export const authorityFile = (dir: string): string => join(dir, 'ca.pem');
export const certificateFile = (dir: string, member: string): string => join(dir, `${member}.pem`);
export const keyFile = (dir: string, member: string): string => join(dir, `${member}-key.pem`);
