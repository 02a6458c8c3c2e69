import type * as Esbuild from 'esbuild';
import type * as Pixelmatch from 'pixelmatch';
import type * as Playwright from 'playwright-core';
import type * as Pngjs from 'pngjs';

declare global {
  /** Of `tools/jest/environment.mjs`. */
  var importOutside: (name: string) => Promise<unknown>;
}

/** Loaded once a worker. What drives a browser is no part of what is tested. */
export const { chromium } = (await importOutside('playwright-core')) as typeof Playwright;

/** It keeps a process for as long as it is loaded. */
export const { build } = (await importOutside('esbuild')) as typeof Esbuild;

/** A million pixels take seconds within. */
export const { PNG } = (await importOutside('pngjs')) as typeof Pngjs;
export const { default: pixelmatch } = (await importOutside('pixelmatch')) as typeof Pixelmatch;
