import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { externalUrl } from '#shared/externalUrl';

describe('addresses outside Causeway', () => {
  it.each([
    ['https://example.org/a?b#c', 'https://example.org/a?b#c'],
    ['HTTPS://EXAMPLE.ORG', 'https://example.org/'],
    ['mailto:team@example.org', 'mailto:team@example.org'],
  ])('allows %s', (text, normal) => expect(externalUrl(text)).toBe(normal));

  it.each([
    'http://example.org/',
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    ' javascript:alert(1)',
    'JaVaScRiPt:alert(1)//https://example.org',
    'file:///etc/passwd',
    'data:text/html,<script>1</script>',
    'app://bundle/index.html',
    'smb://host/share',
    'ms-msdt:/id',
    'vbscript:x',
    '//example.org',
    '/etc/passwd',
    '',
    `https://example.org/${'a'.repeat(2000)}`,
  ])('refuses %j', (text) => expect(externalUrl(text)).toBeNull());

  it('gives nothing but https and mailto for any text', () => {
    const scheme = fc.constantFrom(
      'https:',
      'mailto:',
      'http:',
      'javascript:',
      'file:',
      'data:',
      'blob:',
      '',
    );
    fc.assert(
      fc.property(scheme, fc.string({ unit: 'binary' }), (start, rest) => {
        const url = externalUrl(start + rest);
        if (url !== null) expect(url).toMatch(/^(https|mailto):/);
      }),
    );
  });
});
