import { HTTP_PROBLEMS, type HttpProblemCode } from '../problems/http-problems.ts';
import { html } from './html.ts';
import { page } from './layout.ts';

/** `/problems/{code}`: where the `type` of a problem leads. */
export function problemPage(code: HttpProblemCode): string {
  const { status, title } = HTTP_PROBLEMS[code];
  return page(
    title,
    html`<main>
<h1>${title}</h1>
<p>Code <code>${code}</code>, HTTP status ${status}.</p>
<p>The answer itself says in <code>detail</code> what happened and what to do, in <code>errors</code> which parts of the request were wrong,
and in <code>retryable</code> whether asking again can help.</p>
<p><a href="/docs#problems">All problems</a></p>
</main>`,
  );
}
