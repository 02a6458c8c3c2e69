import { ListEvents } from '@countermand/core';
import { toEventPageView, type Caller, type EventPageView } from '@countermand/core/model';
import { Injectable, StreamableFile } from '@nestjs/common';
import { unwrap } from '../problems/unwrap.ts';
import { STREAM_MEDIA_TYPE } from './accepted-form.ts';
import type { AskedEvents } from './asked-events.decorator.ts';
import { EventStreams } from './event-streams.ts';

/** Which events, and by whom they are asked for. */
export interface EventQuestion {
  readonly caller: Caller;
  readonly asked: AskedEvents;
  readonly cancellationId?: string;
  readonly batchId?: string;
  readonly accounts?: readonly string[] | undefined;
  readonly cursor?: number | undefined;
  readonly limit: number;
}

/** Answers with a page of events, or with a stream of them. */
@Injectable()
export class EventAnswers {
  constructor(
    private readonly listEvents: ListEvents,
    private readonly streams: EventStreams,
  ) {}

  async answer({ caller, asked, cursor, limit, ...which }: EventQuestion): Promise<StreamableFile | EventPageView> {
    const wanted = { ...which, visibleTo: caller };
    if (asked.form === 'list') return toEventPageView(unwrap(await this.listEvents.execute({ ...wanted, ...(cursor !== undefined && { after: cursor }), limit })));
    const after = asked.lastEventId ?? cursor;
    const stream = await this.streams.open(caller, { ...wanted, ...(after !== undefined && { after }) });
    // A proxy would otherwise hold events back until it has many of them; and nothing follows a stream on its connection.
    asked.setHeader('X-Accel-Buffering', 'no');
    asked.setHeader('Connection', 'close');
    return new StreamableFile(stream, { type: STREAM_MEDIA_TYPE });
  }
}
