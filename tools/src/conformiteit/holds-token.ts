/** Wherever a token may begin, with enough after it to see what it says: sixteen signs are twelve octets. */
const BEGIN = /(?=(eyJ[A-Za-z0-9_-]{13}))/g;
/** An object and the name of its first member, whole or as far as it goes (RFC 7515, RFC 7519). */
const FIRST_MEMBER = /^\{"[\w@#][\w#.:/-]+("?$|"\s*:|"\s*$)/;

/**
 * Whether a text holds a token or the beginning of one: base64url that decodes to the beginning of a JSON object. The letters alone say
 * nothing, because handles, seals and cursors are random and now and then hold them.
 */
export const holdsToken = (text: string): boolean =>
  [...text.matchAll(BEGIN)].some(([, begin = '']) =>
    FIRST_MEMBER.test(Buffer.from(begin, 'base64url').toString('latin1')),
  );
