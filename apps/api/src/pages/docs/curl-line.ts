import type { Exchange } from '../../openapi/examples/index.ts';
import type { ListedOperation } from '../operations.ts';

const SERVER = 'http://127.0.0.1:4000';

/** A call as a shell would make it. The key comes from the environment, so that it is not in the history. */
export function curlLine({ method, path, operation }: ListedOperation, { parameters = {}, body, answer }: Exchange): string {
  const places = new Map((operation.parameters ?? []).flatMap((parameter) => ('name' in parameter ? [[parameter.name, parameter.in] as const] : [])));
  const given = (place: string) => Object.entries(parameters).filter(([name]) => places.get(name) === place);
  const filled = given('path').reduce((text, [name, value]) => text.replace(`{${name}}`, encodeURIComponent(value)), path);
  const query = given('query').map(([name, value]) => `${name}=${encodeURIComponent(value).replaceAll('%2C', ',')}`).join('&');
  const headers = [
    ...(operation.security?.length === 0 ? [] : ['"Authorization: Bearer $COUNTERMAND_API_TOKEN"']),
    ...(answer?.type === 'text/event-stream' ? [quoted('Accept: text/event-stream')] : []),
    ...given('header').map(([name, value]) => quoted(`${name}: ${value}`)),
    ...(body ? [quoted(`Content-Type: ${body.type ?? 'application/json'}`)] : []),
  ];
  return [
    `curl${answer?.type === 'text/event-stream' ? ' -N' : ''}${method === 'GET' ? '' : ` -X ${method}`} ${quoted(`${SERVER}${filled}${query === '' ? '' : `?${query}`}`)}`,
    ...headers.map((header) => `-H ${header}`),
    ...(body ? [body.type === undefined ? `-d ${quoted(JSON.stringify(body.value))}` : `--data-binary ${quoted(String(body.value))}`] : []),
  ].join(' \\\n  ');
}

/** As one word of a POSIX shell. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
