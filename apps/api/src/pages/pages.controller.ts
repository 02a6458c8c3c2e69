import { Controller, Get, Header, Inject, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Open } from '../access/route-access.ts';
import { API_OPTIONS, type ApiOptions } from '../options.ts';
import { ApiDocument } from '../openapi/api-document.ts';
import { problemException } from '../problems/http-problem.ts';
import { isHttpProblemCode } from '../problems/http-problems.ts';
import { pageContentSecurityPolicy } from '../transport/response-headers.ts';
import { docsPage } from './docs-page.ts';
import { homePage } from './home-page.ts';
import { problemPage } from './problem-page.ts';
import { STYLE_HASH } from './style.ts';

const HTML = 'text/html; charset=utf-8';
const CONTENT_SECURITY_POLICY = pageContentSecurityPolicy(STYLE_HASH);

/** Plain pages for people: no script, nothing loaded. */
@ApiExcludeController()
@Open()
@Controller()
export class PagesController {
  constructor(
    @Inject(API_OPTIONS) private readonly options: ApiOptions,
    private readonly document: ApiDocument,
  ) {}

  @Get()
  @Header('Content-Type', HTML)
  @Header('Content-Security-Policy', CONTENT_SECURITY_POLICY)
  home(): string {
    return homePage(this.options.demo);
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
