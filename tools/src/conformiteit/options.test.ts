import { describe, expect, it } from 'vitest';
import { readOptions } from './options.ts';

const NEEDED = ['--url', 'http://127.0.0.1:4101/', '--bron', 'politie'];

describe('the options of npm run conformiteit', () => {
  it('takes an address and a source, and chooses the rest', () => {
    expect(readOptions(NEEDED)).toMatchObject({
      url: 'http://127.0.0.1:4101',
      bron: 'politie',
      port: 4191,
      address: 'http://127.0.0.1:4191',
      host: '127.0.0.1',
      floorMs: 75,
      outage: null,
      reportDir: '.data/conformiteit/politie',
    });
  });

  it('P67: has https addresses only where it has a certificate of its own', () => {
    const url = ['--url', 'https://127.0.0.1:4101', '--bron', 'politie'];
    expect(readOptions(url, { isTls: true })).toMatchObject({ address: 'https://127.0.0.1:4191' });
    expect(() => readOptions(NEEDED, { isTls: true })).toThrow('--url moet een https-adres zijn');
    expect(() => readOptions([...url, '--adres', 'http://x'], { isTls: true })).toThrow('--adres moet een https-adres');
  });

  it.each([
    ['a real BSN has no place in a test', [...NEEDED, '--persoon', '123456782'], '--persoon moet een test-BSN zijn'],
    ['the case authority cannot be replaced', ['--url', 'http://x', '--bron', 'casus'], 'zelf de casusautoriteit'],
    ['half an outage would stay', [...NEEDED, '--storing', 'x'], '--storing en --herstel samen'],
    ['no address', ['--bron', 'politie'], '--url en --bron zijn nodig'],
    ['no http address', ['--url', 'ftp://x', '--bron', 'politie'], '--url moet een http-adres zijn'],
    ['no number', [...NEEDED, '--vloer', 'snel'], '--vloer moet een geheel getal zijn'],
    ['an unknown option', [...NEEDED, '--snel', 'x'], '--snel'],
  ])('refuses: %s', (_, args, why) => {
    expect(() => readOptions(args)).toThrow(why);
  });
});
