import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { problemException } from '../problems/http-problem.ts';
import { acceptedForm, STREAM_MEDIA_TYPE, type EventForm } from './accepted-form.ts';

/** How a caller wants to have events. */
export interface AskedEvents {
  readonly form: EventForm;
  /** Of a stream that was cut off: the last position it was told. */
  readonly lastEventId: number | undefined;
  /** Headers that only a stream has. */
  setHeader(name: string, value: string): void;
}

/** Read from the headers; the answer says that it depends on them. */
export const Asked = createParamDecorator((_data: undefined, context: ExecutionContext) =>
  askedEvents(context.switchToHttp().getRequest<FastifyRequest>(), context.switchToHttp().getResponse<FastifyReply>()),
);

function askedEvents({ headers }: FastifyRequest, reply: FastifyReply): AskedEvents {
  const others = reply.getHeader('Vary');
  void reply.header('Vary', others === undefined ? 'Accept' : `${String(others)}, Accept`);
  const form = acceptedForm(headers.accept);
  if (form === undefined) throw problemException('not_acceptable', `Events come as application/json, or as they happen as ${STREAM_MEDIA_TYPE}. Name one of them in the header Accept, or send none.`);
  return { form, lastEventId: form === 'stream' ? positionOf(headers['last-event-id']) : undefined, setHeader: (name, value) => void reply.header(name, value) };
}

function positionOf(given: string | readonly string[] | undefined): number | undefined {
  if (given === undefined || given === '') return undefined;
  const position = typeof given === 'string' && /^\d{1,16}$/.test(given) ? Number(given) : Number.NaN;
  if (Number.isSafeInteger(position)) return position;
  const detail = 'The header Last-Event-ID is the `id` of the last event that was received: a whole number.';
  throw problemException('invalid_request', detail, { errors: [{ pointer: '/last-event-id', detail }] });
}
