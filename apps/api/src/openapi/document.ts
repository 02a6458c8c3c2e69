import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { API_VERSION } from '../version.ts';
import { batchRequestSchema } from '../batches/batch.body.ts';
import { problemSchema } from '../schemas/problem.ts';
import { namedSchemas, zodConverter } from './zod-converter.ts';

const DESCRIPTION = `Stops orders at the fulfilment providers that would otherwise ship them, and proves that it did.

Every answer that is not a success is an RFC 9457 problem with a stable \`code\`. Every answer carries \`X-Request-Id\`.`;

/** The OpenAPI 3.1 document of a running application. */
export function createDocument(application: INestApplication): OpenAPIObject {
  const configuration = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Countermand')
    .setDescription(DESCRIPTION)
    .setVersion(API_VERSION)
    .setLicense('MIT', 'https://opensource.org/license/mit')
    .build();
  configuration.components = { schemas: { ...namedSchemas(problemSchema), ...namedSchemas(batchRequestSchema) } };
  return SwaggerModule.createDocument(application, configuration, { standardSchemaConverter: zodConverter, autoTagControllers: false });
}
