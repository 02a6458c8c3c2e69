import { expect, test } from '@jest/globals';
import { html } from './html.ts';

test('text is escaped, markup of the template itself is not', () => {
  const hostile = `<script>alert("1")</script>'&`;
  expect(html`<p title="${hostile}">${html`<b>${1}</b>`}${[html`<i></i>`, html`<u></u>`]}</p>`.text).toBe(
    '<p title="&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&#39;&amp;"><b>1</b><i></i><u></u></p>',
  );
});
