import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { TestApi } from '../test-api.ts';

/** Fails the test at its end for whatever a page complains about. */
export function watchPages(api: Pick<TestApi, 'closeLater'>): (page: Page) => void {
  const complaints: string[] = [];
  api.closeLater(() => expect(complaints).toEqual([]));
  return (page) => {
    page.on('pageerror', (error) => void complaints.push(String(error)));
    page.on('console', (message) => {
      // A browser tells of every answer that is no success; the tests look at what becomes of them.
      if (['error', 'warning'].includes(message.type()) && !message.text().startsWith('Failed to load resource')) complaints.push(message.text());
    });
  };
}
