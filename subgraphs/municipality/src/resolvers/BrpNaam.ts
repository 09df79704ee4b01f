import { volledigeNaam } from '../volledige-naam.ts';

export const BrpNaam = { volledigeNaam };
