import { createHash } from 'node:crypto';

/** The one style sheet of the plain pages; inline, so that they work from anywhere and load nothing. */
export const STYLE = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; --line: #8884; --soft: #8881; --link: light-dark(#0b57d0, #8ab4f8); }
* { box-sizing: border-box; }
body { margin: 0; }
a { color: var(--link); }
main { max-width: 60rem; margin: 0 auto; padding: 1.5rem; min-width: 0; }
main.text { max-width: 44rem; }
h1 { line-height: 1.2; }
h2 { margin-top: 2.5rem; }
h3 { margin-top: 2rem; }
h4 { margin: 1.25rem 0 0.25rem; }
code, pre { font: 0.875em/1.5 ui-monospace, monospace; }
code { overflow-wrap: anywhere; }
pre { overflow: auto; max-height: 24rem; padding: 0.75rem 1rem; border: 1px solid var(--line); border-radius: 0.375rem; background: var(--soft); }
small { opacity: 0.75; }
.scroll { overflow-x: auto; }
.notice { padding: 0.75rem 1rem; border-left: 0.25rem solid #c60; background: #c602; }
table { border-collapse: collapse; width: 100%; }
th, td { padding: 0.3rem 0.75rem 0.3rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
.fields td { min-width: 8rem; }
.fields td:first-child { width: 30%; }
.fields td:nth-child(2) { width: 28%; }
.method { display: inline-block; font: 700 0.75rem/1.5 ui-monospace, monospace; color: light-dark(#0a6b2e, #7ddc9a); }
.method.post { color: light-dark(#8a4b00, #f2b66d); }
.method.patch, .method.put { color: light-dark(#6d3bb0, #c9a7ff); }
.method.delete { color: light-dark(#b3261e, #ff9d94); }
.line { font-size: 1.05rem; }
.call, .schema { border-top: 1px solid var(--line); margin-top: 2rem; scroll-margin-top: 1rem; }
.call h3, .schema h3 { margin-top: 1.25rem; }
.anchor { opacity: 0.4; text-decoration: none; }
summary { cursor: pointer; }
.problems { margin-top: 1rem; }
.codes code { white-space: nowrap; }
.example { margin-top: 1rem; padding: 0.5rem 1rem; border: 1px solid var(--line); border-radius: 0.375rem; }
.example > summary { font-weight: 600; }
nav ul { list-style: none; margin: 0; padding: 0; }
nav li ul { margin: 0.15rem 0 0.75rem; padding-left: 0.75rem; border-left: 2px solid var(--line); }
nav li a { display: block; padding: 0.1rem 0; text-decoration: none; }
nav a:hover { text-decoration: underline; }
.book > nav { padding: 1rem 1.5rem; font-size: 0.9rem; border-bottom: 1px solid var(--line); }
.book > nav li li a:has(.method) { display: flex; gap: 0.5rem; align-items: baseline; }
.book nav .method { flex: 0 0 2.9rem; }
@media (min-width: 64rem) {
  .book { display: grid; grid-template-columns: 19rem minmax(0, 1fr); }
  .book > nav { position: sticky; top: 0; height: 100vh; overflow-y: auto; border-bottom: 0; border-right: 1px solid var(--line); }
  .book > main { margin: 0; padding: 1.5rem 3rem; max-width: 68rem; }
}
@media (max-width: 40rem) {
  main { padding: 1rem; }
  .book > nav { max-height: 45vh; overflow-y: auto; padding: 0.75rem 1rem; }
  .fields, .fields tbody, .fields tr, .fields td, .codes, .codes tbody, .codes tr { display: block; width: auto !important; }
  .fields thead, .codes thead { display: none; }
  .codes tr { padding: 0.3rem 0; border-bottom: 1px solid var(--line); }
  .codes td { display: inline; border: 0; }
  .codes td:last-child { display: block; }
  .fields td { border: 0; padding: 0; }
  .fields tr { padding: 0.5rem 0; border-bottom: 1px solid var(--line); }
}
`;

/** For the pages' Content-Security-Policy. */
export const STYLE_HASH = `sha256-${createHash('sha256').update(STYLE).digest('base64')}`;
