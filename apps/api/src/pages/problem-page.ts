import { problemExample } from '../openapi/problem-examples.ts';
import { HTTP_PROBLEMS, type HttpProblemCode } from '../problems/http-problems.ts';
import { PROBLEM_GUIDE } from '../problems/problem-guide.ts';
import { inline } from './docs/prose.ts';
import { html } from './html.ts';
import { page } from './layout.ts';

/** `/problems/{code}`: where the `type` of a problem leads. */
export function problemPage(code: HttpProblemCode): string {
  const { status, title } = HTTP_PROBLEMS[code];
  const { means, remedy, retryable } = PROBLEM_GUIDE[code];
  return page(
    title,
    html`<main class="text">
<h1>${title}</h1>
<p>Code <code>${code}</code>, HTTP status ${status}.</p>
<h2>What it means</h2>
<p>${inline(means)}</p>
<h2>What to do</h2>
<p>${inline(remedy)}</p>
<h2>Ask again?</h2>
<p>${inline(retryable ? YES : NO)}</p>
<h2>How it looks</h2>
<pre>${JSON.stringify(problemExample(code), null, 2)}</pre>
<p><code>detail</code> says what happened this time, and <code>errors</code> which parts of the request were wrong. Give <code>requestId</code> to whoever runs the server: its log has the request under it.</p>
<p><a href="/docs#problems">All problems</a></p>
</main>`,
  );
}

const YES = 'Yes: the same request may succeed later. Wait as `Retry-After` says where it is sent, else with growing pauses, and keep the `Idempotency-Key`.';
const NO = 'No: the same request gets the same answer. Change what is wrong first.';
