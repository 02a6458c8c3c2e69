import { HTTP_PROBLEMS, isHttpProblemCode } from '../../problems/http-problems.ts';
import { html, type Html } from '../html.ts';

/** Problems with their status; each code leads to its page. */
export function problemTable(codes: readonly string[]): Html {
  const rows = codes.filter(isHttpProblemCode).map((code) => {
    const { status, title } = HTTP_PROBLEMS[code];
    return html`<tr><td><a href="/problems/${code}"><code>${code}</code></a></td><td>${status}</td><td>${title}</td></tr>`;
  });
  return html`<div class="scroll"><table class="codes"><thead><tr><th>Code</th><th>Status</th><th>Meaning</th></tr></thead><tbody>${rows}</tbody></table></div>`;
}
