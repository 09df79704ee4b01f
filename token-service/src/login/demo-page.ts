import { PERSONA_NAMEN, PERSONAS } from '@ketenhub/vocabulary';
import { escapeHtml, page } from '../http/page.ts';

function choice(naam: keyof typeof PERSONAS): string {
  const persona = PERSONAS[naam];
  const role = persona.rol.toLowerCase().replaceAll('_', ' ');
  return `<li><button name="persona" value="${naam}">${escapeHtml(naam)}: ${escapeHtml(persona.naam)}, ${role} bij ${persona.organisatie}</button></li>`;
}

/** The personas to log in as; one form, no script. Posts to its own address. */
export function demoPage(): string {
  const intro = '<p>Dit is de demo-login: de personen en casussen zijn verzonnen. Kies als wie u inlogt.</p>';
  return page('Inloggen', `${intro}<form method="post"><ul>${PERSONA_NAMEN.map(choice).join('')}</ul></form>`);
}
