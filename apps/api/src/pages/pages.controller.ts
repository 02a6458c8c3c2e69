import { Controller, Get, Header, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CallerFinder } from '../access/caller-finder.ts';
import { csrfTokenOf } from '../access/csrf.ts';
import { Open } from '../access/route-access.ts';
import { sessionCookieOf } from '../access/session-cookie.ts';
import { API_OPTIONS, type ApiOptions } from '../options.ts';
import { ApiDocument } from '../openapi/api-document.ts';
import { problemException } from '../problems/http-problem.ts';
import { isHttpProblemCode } from '../problems/http-problems.ts';
import { docsPage } from './docs/docs-page.ts';
import { homePage } from './home-page.ts';
import { CONTENT_SECURITY_POLICY, FORM_PAGE_HEADERS, HTML } from './page-headers.ts';
import { problemPage } from './problem-page.ts';
import { DeskReader } from './desk-reader.ts';

/** Plain pages for people: no script, nothing loaded. */
@ApiExcludeController()
@Open()
@Controller()
export class PagesController {
  constructor(
    @Inject(API_OPTIONS) private readonly options: ApiOptions,
    private readonly document: ApiDocument,
    private readonly callers: CallerFinder,
    private readonly desk: DeskReader,
  ) {}

  @Get()
  @Header('Content-Type', HTML)
  @Header('Content-Security-Policy', CONTENT_SECURITY_POLICY)
  async home(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const { demo } = this.options;
    const [caller, token] = [await this.callers.signedIn(request), sessionCookieOf(request)];
    if (caller === undefined || token === undefined) return homePage({ demo, desk: undefined });
    void reply.headers(FORM_PAGE_HEADERS);
    return homePage({ demo, desk: { ...(await this.desk.read(caller)), csrfToken: csrfTokenOf(token) } });
  }

  @Get('docs')
  @Header('Content-Type', HTML)
  @Header('Content-Security-Policy', CONTENT_SECURITY_POLICY)
  docs(): string {
    return docsPage(this.document.get());
  }

  @Get('problems/:code')
  @Header('Content-Type', HTML)
  @Header('Content-Security-Policy', CONTENT_SECURITY_POLICY)
  problem(@Param('code') code: string): string {
    if (!isHttpProblemCode(code)) throw problemException('not_found', 'There is no problem of this name. GET /docs lists them.');
    return problemPage(code);
  }
}
