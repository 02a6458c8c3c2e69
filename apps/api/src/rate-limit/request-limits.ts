import type { Caller } from '@countermand/core/model';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { problemException } from '../problems/http-problem.ts';
import { addressBucket } from './address-bucket.ts';
import { isProbe } from './probes.ts';
import type { RateLimiter, Standing } from './rate-limiter.ts';

/** Who sends a request; undefined for nobody that is known. */
export type FindCaller = (request: FastifyRequest) => Promise<Pick<Caller, 'principal'> | undefined>;

/**
 * Keeps callers within their budget: each principal has one, whatever its address; who is not known has that of the address.
 * So nobody who guesses keys, or asks for paths that do not exist, uses up the budget of another one's key.
 */
export class RequestLimits {
  constructor(
    private readonly limiter: RateLimiter,
    private readonly findCaller: FindCaller,
  ) {}

  /** Counts the request. Throws the problem of one too many. */
  async count(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    if (isProbe(request.routeOptions.url ?? '')) return;
    // Whatever is wrong with who calls, the guard says it; here it is a request of somebody unknown.
    const caller = await this.findCaller(request).catch(() => undefined);
    const standing = await this.limiter.take(isNotification(request) ? notificationsOf(request) : (caller?.principal ?? addressBucket(request.ip)));
    this.#tell(reply, standing);
    if (standing.allowed) return;
    const { requests, perSeconds } = this.limiter.limit;
    const whose = caller === undefined ? 'from this address without a key that holds' : 'with this key';
    const wait = Math.max(1, Math.ceil(standing.resetMs / 1_000));
    throw problemException('too_many_requests', `Of requests ${whose}, at most ${requests} are taken in ${perSeconds} s. Wait ${wait} s; the RateLimit headers tell what is left.`, {
      retryable: true,
      retryAfterMs: standing.resetMs,
    });
  }

  /** A notification that proved to be its provider's is not counted: providers have no key, and many may share an address with whoever else has none. */
  async settle(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    if (isNotification(request) && reply.statusCode === 200) await this.limiter.giveBack(notificationsOf(request));
  }

  /** Says what the address has left, with nothing counted: a web page elsewhere must not use up what people here have. */
  async show(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    this.#tell(reply, await this.limiter.look(addressBucket(request.ip)));
  }

  #tell(reply: FastifyReply, { remaining, resetMs }: Standing): void {
    const { requests, perSeconds } = this.limiter.limit;
    void reply.header('RateLimit-Policy', `"default";q=${requests};w=${perSeconds}`);
    void reply.header('RateLimit', `"default";r=${remaining};t=${Math.ceil(resetMs / 1_000)}`);
  }
}

function isNotification({ routeOptions }: FastifyRequest): boolean {
  return routeOptions.config.takesBytes === true;
}

/** Apart from what else comes from the address without a key, so that neither uses up what the other has. */
function notificationsOf({ ip }: FastifyRequest): string {
  return `notifications:${addressBucket(ip)}`;
}
