interface Cookie {
  readonly name: string;
  readonly value: string;
  readonly path: string;
}

/**
 * The cookies of one login at one origin: name, value and path (RFC 6265 5.1.4), nothing that outlives the command.
 * Domain and Secure are not looked at: login.ts never sends a cookie to another origin than the one that set it.
 */
export class CookieJar {
  readonly #cookies = new Map<string, Cookie>();

  store(response: Response, requestUrl: string): void {
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
      const at = pair.indexOf('=');
      if (at <= 0) continue;
      const cookie = { name: pair.slice(0, at), value: pair.slice(at + 1), path: pathOf(attributes, requestUrl) };
      const key = `${cookie.name};${cookie.path}`;
      if (isExpired(attributes)) this.#cookies.delete(key);
      else this.#cookies.set(key, cookie);
    }
  }

  /** The Cookie header for this address: the longest path first. Empty when there is nothing to send. */
  header(url: string): string {
    const { pathname } = new URL(url);
    return [...this.#cookies.values()]
      .filter(({ path }) => pathname === path || pathname.startsWith(path.endsWith('/') ? path : `${path}/`))
      .sort((a, b) => b.path.length - a.path.length)
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ');
  }
}

function attribute(attributes: readonly string[], name: string): string | null {
  const found = attributes.find((item) => item.toLowerCase().startsWith(`${name}=`));
  return found === undefined ? null : found.slice(name.length + 1);
}

function pathOf(attributes: readonly string[], requestUrl: string): string {
  const path = attribute(attributes, 'path');
  if (path?.startsWith('/')) return path;
  const { pathname } = new URL(requestUrl);
  return pathname.slice(0, Math.max(1, pathname.lastIndexOf('/')));
}

function isExpired(attributes: readonly string[]): boolean {
  const maxAge = attribute(attributes, 'max-age');
  if (maxAge !== null) return Number(maxAge) <= 0;
  const expires = attribute(attributes, 'expires');
  return expires !== null && Date.parse(expires) <= Date.now();
}
