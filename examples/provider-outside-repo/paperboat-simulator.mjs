// @ts-check
/**
 * Paperboat to be had at home: over real HTTP, with a memory, and failing on demand.
 * `node paperboat-simulator.mjs [PORT]` runs it for people; tests import `startPaperboat`.
 */
import { createSimulator } from '@countermand/provider-kit/testing';

/** @import { SimulatorRequest, SimulatorReply } from '@countermand/provider-kit/testing' */

export const TOKEN = 'paperboat-simulator-token';

/** @type {Readonly<Record<string, 'stopped' | 'shipped'>>} */
const TRUTHS = { stopped: 'stopped', posted: 'shipped' };

export async function startPaperboat({ port = 0 } = {}) {
  const jobs = new Map(
    Object.entries({ 7: 'waiting', 8: 'waiting', 9: 'printing', 10: 'posted', 11: 'waiting', 12: 'stopped' }).map(([id, state]) => [id, { id: Number(id), state, shop_number: `P-${id}`, changed_at: '2026-11-02T09:00:00Z' }]),
  );
  /** @type {(handle: (job: { id: number, state: string }, request: SimulatorRequest) => SimulatorReply) => (request: SimulatorRequest) => SimulatorReply} */
  const withJob = (handle) => (request) => {
    const job = jobs.get(request.params['id'] ?? '');
    return job ? handle(job, request) : { status: 404, body: { error: 'No such job.' } };
  };
  const simulator = await createSimulator({
    name: 'Paperboat',
    basePath: '',
    token: TOKEN,
    port,
    routes: [
      { operation: 'read', kind: 'read', method: 'GET', pattern: '/v2/jobs/:id', handle: withJob((job) => ({ status: 200, body: { job } })) },
      {
        operation: 'stop',
        kind: 'write',
        method: 'POST',
        pattern: '/v2/jobs/:id/stop',
        handle: withJob((job, { failure }) => {
          // Says yes and does nothing: the answer is right in every part but the one that counts.
          if (failure === 'lies') return { status: 200, body: { job } };
          if (failure === 'wrong_id') return { status: 200, body: { job: { ...job, id: job.id + 1, state: 'stopped' } } };
          if (job.state !== 'waiting') return { status: 409, body: { error: `It is ${job.state}.` } };
          const effect = () => {
            job.state = 'stopped';
            return true;
          };
          return { status: 200, body: { job: { ...job, state: 'stopped' } }, effect };
        }),
      },
    ],
  });
  /** What the conformance suite asks beside: an account here, and how a job really stands. */
  return Object.assign(simulator, {
    token: TOKEN,
    settings: { baseUrl: simulator.url, token: TOKEN },
    /** @param {{ readonly id: string }} target */
    truth: ({ id }) => TRUTHS[jobs.get(id)?.state ?? 'waiting'] ?? 'going_ahead',
  });
}

if (import.meta.main) {
  const simulator = await startPaperboat({ port: Number(process.argv[2] ?? 0) });
  console.log(`Paperboat listens on ${simulator.url} and takes the token ${TOKEN}.`);
}
