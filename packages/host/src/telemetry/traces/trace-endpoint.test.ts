import { expect, test } from '@jest/globals';
import { traceEndpoint } from './trace-endpoint.ts';

test('spans go where the environment says, and nowhere without it', () => {
  expect(traceEndpoint({})).toBeUndefined();
  expect(traceEndpoint({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://c:4318/' })).toBe('http://c:4318/v1/traces');
  expect(traceEndpoint({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://c:4318', OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: 'http://t/x' })).toBe('http://t/x');
});

test('and nowhere where tracing is switched off', () => {
  const endpoint = { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://c:4318' };
  expect(traceEndpoint({ ...endpoint, OTEL_SDK_DISABLED: 'true' })).toBeUndefined();
  expect(traceEndpoint({ ...endpoint, OTEL_TRACES_EXPORTER: 'none' })).toBeUndefined();
});
