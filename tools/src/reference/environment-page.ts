import { ENVIRONMENT_VARIABLES } from './environment-variables.ts';
import { code, page, table } from './markdown.ts';

const INTRODUCTION =
  'The variables that the command line and the server read themselves. Beside them, the configuration names the variables that hold secrets: `{ "env": "NAME" }`. ' +
  '`HTTP_PROXY` and its like are not read: a proxy is named in the configuration (`network.proxy`).';

export function environmentPage(): string {
  return page('Environment variables', [INTRODUCTION, table(['Variable', 'Meaning'], ENVIRONMENT_VARIABLES.map(({ name, meaning }) => [code(name), meaning]))]);
}
