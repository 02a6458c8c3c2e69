import { expect, test } from '@jest/globals';
import { acceptedForm } from './accepted-form.ts';

test.each([
  [undefined, 'list'],
  ['', 'list'],
  ['*/*', 'list'],
  ['application/json', 'list'],
  ['text/event-stream', 'stream'],
  ['TEXT/Event-Stream; charset=utf-8', 'stream'],
  ['text/*', 'stream'],
  ['application/json, text/event-stream', 'list'],
  ['text/event-stream, application/json;q=0.9', 'stream'],
  ['text/event-stream;q=0.5, application/json', 'list'],
  ['text/event-stream, */*;q=0.1', 'stream'],
  ['text/event-stream;q=0, */*', 'list'],
  ['application/json;q=0, */*', 'stream'],
  ['text/event-stream;q=high', 'stream'],
  ['text/event-stream;q=0', undefined],
  ['text/html', undefined],
  ['text/html, image/*', undefined],
])('%s is answered as %s', (accept, form) => {
  expect(acceptedForm(accept)).toBe(form);
});
