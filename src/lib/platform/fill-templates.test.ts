// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { fillTemplates } from './fill-templates';

test('what works with script alone comes into the page where its template was', () => {
  document.body.innerHTML =
    '<p>One</p><template data-scripted><nav></nav><b>Two</b></template><i>Three</i><template>None</template>';
  expect(document.querySelector('nav')).toBeNull();
  fillTemplates(document);
  expect([...document.body.children].map(({ localName }) => localName)).toEqual([
    'p',
    'nav',
    'b',
    'i',
    'template',
  ]);
});
