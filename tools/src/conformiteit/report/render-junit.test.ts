import { describe, expect, it } from 'vitest';
import { escapeXml, renderJunit } from './render-junit.ts';
import { report, result } from './result.fixture.ts';

describe('the JUnit report', () => {
  it('A124: what a subgraph answers cannot break out of the XML', () => {
    const evil = `"/><failure/>&'\u0000\u001b\n]]>\ud800`;
    expect(escapeXml(evil)).toBe('&quot;/&gt;&lt;failure/&gt;&amp;&apos;\ufffd\ufffd&#10;]]&gt;\ufffd');
  });

  it('counts every result once, in the suite of its group', () => {
    const xml = renderJunit(
      report({
        results: [
          result({}),
          result({ uitkomst: 'FOUT', bevindingen: ['status 200 <b>', 'anders'] }),
          result({ groep: 'logboek', uitkomst: 'NIET_GETOETST', bevindingen: ['geen adres'], eisen: ['P50', 'P51'] }),
        ],
      }),
    );
    expect(xml).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="conformiteit politie" tests="3" failures="1" errors="0" skipped="1" time="1.500">
  <testsuite name="token" tests="2" failures="1" skipped="0" time="0.024">
    <testcase classname="token" name="P11 weigert: geen token" time="0.012"/>
    <testcase classname="token" name="P11 weigert: geen token" time="0.012"><failure message="status 200 &lt;b&gt;; anders"/></testcase>
  </testsuite>
  <testsuite name="logboek" tests="1" failures="0" skipped="1" time="0.012">
    <testcase classname="logboek" name="P50 P51 weigert: geen token" time="0.012"><skipped message="geen adres"/></testcase>
  </testsuite>
</testsuites>
`);
  });

  it('says that a subgraph that could not be tested is an error, not an empty success', () => {
    expect(renderJunit(report({ onbruikbaar: 'een goed token wordt geweigerd' }))).toContain('errors="1"');
  });
});
