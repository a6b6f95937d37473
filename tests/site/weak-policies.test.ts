import { CspEvaluator } from 'csp_evaluator/dist/evaluator.js';
import { Severity } from 'csp_evaluator/dist/finding.js';
import { CspParser } from 'csp_evaluator/dist/parser.js';
import { expect, it } from 'vitest';
import { readSite } from '../../src/build/hosts/answers';
import { headersOf, settingFrom } from '../../src/build/site/headers';
import { pageOf } from '../../src/build/site/pages';

const { pages } = readSite('build');

/** What Google's evaluator finds in the policy of an address, unless it says that it may be nothing. */
function weaknesses(address: string, ORIGIN: string): string[] {
  const headers = headersOf(address, pages.get(pageOf(address)), settingFrom({ ORIGIN }));
  const { csp } = new CspParser(headers['Content-Security-Policy'] ?? '');
  return new CspEvaluator(csp)
    .evaluate()
    .filter(({ severity }) => severity < Severity.MEDIUM_MAYBE)
    .map(({ directive, value = '', description }) => `${directive} ${value}: ${description}`);
}

// It says of `'self'` that it “can be problematic if you host JSONP, AngularJS or user uploaded files”: none is here.
it.each([...pages.keys(), '/service-worker.js'])('%s has no weak policy at a public address', (address) => {
  expect(weaknesses(address, 'https://khuyut.example')).toEqual([]);
});

it('A weak policy would be found: on this machine frames may come from plain http', () => {
  expect(weaknesses('/embed', 'http://localhost:4173').join('\n')).toMatch(/frame-ancestors http:/);
});
