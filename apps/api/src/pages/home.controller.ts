import { Controller, Get, Header, Inject, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CallerFinder } from '../access/caller-finder.ts';
import { csrfTokenOf } from '../access/csrf.ts';
import { Open } from '../access/route-access.ts';
import { sessionCookieOf } from '../access/session-cookie.ts';
import { API_OPTIONS, type ApiOptions } from '../options.ts';
import { homePage } from './home-page.ts';
import { CONTENT_SECURITY_POLICY, FORM_PAGE_HEADERS, HTML } from './page-headers.ts';

/** The start page of a server without the web console. */
@ApiExcludeController()
@Open()
@Controller()
export class HomeController {
  constructor(
    @Inject(API_OPTIONS) private readonly options: ApiOptions,
    private readonly callers: CallerFinder,
  ) {}

  @Get()
  @Header('Content-Type', HTML)
  @Header('Content-Security-Policy', CONTENT_SECURITY_POLICY)
  async home(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const { demo } = this.options;
    const [caller, token] = [await this.callers.signedIn(request), sessionCookieOf(request)];
    if (caller === undefined || token === undefined) return homePage({ demo, visitor: undefined });
    void reply.headers(FORM_PAGE_HEADERS);
    return homePage({ demo, visitor: { principal: caller.principal, csrfToken: csrfTokenOf(token) } });
  }
}
