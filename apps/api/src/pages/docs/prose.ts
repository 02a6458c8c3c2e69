import { html, type Html } from '../html.ts';

/** Text with empty lines between its paragraphs and `code` in backticks. */
export function prose(text: string): Html {
  return html`${text.split(/\n{2,}/).filter((part) => part !== '').map((part) => html`<p>${inline(part)}</p>`)}`;
}

/** One line of such text. */
export function inline(text: string): Html {
  const parts = text.split('`');
  return html`${parts.map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : html`${part}`))}`;
}
