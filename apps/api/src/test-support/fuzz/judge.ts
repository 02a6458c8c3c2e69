import type { IncomingHttpHeaders } from 'node:http';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { OpenAPIObject } from '@nestjs/swagger';
import { HTTP_PROBLEMS } from '../../problems/http-problems.ts';
import { PROBLEM_MEDIA_TYPE } from '../../problems/problem-body.ts';
import { problemSchema } from '../../schemas/problem.ts';
import type { FuzzOperation } from './operations.ts';

/** Made once: each is compiled when it is first used. */
const problem = problemSchema.strict();

export interface FuzzAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** Empty where the answer is a stream that goes on. */
  readonly text: string;
}

export interface Asked {
  readonly operation: FuzzOperation;
  readonly method: string;
  /** Whether the request went to the operation's own path and method: what it may answer is documented. */
  readonly onRoute: boolean;
}

/** Holds answers against the document. */
export class Judge {
  readonly #ajv = new Ajv2020({ strict: false, allErrors: true });
  readonly #validators = new Map<string, ValidateFunction>();

  constructor(private readonly document: OpenAPIObject) {
    addFormats.default(this.#ajv);
  }

  /** What is wrong with an answer, a sentence each. */
  faults(asked: Asked, answer: FuzzAnswer): readonly string[] {
    const { status, headers } = answer;
    const faults: string[] = [];
    if (status >= 500) faults.push(`answered ${status}`);
    if (typeof headers['x-request-id'] !== 'string') faults.push('has no X-Request-Id');
    const content = asked.operation.answers[String(status)];
    if (asked.onRoute && content === undefined) faults.push(`answered ${status}, which is not documented`);
    if (status >= 200 && status < 300) return [...faults, ...this.#bodyFaults(asked, answer)];
    return status === 304 ? faults : [...faults, ...problemFaults(asked, answer)];
  }

  #bodyFaults({ operation, onRoute, method }: Asked, { status, headers, text }: FuzzAnswer): readonly string[] {
    const type = (headers['content-type'] ?? '').split(';')[0] ?? '';
    if (!onRoute || method === 'HEAD' || type !== 'application/json') return [];
    const schema = operation.answers[String(status)]?.[type]?.schema;
    if (schema === undefined) return [`answered ${status} with ${type}, which is not documented`];
    const name = `${operation.id} ${status}`;
    const validate = this.#validators.get(name) ?? this.#ajv.compile({ ...schema, components: this.document.components });
    this.#validators.set(name, validate);
    return validate(JSON.parse(text)) ? [] : [`its body is not as documented: ${this.#ajv.errorsText(validate.errors)}`];
  }
}

function problemFaults({ method }: Asked, { status, headers, text }: FuzzAnswer): readonly string[] {
  if (!String(headers['content-type']).startsWith(PROBLEM_MEDIA_TYPE)) return [`is no problem document but ${String(headers['content-type'])}`];
  if (method === 'HEAD') return [];
  const parsed = problem.safeParse(JSON.parse(text));
  if (!parsed.success) return [`its problem is not as documented: ${parsed.error.message}`];
  const { code, requestId, status: said } = parsed.data;
  const known = Object.entries(HTTP_PROBLEMS).find(([name]) => name === code)?.[1];
  const faults = [];
  if (known === undefined) faults.push(`its code ${code} is not documented`);
  else if (known.status !== status) faults.push(`its code ${code} is of status ${known.status}`);
  if (said !== status) faults.push(`its problem says ${said}`);
  if (requestId !== headers['x-request-id']) faults.push('its problem names another request');
  return faults;
}
