import { MOST_NOTIFICATION_BYTES, ReceiveNotification } from '@countermand/core';
import { applyDecorators, Controller, HttpCode, Param, Post, Req } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Open } from '../access/route-access.ts';
import { Operation } from '../openapi/operation.decorator.ts';
import { accountId } from '../schemas/path-parameters.ts';
import { bodyBytes } from '../transport/bytes-body.ts';
import { answerReceipt } from './answer-receipt.ts';
import { callbackSuffix, callbackToken, NOTIFICATION_CONTENT, notificationReceiptSchema, type NotificationReceiptView } from './notification.schemas.ts';
import { receivedHeaders } from './received-headers.ts';

const NOTHING_IS_BELIEVED =
  'Nothing in it is believed: a cancellation that it concerns, and that awaits its provider, is read earlier than it would have been. Any body is taken, up to 1 MiB.';

/** A route for providers: they have no key, so their plugin looks for another proof, over the bytes as they came. */
const Notification = (id: string, summary: string, description: string) =>
  applyDecorators(
    HttpCode(200),
    RouteConfig({ bodyLimit: MOST_NOTIFICATION_BYTES, takesBytes: true }),
    Operation({
      id,
      summary,
      description: `${description} ${NOTHING_IS_BELIEVED}`,
      answers: notificationReceiptSchema,
      answer: 'It was taken, or need not be sent again.',
      request: NOTIFICATION_CONTENT,
      problems: ['unauthorized', 'not_found', 'payload_too_large', 'misconfigured'],
    }),
  );

@ApiTags('accounts')
@Open()
@Controller('v1/accounts/:account/notifications')
export class NotificationsController {
  constructor(private readonly receive: ReceiveNotification) {}

  @Post()
  @Notification('receiveNotification', 'For the provider: something changed', "Proven by the provider's signature.")
  signed(@Param('account', { schema: accountId }) account: string, @Req() request: FastifyRequest): Promise<NotificationReceiptView> {
    return this.#receive(request, account, []);
  }

  @Post(':token')
  @Notification('receiveCallback', 'For a provider that does not sign: something changed', 'Proven by its address, of which one part is secret.')
  unsigned(
    @Param('account', { schema: accountId }) account: string,
    @Param('token', { schema: callbackToken }) token: string,
    @Req() request: FastifyRequest,
  ): Promise<NotificationReceiptView> {
    return this.#receive(request, account, [token]);
  }

  @Post(':token/:suffix')
  @Notification('receiveCallbackWithSuffix', 'The same for a provider that adds to the address it was given', 'Proven by its address, of which one part is secret.')
  unsignedWithSuffix(
    @Param('account', { schema: accountId }) account: string,
    @Param('token', { schema: callbackToken }) token: string,
    @Param('suffix', { schema: callbackSuffix }) suffix: string,
    @Req() request: FastifyRequest,
  ): Promise<NotificationReceiptView> {
    return this.#receive(request, account, [token, suffix]);
  }

  async #receive({ raw, body, id }: FastifyRequest, account: string, address: readonly string[]): Promise<NotificationReceiptView> {
    return answerReceipt(await this.receive.execute({ account, address, headers: receivedHeaders(raw.rawHeaders), body: bodyBytes(body), request: id }));
  }
}
