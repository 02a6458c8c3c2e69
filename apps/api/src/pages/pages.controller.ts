import { Controller, Get, Header, Param } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Open } from '../access/route-access.ts';
import { ApiDocument } from '../openapi/api-document.ts';
import { problemException } from '../problems/http-problem.ts';
import { isHttpProblemCode } from '../problems/http-problems.ts';
import { docsPage } from './docs/docs-page.ts';
import { CONTENT_SECURITY_POLICY, HTML } from './page-headers.ts';
import { problemPage } from './problem-page.ts';

/** Plain pages for people: no script, nothing loaded. */
@ApiExcludeController()
@Open()
@Controller()
export class PagesController {
  constructor(private readonly document: ApiDocument) {}

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
