import { seesEverything, type Caller } from '@countermand/core/model';
import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentCaller } from '../access/current-caller.decorator.ts';
import { Requires } from '../access/route-access.ts';
import { API_OPTIONS, type ApiOptions } from '../options.ts';
import { problemException } from '../problems/http-problem.ts';

/** For Prometheus; in its own format, so the document of the JSON API has no word of it. */
@ApiExcludeController()
@Requires('admin')
@Controller()
export class MetricsController {
  constructor(@Inject(API_OPTIONS) private readonly options: ApiOptions) {}

  @Get('metrics')
  async read(@CurrentCaller() caller: Caller, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const { metrics } = this.options;
    if (!seesEverything(caller)) throw problemException('not_found', 'There are no metrics, or this key may not read them: they are of all accounts.');
    if (metrics === undefined) throw problemException('not_found', 'This process keeps no metrics. `countermand serve` and `countermand worker` do.');
    const text = await metrics.read();
    void reply.header('Content-Type', metrics.contentType);
    return text;
  }
}
