/** What a person reads for each OAuth error; the detail for developers stands in our own log under the same trace. */
const TEXTS: Readonly<Record<string, string>> = {
  access_denied: 'De toegang is geweigerd.',
  invalid_client: 'Deze client is niet herkend.',
  invalid_grant: 'De code, het token of de toestemming geldt niet (meer).',
  invalid_redirect_uri: 'Dit terugkeeradres hoort niet bij deze client.',
  invalid_request: 'Het verzoek klopt niet.',
  invalid_scope: 'Deze scope bestaat niet of is niet voor deze client.',
  invalid_target: 'Deze client kan voor dit doelsysteem geen token krijgen.',
  invalid_authorization_details: 'De doelbinding klopt niet.',
  invalid_token: 'Dit token geldt niet.',
  login_required: 'U moet eerst inloggen.',
  interaction_required: 'U moet eerst inloggen.',
  not_found: 'Dit adres bestaat niet.',
  temporarily_unavailable: 'De token-service kan dit nu niet; probeer het later opnieuw.',
  unauthorized_client: 'Deze client mag dit niet.',
  unsupported_grant_type: 'Deze manier om een token te krijgen bestaat hier niet.',
  unsupported_response_type: 'Alleen de code-flow bestaat hier.',
};

const UNKNOWN = 'Er ging iets mis; probeer het later opnieuw.';

/** The Dutch sentence of an OAuth error code, with the trace to name when asking for help. Never the cause. */
export function errorText(code: string, traceId: string): string {
  return withTrace(TEXTS[code] ?? UNKNOWN, traceId);
}

export function withTrace(text: string, traceId: string): string {
  return `${text} (trace ${traceId})`;
}
