import * as v from 'valibot';

/** How a token is bound to the TLS client that may present it (RFC 8705 3.1); any other kind of binding is one we cannot check. */
export const cnfSchema = v.strictObject({ 'x5t#S256': v.pipe(v.string(), v.regex(/^[\w-]{43}$/)) });

/** Thumbprint of the certificate of the connection on which a token came; null on a connection without one. */
export type Presenter = string | null;

/** The claim that binds a token to a certificate; none without one. */
export const boundTo = (thumbprint: Presenter): { cnf?: v.InferOutput<typeof cnfSchema> } =>
  thumbprint === null ? {} : { cnf: { 'x5t#S256': thumbprint } };

/**
 * Whether the token belongs to this connection (attack 72). Both or neither: over TLS with certificates a token without a
 * binding is anybody's, and a binding that this connection cannot prove is one that nobody has checked.
 */
export const isPresentedBy = (
  { cnf }: { readonly cnf?: v.InferOutput<typeof cnfSchema> | undefined },
  presenter: Presenter,
): boolean => (cnf?.['x5t#S256'] ?? null) === presenter;
