import { LEDGER, WAKER, type Ledger, type Waker } from '@countermand/core';
import { Controller, Get, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Open } from '../access/route-access.ts';
import { Operation } from '../openapi/operation.decorator.ts';
import { Closing } from '../lifecycle/closing.ts';
import { API_OPTIONS, type ApiOptions } from '../options.ts';
import { problemException } from '../problems/http-problem.ts';
import { livenessSchema, readinessSchema, type Liveness, type Readiness } from './health.schemas.ts';

/** For supervisors. Providers are not asked: that one of them is down is no reason to restart this server. */
@ApiTags('health')
@Open()
@Controller()
export class HealthController {
  constructor(
    @Inject(LEDGER as symbol) private readonly ledger: Ledger,
    @Inject(WAKER as symbol) private readonly waker: Waker,
    @Inject(API_OPTIONS) private readonly options: ApiOptions,
    private readonly closing: Closing,
  ) {}

  @Get('livez')
  @Operation({ id: 'getLiveness', summary: 'Is the process alive?', answers: livenessSchema })
  live(): Liveness {
    return { status: 'alive' };
  }

  @Get('readyz')
  @Operation({ id: 'getReadiness', summary: 'Can it take requests?', answers: readinessSchema, problems: ['closing', 'worker_failed'] })
  async ready(): Promise<Readiness> {
    if (this.closing.signal.aborted) throw problemException('closing', 'This server is stopping: it answers what it has taken, and takes no new connections.', { retryable: true });
    // Throws when the ledger cannot be used, which the exception filter makes a 503.
    await this.ledger.reader.listCancellations({ limit: 1 });
    const worker = this.options.workerStatus();
    if (worker.state === 'failed') throw problemException('worker_failed', worker.problem ?? 'The worker of this process has stopped.', { retryable: true });
    return { status: 'ready', ledger: 'ok', worker: worker.state, workers: (await this.waker.livingWorkers()) ?? null };
  }
}
