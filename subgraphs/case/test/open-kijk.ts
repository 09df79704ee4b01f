import { type Annotaties, type Beleid, leesAnnotaties } from '@ketenhub/policy';
import { createAccess, readSdl } from '@ketenhub/subgraph';
import { caseSubgraph } from '../src/definition.ts';
import { type Dossierkijk, openDossierkijk } from '../src/dossier/dossierkijk.ts';
import { type Deelkijk, openDeelkijk } from '../src/verstrekking/verstrekkingskijk.ts';
import { principalOf, type RegisterAsker } from './ask-register.ts';

const annotaties = leesAnnotaties(readSdl(caseSubgraph.schemaFile));

/** What this asker may know of the fields of partners. */
export function openKijk(beleid: Beleid, velden: Annotaties, asker: RegisterAsker): Dossierkijk {
  const principal = principalOf(asker, annotaties.keys(), beleid);
  return openDossierkijk({ principal, access: createAccess(beleid, annotaties, principal) }, velden);
}

/** What this asker may see of the parts of a verstrekking. */
export function buildDeelkijk(beleid: Beleid, velden: Annotaties, asker: RegisterAsker): Deelkijk {
  const principal = principalOf(asker, annotaties.keys(), beleid);
  const context = { principal, access: createAccess(beleid, annotaties, principal) };
  return openDeelkijk(context, openDossierkijk(context, velden));
}
