import type { SimulatorReply } from './route.ts';

/** What the simulated provider says where no route is asked. A provider replaces the ones it words otherwise. */
export interface StandardReplies {
  readonly unauthorized: SimulatorReply;
  readonly forbidden: SimulatorReply;
  readonly notFound: SimulatorReply;
  readonly methodNotAllowed: SimulatorReply;
  /** `Retry-After` is added where it belongs. */
  readonly rateLimited: SimulatorReply;
  readonly serverError: SimulatorReply;
}

export const STANDARD_REPLIES: StandardReplies = {
  unauthorized: { status: 401, body: { message: 'Unauthenticated.' } },
  forbidden: { status: 403, body: { message: 'This action is unauthorized.' } },
  notFound: { status: 404, body: { message: 'Not found.' } },
  methodNotAllowed: { status: 405, body: { message: 'Method not allowed.' } },
  rateLimited: { status: 429, body: { message: 'Too many requests.' } },
  serverError: { status: 500, body: { message: 'Server error.' } },
};
