import {
  AbortBatch,
  FileBatch,
  PauseBatch,
  RecheckCancellation,
  RequestCancellation,
  ResolveCancellation,
  ResumeBatch,
  WithdrawCancellation,
  type CancellationRequest,
} from '@countermand/core';
import { LedgerUnavailableError } from '@countermand/core/errors';
import type { Actor } from '@countermand/core/model';
import type { Node } from '../world/node.ts';
import type { Timeline } from '../world/timeline.ts';
import type { Trace } from '../world/trace.ts';

/** One request of a person, under its idempotency key, however often it was repeated. */
export interface Demand {
  readonly key: string;
  readonly actor: Actor;
  readonly request: CancellationRequest;
  /** Each answer that came: the cancellation's id. Empty where none did. */
  readonly acknowledged: { readonly id: string; readonly joined: boolean; readonly at: number }[];
  /** Why it was turned down, where it was; nothing was promised. */
  refused: string | undefined;
}

/** One upload under its key, however often it was sent. */
export interface Uploaded {
  readonly key: string;
  readonly rows: readonly { readonly account: string; readonly id: string }[];
  /** Ids of batches that its answers named. */
  readonly acknowledged: Set<string>;
}

/** How an upload comes in: slowly, or not to its end. */
export interface UploadPace {
  readonly gapMs: number;
  readonly breaksAt: number | undefined;
  /** False: it waits until somebody lets it run. */
  readonly start: boolean;
}

/** A withdrawal that was acknowledged. */
export interface TakenBack {
  readonly id: string;
  readonly actor: Actor;
  readonly at: number;
  readonly withdrawn: boolean;
}

interface Parts {
  readonly seed: number;
  readonly timeline: Timeline;
  readonly trace: Trace;
  /** Some process that runs; undefined where none does. */
  readonly anyNode: () => Node | undefined;
}

const ROUTE = 'POST /v1/cancellations';
const BATCH_ROUTE = 'POST /v1/batches';

/** So long a person waits for an answer before asking again, milliseconds. */
const PATIENCE_MS = 5_000;
const MOST_TRIES = 12;
const MOST_UPLOADS = 3;

/** Those who ask, and what they were told. */
export class People {
  readonly demands: Demand[] = [];
  readonly takenBack: TakenBack[] = [];
  readonly uploads: Uploaded[] = [];
  /** Errors that no fault of the world explains. */
  readonly bugs: string[] = [];

  constructor(private readonly parts: Parts) {}

  request(actor: Actor, request: CancellationRequest, { twice }: { readonly twice: boolean }): void {
    const demand: Demand = { key: `key-${this.parts.seed}-${this.demands.length + 1}`, actor, request, acknowledged: [], refused: undefined };
    this.demands.push(demand);
    this.#ask(demand, 1);
    if (twice) this.#ask(demand, MOST_TRIES);
  }

  withdraw(id: string, actor: Actor): void {
    const { timeline } = this.parts;
    void this.#tell(actor, `withdraws ${id}`, async (node) => {
      const result = await node.container.resolve(WithdrawCancellation).execute(id, { actor });
      if (result.ok) this.takenBack.push({ id, actor, at: timeline.now, withdrawn: result.value.withdrawn });
      return result.ok ? `withdrawn: ${result.value.withdrawn}` : result.problem.code;
    });
  }

  recheck(id: string, actor: Actor): void {
    void this.#tell(actor, `wants a new look at ${id}`, async (node) => {
      const result = await node.container.resolve(RecheckCancellation).execute(id, { actor });
      return result.ok ? 'ok' : result.problem.code;
    });
  }

  resolve(id: string, actor: Actor, as: 'cancelled' | 'not_stopped' | 'send_again'): void {
    void this.#tell(actor, `decides ${id}: ${as}`, async (node) => {
      const result = await node.container.resolve(ResolveCancellation).execute(id, { as, note: 'as I see it' }, { actor });
      return result.ok ? 'ok' : result.problem.code;
    });
  }

  upload(actor: Actor, rows: Uploaded['rows'], pace: UploadPace): Uploaded {
    const uploaded: Uploaded = { key: `upload-${this.parts.seed}-${this.uploads.length + 1}`, rows, acknowledged: new Set() };
    this.uploads.push(uploaded);
    this.#send(uploaded, actor, pace, 1);
    return uploaded;
  }

  /** Pauses, resumes or aborts a batch. */
  act(id: string, act: 'pause' | 'resume' | 'abort', actor: Actor): void {
    const useCase = { pause: PauseBatch, resume: ResumeBatch, abort: AbortBatch }[act];
    void this.#tell(actor, `wants to ${act} ${id}`, async (node) => {
      const result = await node.container.resolve<PauseBatch | ResumeBatch | AbortBatch>(useCase).execute(id, actor);
      return result.ok ? result.value.state : result.problem.code;
    });
  }

  /** Sends the whole upload, and again, to its end, where no answer said that it is there. */
  #send(uploaded: Uploaded, actor: Actor, pace: UploadPace, tries: number): void {
    const sent = this.#tell(actor, `uploads ${uploaded.rows.length} rows (${uploaded.key})`, async (node) => {
      const rows = this.#rows(uploaded.rows, pace, node);
      const result = await node.container.resolve(FileBatch).execute({ rows, reason: 'other', start: pace.start }, { actor, idempotencyKey: uploaded.key, route: BATCH_ROUTE });
      if (result.ok) uploaded.acknowledged.add(result.value.batch.id);
      return result.ok ? `${result.value.batch.id}, replayed: ${result.value.replayed}` : result.problem.code;
    });
    void sent.then((went) => {
      if ((went && uploaded.acknowledged.size > 0) || tries === MOST_UPLOADS) return;
      this.parts.timeline.in(3_000, () => this.#send(uploaded, actor, { ...pace, breaksAt: undefined }, tries + 1));
    });
  }

  async *#rows(rows: Uploaded['rows'], { gapMs, breaksAt }: UploadPace, { process }: Node) {
    for (const [index, row] of rows.entries()) {
      if (gapMs > 0) await process.hears(new Promise<void>((resolve) => void this.parts.timeline.in(gapMs, resolve)));
      if (index === breaksAt) throw new Error('The line went dead.');
      yield { line: index + 1, ...row };
    }
  }

  /** Asks, and asks again under the same key until an answer comes. */
  #ask(demand: Demand, tries: number): void {
    const { timeline } = this.parts;
    let isOver = false;
    const again = (pause: number) => {
      if (isOver || tries >= MOST_TRIES) return;
      isOver = true;
      timeline.in(pause, () => this.#ask(demand, tries + 1));
    };
    timeline.in(PATIENCE_MS, () => again(0));
    const { actor, request, key } = demand;
    const asked = this.#tell(actor, `asks to stop ${request.target?.id} through ${request.account} (${key})`, async (node) => {
      const result = await node.container.resolve(RequestCancellation).execute(request, { actor, idempotencyKey: key, route: ROUTE });
      isOver = true;
      if (!result.ok) demand.refused = result.problem.code;
      else demand.acknowledged.push({ id: result.value.record.cancellation.id, joined: result.value.joined, at: timeline.now });
      return result.ok ? `${result.value.record.cancellation.id}, joined: ${result.value.joined}, replayed: ${result.value.replayed}` : result.problem.code;
    });
    void asked.then((went) => went || again(1_000));
  }

  /** Says whether an answer came, good or bad; for ever silent where the process dies. */
  async #tell(actor: Actor, what: string, tell: (node: Node) => Promise<string>): Promise<boolean> {
    const { trace, anyNode } = this.parts;
    const node = anyNode();
    trace.note(actor.principal, () => (node ? `${what}, of ${node.process.name}` : `${what}, and nobody is there`));
    if (node === undefined) return false;
    try {
      const answer = await tell(node);
      trace.note(actor.principal, () => `hears: ${answer}`);
      return true;
    } catch (error) {
      trace.note(actor.principal, () => `hears of an error: ${String(error)}`);
      if (!LedgerUnavailableError.isInstance(error)) this.bugs.push(`${actor.principal} ${what}: ${String(error)}`);
      return false;
    }
  }
}
