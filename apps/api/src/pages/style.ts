import { createHash } from 'node:crypto';

/** The one style sheet of the plain pages; inline, so that they work from anywhere and load nothing. */
export const STYLE = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
body { max-width: 60rem; margin: 0 auto; padding: 1.5rem; }
code, pre { font: 0.875em/1.5 ui-monospace, monospace; }
pre { overflow-x: auto; padding: 0.75rem 1rem; border: 1px solid #8886; border-radius: 0.375rem; }
h2 { margin-top: 2.5rem; }
h3 { margin-top: 2rem; }
.method { display: inline-block; min-width: 3.5rem; font-weight: 700; }
.notice { padding: 0.75rem 1rem; border-left: 0.25rem solid #c60; background: #c602; }
table { border-collapse: collapse; width: 100%; }
th, td { padding: 0.25rem 0.75rem 0.25rem 0; border-bottom: 1px solid #8884; text-align: left; vertical-align: top; }
`;

/** For the pages' Content-Security-Policy. */
export const STYLE_HASH = `sha256-${createHash('sha256').update(STYLE).digest('base64')}`;
