import type * as Pixelmatch from 'pixelmatch';
import type * as Playwright from 'playwright-core';
import type * as Pngjs from 'pngjs';

declare global {
  /** Of `tools/bootstrap/jest-environment.mjs`. */
  var importOutside: (name: string) => Promise<unknown>;
}

/** Loaded once a worker. What drives a browser is no part of what is tested. */
export const { chromium } = (await importOutside('playwright-core')) as typeof Playwright;

/** A million pixels take seconds within. */
export const { PNG } = (await importOutside('pngjs')) as typeof Pngjs;
export const { default: pixelmatch } = (await importOutside('pixelmatch')) as typeof Pixelmatch;
