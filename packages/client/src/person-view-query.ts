import { type FieldCatalog, readCatalog } from './field-catalog.ts';
import type { Hub } from './hub-address.ts';
import { type Failure, malfunction, refused } from './outcome.ts';
import { type PersonView, readPersonView } from './person-view.ts';
import { type Answer, type Operation, query } from './query.ts';
import { trustedDocument } from './trusted-document.ts';

/** The person view operation for one casus: the committed document, never text that is put together here. */
export function personViewOperation(casus: string): Operation {
  return { operationName: 'Persoonsbeeld', query: trustedDocument('persoonsbeeld'), variables: { nummer: casus } };
}

/** The fields that the person view asks for, read from the document itself. */
export function personViewCatalog(): FieldCatalog {
  return readCatalog(trustedDocument('persoonsbeeld'));
}

/**
 * Asks the person view of the casus that the token is bound to. A casus that is not there for this user is refused; a case
 * process that does not answer is a fault: the two must not be mistaken for each other.
 */
export async function askPersonView(hub: Hub, casus: string, accessToken: string): Promise<PersonView | Failure> {
  const answer = await query(hub, personViewOperation(casus), accessToken);
  if (answer.soort !== 'ANTWOORD') return answer;
  return readPersonView(personViewCatalog(), answer) ?? whyNoCasus(answer);
}

function whyNoCasus({ explanation, errors }: Answer): Failure {
  const shielding = explanation.afgeschermd.find(({ paden }) => paden.includes('casus'));
  if (shielding !== undefined) return refused(shielding.uitleg, shielding.reden);
  const isDown = explanation.bronStatus.casus === 'STORING' || errors.some(({ path }) => path.join('.') === 'casus');
  return isDown ? malfunction('Het casusregister is nu niet bereikbaar.') : refused('Deze casus is er voor u niet.');
}
