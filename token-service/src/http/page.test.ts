import { describe, expect, it } from 'vitest';
import { escapeHtml, PAGE_HEADERS, page } from './page.ts';

describe('pages', () => {
  it('show text of a caller as text', () => {
    expect(escapeHtml(`<img src=x onerror="a('b')">&`)).toBe(
      '&lt;img src=x onerror=&quot;a(&#39;b&#39;)&quot;&gt;&amp;',
    );
  });

  it('are Dutch, in no frame and no cache', () => {
    expect(page('Inloggen', '')).toContain('<html lang="nl">');
    expect(PAGE_HEADERS['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(PAGE_HEADERS['cache-control']).toBe('no-store');
  });
});
