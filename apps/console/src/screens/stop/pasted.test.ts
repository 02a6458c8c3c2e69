import { expect, test } from '@jest/globals';
import { pastedReferences } from './pasted.ts';

test('one a line, or with something between; each once, and nothing that is empty', () => {
  expect(pastedReferences(' acme:1001\r\nacme:1002,acme:order/7 ;acme:@A 12\tacme:1001\n\n,')).toEqual(['acme:1001', 'acme:1002', 'acme:order/7', 'acme:@A 12']);
  expect(pastedReferences(' \n , ')).toEqual([]);
});
