/** URI in the register of verwerkingsactiviteiten under which both ends log. */
export const BEKENDHEIDSCHECK = 'https://ketenhub.example/verwerkingsactiviteiten/bekendheidscheck';

/** What of the schema the question is about. */
export const VELD = 'Mutation.bekendheidChecken';
