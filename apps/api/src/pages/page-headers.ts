import { pageContentSecurityPolicy } from '../transport/response-headers.ts';
import { STYLE_HASH } from './style.ts';

export const HTML = 'text/html; charset=utf-8';

/** A page that only shows. */
export const CONTENT_SECURITY_POLICY = pageContentSecurityPolicy(STYLE_HASH, "'none'");

/**
 * A page with a button that posts to this server. With `no-referrer`, browsers would send its form with the origin `null`,
 * which is refused; nothing leaves for other sites this way either.
 */
export const FORM_PAGE_HEADERS = {
  'Content-Security-Policy': pageContentSecurityPolicy(STYLE_HASH, "'self'"),
  'Referrer-Policy': 'same-origin',
} as const;
