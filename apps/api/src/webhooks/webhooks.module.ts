import { Module } from '@nestjs/common';
import { WebhookDeliveriesController } from './webhook-deliveries.controller.ts';
import { WebhookEndpointsController } from './webhook-endpoints.controller.ts';

@Module({ controllers: [WebhookEndpointsController, WebhookDeliveriesController] })
export class WebhooksModule {}
