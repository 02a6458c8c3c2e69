import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@jest/globals';
import { GetCancellation } from '@countermand/core';
import { post } from '../test-support/file.ts';
import { openTestApi } from '../test-support/test-api.ts';

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const SPAN = '00f067aa0ba902b7';

/** Where spans would go: this test looks at the ledger only. */
async function silentCollector(): Promise<{ readonly endpoint: string; close(): void }> {
  const server = createServer((request, response) => void request.resume().on('end', () => response.end('{}')));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}

test("a stop is recorded in the caller's trace, and nobody is told of it", async () => {
  const collector = await silentCollector();
  const api = await openTestApi({ telemetry: { OTEL_EXPORTER_OTLP_ENDPOINT: collector.endpoint } });
  api.closeLater(() => collector.close());
  const application = await api.application();
  const traceparent = `00-${TRACE}-${SPAN}-01`;
  const answer = await application.inject({
    method: 'POST',
    url: '/v1/cancellations',
    headers: { 'idempotency-key': 'traced', traceparent },
    payload: { reference: 'shop:1' },
  });
  expect(answer.statusCode).toBe(202);
  expect(answer.body).not.toContain(TRACE);
  const { id } = answer.json<{ id: string }>();
  const found = await api.container.resolve(GetCancellation).execute(id);
  const [requester] = found.ok ? found.value.requesters : [];
  expect(requester?.traceparent).toMatch(new RegExp(`^00-${TRACE}-[0-9a-f]{16}-01$`));
  expect(requester?.traceparent).not.toContain(SPAN);
});

test('without tracing nothing of the header is kept, whatever it holds', async () => {
  const api = await openTestApi();
  const application = await api.application();
  const answer = await post(application, { reference: 'shop:1' });
  const found = await api.container.resolve(GetCancellation).execute(answer.json<{ id: string }>().id);
  expect(found.ok && found.value.requesters[0]?.traceparent).toBeUndefined();
});
