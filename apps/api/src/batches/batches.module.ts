import { Module } from '@nestjs/common';
import { BatchDecisionsController } from './batch-decisions.controller.ts';
import { BatchesController } from './batches.controller.ts';
import { FileBatchController } from './file-batch.controller.ts';

@Module({ controllers: [FileBatchController, BatchesController, BatchDecisionsController] })
export class BatchesModule {}
