import { Readable } from 'node:stream';
import { GetBatch, ListBatches, ListBatchItems } from '@countermand/core';
import { toBatchItemView, toBatchView, type Batch, type BatchItemView, type BatchView, type Caller } from '@countermand/core/model';
import { writeBatchReport } from '@countermand/host';
import { Controller, Get, Header, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentCaller } from '../access/current-caller.decorator.ts';
import { Requires } from '../access/route-access.ts';
import { Operation } from '../openapi/operation.decorator.ts';
import { unwrap } from '../problems/unwrap.ts';
import { batchItemSchema, batchSchema } from '../schemas/batch.ts';
import { batchId } from '../schemas/path-parameters.ts';
import { pageSchema } from '../schemas/page.ts';
import { batchItemListQuerySchema, batchListQuerySchema, type BatchItemListQuery, type BatchListQuery } from './batch.queries.ts';

@ApiTags('batches')
@Requires('cancellations:read')
@Controller('v1/batches')
export class BatchesController {
  constructor(
    private readonly listBatches: ListBatches,
    private readonly getBatch: GetBatch,
    private readonly listBatchItems: ListBatchItems,
  ) {}

  @Get()
  @Operation({ id: 'listBatches', summary: 'Batches, newest first', answers: pageSchema(batchSchema).meta({ id: 'BatchPage' }) })
  async list(@Query({ schema: batchListQuerySchema }) { state, ...query }: BatchListQuery, @CurrentCaller() caller: Caller) {
    const page = unwrap(await this.listBatches.execute({ ...query, states: state, visibleTo: caller }));
    return { items: page.items.map((batch) => toBatchView(batch)), nextCursor: page.nextCursor };
  }

  @Get(':id')
  @Operation({ id: 'getBatch', summary: 'One batch, with where it stands and when it should be through', answers: batchSchema, problems: ['not_found'] })
  async get(@Param('id', { schema: batchId }) id: string, @CurrentCaller() caller: Caller): Promise<BatchView> {
    const { batch, ...standing } = unwrap(await this.getBatch.execute(id, caller));
    return toBatchView(batch, standing);
  }

  @Get(':id/items')
  @Operation({
    id: 'listBatchItems',
    summary: 'The rows of a batch, in the order of the upload',
    answers: pageSchema(batchItemSchema).meta({ id: 'BatchItemPage' }),
    problems: ['not_found'],
  })
  async items(
    @Param('id', { schema: batchId }) id: string,
    @Query({ schema: batchItemListQuerySchema }) { state, outcome, ...query }: BatchItemListQuery,
    @CurrentCaller() caller: Caller,
  ) {
    const page = unwrap(await this.listBatchItems.execute(id, { ...query, states: state, outcomes: outcome, visibleTo: caller }));
    return { items: page.items.map((item) => toBatchItemView(item, page.batch.state)), nextCursor: page.nextCursor };
  }

  @Get(':id/report.csv')
  @Header('Content-Type', 'text/csv; charset=utf-8')
  @Operation({
    id: 'reportBatch',
    summary: 'All rows as a table',
    description: 'Safe to open in a spreadsheet: no cell is calculated. It is written as it is read, so it may be large.',
    answers: 'text/csv',
    problems: ['not_found'],
  })
  async report(@Param('id', { schema: batchId }) id: string, @CurrentCaller() caller: Caller): Promise<StreamableFile> {
    const { batch } = unwrap(await this.getBatch.execute(id, caller));
    const report = Readable.from(writeBatchReport(this.#views(batch, caller)));
    return new StreamableFile(report, { disposition: `attachment; filename="${batch.id}.csv"` });
  }

  async *#views({ id, state }: Batch, caller: Caller): AsyncIterable<BatchItemView> {
    for await (const record of this.listBatchItems.report(id, caller)) yield toBatchItemView(record, state);
  }
}
