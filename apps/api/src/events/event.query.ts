import * as z from 'zod';
import { limitParameter } from '../schemas/page.ts';
import { several } from '../schemas/several.ts';

const cursor = z.coerce.number({ error: 'is not a whole number' }).int().min(0).max(Number.MAX_SAFE_INTEGER).optional().describe('The position to resume from: `nextCursor` of the page before. Default: the beginning, or where retention has left off removing; for a stream, now.');

export const eventsOfOneQuerySchema = z.strictObject({ cursor, limit: limitParameter });
export type EventsOfOneQuery = z.infer<typeof eventsOfOneQuerySchema>;

export const eventsQuerySchema = z.strictObject({ account: several('Only these accounts.'), cursor, limit: limitParameter });
export type EventsQuery = z.infer<typeof eventsQuerySchema>;
