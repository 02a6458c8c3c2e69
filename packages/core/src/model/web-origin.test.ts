import { webOriginProblem } from './web-origin.ts';

test.each([
  'https://portal.example',
  'https://portal.example:8443',
  'https://xn--bcher-kva.example',
  'https://10.1.2.3',
  'https://[2001:db8::1]',
  'http://localhost:3000',
  'http://127.0.0.1',
  'http://[::1]:5173',
])('%s is an origin', (text) => {
  expect(webOriginProblem(text)).toBeUndefined();
});

test.each([
  ['', 'as browsers do'],
  ['*', 'as browsers do'],
  ['null', 'as browsers do'],
  ['portal.example', 'as browsers do'],
  ['file:///home', 'as browsers do'],
  ['javascript:alert(1)', 'as browsers do'],
  ['https://*.portal.example', 'no wildcards'],
  ['https://portal.example/', 'https://portal.example.'],
  ['https://portal.example/shop', 'https://portal.example.'],
  ['https://portal.example?x', 'https://portal.example.'],
  ['https://portal.example:443', 'https://portal.example.'],
  ['https://Portal.Example', 'https://portal.example.'],
  ['https://ann@portal.example', 'https://portal.example.'],
  [' https://portal.example', 'https://portal.example.'],
  ['https://bücher.example', 'https://xn--bcher-kva.example.'],
  ['http://portal.example', 'Use https'],
  ['http://localhost.evil.example', 'Use https'],
  ['http://127.0.0.1.evil.example', 'Use https'],
])('%s is not, and the sentence says what to write', (text, why) => {
  expect(webOriginProblem(text)).toContain(why);
});
