import { expect, test } from '@jest/globals';
import { graphqlRequest } from './graphql-request.ts';

const requestOf = (document: string) => graphqlRequest({ operation: 'read', path: ['graphql.json'], document, variables: { id: '1' } });

test('a query needs leave to read, a mutation leave to write', () => {
  expect(requestOf('query One($id: ID!) { order(id: $id) { id } }')).toEqual({
    operation: 'read',
    method: 'POST',
    path: ['graphql.json'],
    body: { query: 'query One($id: ID!) { order(id: $id) { id } }', variables: { id: '1' } },
    readOnly: true,
  });
  expect(requestOf('mutation { stop }')).not.toHaveProperty('readOnly');
  expect(requestOf('query A($q: String) { orders(query: $q) { nodes { mutation } } }')).toHaveProperty('readOnly');
  expect(requestOf('# a query\nmutation { stop(note: "query") }')).not.toHaveProperty('readOnly');
});

test.each(['{ order { id } }', 'subscription { orders }', 'query A { a } mutation B { b }', 'mutation B { b } query A { a }', ''])('%j is a bug', (document) => {
  expect(() => requestOf(document)).toThrow(TypeError);
});
