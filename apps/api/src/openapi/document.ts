import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { batchRequestSchema } from '../batches/batch.body.ts';
import { problemSchema } from '../schemas/problem.ts';
import { API_VERSION } from '../version.ts';
import { COMMON_HEADERS } from './common-headers.ts';
import { completeOperation, KEY_SCHEME } from './complete-operation.ts';
import { describedOperations, type DescribedOperation } from './described-operations.ts';
import { problemExamples } from './problem-examples.ts';
import { MESSAGES, webhooksObject } from './webhook-messages.ts';
import { namedSchemas, zodConverter } from './zod-converter.ts';

const DESCRIPTION = `Stops orders at the fulfilment providers that would otherwise ship them, and proves that it did.

Every answer that is not a success is an RFC 9457 problem with a stable \`code\`. Every answer carries \`X-Request-Id\`, and all but those of \`/livez\` and \`/readyz\` tell with \`RateLimit-Policy\` and \`RateLimit\` how much may still be asked.`;

const KEY_DESCRIPTION =
  'An API key (`cmd_…`), or the token of a short session (`cms_…`), as `Authorization: Bearer …`; never in a URL. Each call names the scopes it needs; without them, or outside of its accounts, a key gets the same 404 as for what does not exist.';

/** The groups of calls, in the order in which they are best read. */
const TAGS = {
  cancellations: 'Stops of single orders.',
  batches: 'Stops of many orders at once.',
  previews: 'What a stop would do.',
  targets: 'Orders as their providers show them.',
  events: 'Every change, as a list or as it happens.',
  webhooks: 'The same, sent to you.',
  accounts: 'Credentials at providers.',
  providers: 'The plugins, and what each can do.',
  keys: 'Who may call.',
  sessions: 'Short access for browsers.',
  health: 'For supervisors.',
} as const;

/** The OpenAPI 3.1 document of a running application. */
export function createDocument(application: INestApplication): OpenAPIObject {
  const builder = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Countermand')
    .setDescription(DESCRIPTION)
    .setVersion(API_VERSION)
    .setLicense('MIT', 'https://opensource.org/license/mit');
  for (const [tag, description] of Object.entries(TAGS)) builder.addTag(tag, description);
  const configuration = builder.build();
  configuration.components = {
    schemas: namedSchemas(problemSchema, batchRequestSchema, ...MESSAGES.map(({ schema }) => schema)),
    examples: problemExamples(),
    headers: COMMON_HEADERS,
    securitySchemes: { [KEY_SCHEME]: { type: 'http', scheme: 'bearer', bearerFormat: 'cmd_…', description: KEY_DESCRIPTION } },
  };
  const document = SwaggerModule.createDocument(application, configuration, { standardSchemaConverter: zodConverter, autoTagControllers: false });
  return { ...document, webhooks: webhooksObject(), paths: completePaths(document.paths, describedOperations(application)) };
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

function completePaths(paths: OpenAPIObject['paths'], described: ReadonlyMap<string, DescribedOperation>): OpenAPIObject['paths'] {
  const completed = Object.entries(paths).map(([path, item]) => {
    const operations = METHODS.flatMap((method) => {
      const operation = item[method];
      const about = described.get(operation?.operationId ?? '');
      return operation && about ? [[method, completeOperation(operation, { ...about, method, path })] as const] : [];
    });
    return [path, { ...item, ...Object.fromEntries(operations) }] as const;
  });
  return Object.fromEntries(completed);
}
