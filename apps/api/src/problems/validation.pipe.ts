import { issueWords } from '@countermand/core';
import type { ProblemPart } from '@countermand/core/model';
import { Injectable, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import * as z from 'zod';
import { problemException } from './http-problem.ts';
import { problemParts } from './problem-parts.ts';

const SUBJECTS: Readonly<Record<string, string>> = { body: 'The body', query: 'The query string', param: 'The path' };

/** Checks bodies and query strings against the schema beside the parameter; what passes is what the schema made of it. */
@Injectable()
export class ValidationPipe implements PipeTransform<unknown, Promise<unknown>> {
  async transform(value: unknown, { schema, type }: ArgumentMetadata): Promise<unknown> {
    if (schema === undefined) return value;
    if (!(schema instanceof z.ZodType)) throw new Error('A route has a schema that was not made with Zod.');
    const result = await schema.safeParseAsync(value, { error: issueWords });
    if (result.success) return result.data;
    const errors = problemParts(result.error.issues);
    throw problemException('invalid_request', `${SUBJECTS[type] ?? 'The request'} is not valid: ${summary(errors)}`, { errors });
  }
}

/** The first fault in a line, with how many more there are. */
function summary(errors: readonly ProblemPart[]): string {
  const [first] = errors;
  if (first === undefined) return 'it does not have the expected form.';
  const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : '';
  return `${first.pointer === '' ? '' : `${first.pointer}: `}${first.detail}${more}`;
}
