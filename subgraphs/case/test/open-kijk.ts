import { type Annotaties, type Beleid, leesAnnotaties } from '@ketenhub/policy';
import { createAccess, readSdl } from '@ketenhub/subgraph';
import { caseSubgraph } from '../src/definition.ts';
import { type Dossierkijk, openDossierkijk } from '../src/dossier/dossierkijk.ts';
import { principalOf, type RegisterAsker } from './ask-register.ts';

const annotaties = leesAnnotaties(readSdl(caseSubgraph.schemaFile));

/** What this asker may know of the fields of partners. */
export function openKijk(beleid: Beleid, velden: Annotaties, asker: RegisterAsker): Dossierkijk {
  const principal = principalOf(asker, annotaties.keys(), beleid);
  return openDossierkijk({ principal, access: createAccess(beleid, annotaties, principal) }, velden);
}
