import { EndSession, SignIn, type UselessCode } from '@countermand/core';
import { Body, Controller, Get, Header, Post, Query, Req, Res } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CallerFinder } from '../access/caller-finder.ts';
import { checkCsrf } from '../access/check-session-use.ts';
import { Open } from '../access/route-access.ts';
import { clearSessionCookie, setSessionCookie } from '../access/session-cookie.ts';
import { FORM_PAGE_HEADERS, HTML } from '../pages/page-headers.ts';
import { signInPage, signInTroublePage } from '../pages/sign-in-page.ts';
import { formField } from '../transport/form-body.ts';

/**
 * A browser signs in with a one-time link, and out by a button. The link opens a page with a button: a preview of the link in
 * a chat, or a scanner that follows it, then does not use it up.
 */
@ApiExcludeController()
@Open()
@Controller()
export class SignInController {
  constructor(
    private readonly signIn: SignIn,
    private readonly endSession: EndSession,
    private readonly callers: CallerFinder,
  ) {}

  @Get('sign-in')
  @Header('Content-Type', HTML)
  async show(@Query() query: unknown, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const text = formField(query, 'code') ?? '';
    const seen = await this.signIn.look(text);
    void reply.headers(FORM_PAGE_HEADERS);
    return seen.kind === 'usable' ? signInPage(text, seen.code.principal) : trouble(reply, seen.kind);
  }

  @Post('sign-in')
  @RouteConfig({ takesForms: true })
  async use(@Body() body: unknown, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<string | undefined> {
    const outcome = await this.signIn.execute(formField(body, 'code') ?? '');
    if (outcome.kind !== 'signed_in') {
      void reply.headers({ ...FORM_PAGE_HEADERS, 'Content-Type': HTML });
      return trouble(reply, outcome.kind);
    }
    const { createdAt, expiresAt } = outcome.session;
    setSessionCookie(reply, outcome.token, { maxAgeMs: expiresAt - createdAt, secure: request.headers.origin?.startsWith('https:') ?? false });
    void reply.redirect('/', 303);
    return undefined;
  }

  @Post('sign-out')
  @RouteConfig({ takesForms: true })
  async out(@Body() body: unknown, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    const caller = await this.callers.signedIn(request);
    if (caller !== undefined) {
      checkCsrf(request, formField(body, 'csrfToken'));
      await this.endSession.execute(caller.via.id, caller);
    }
    clearSessionCookie(reply);
    void reply.redirect('/', 303);
  }
}

/** 410 for a link that worked once, 401 for one that never did. */
function trouble(reply: FastifyReply, why: UselessCode): string {
  void reply.code(why === 'unknown' ? 401 : 410);
  return signInTroublePage(why);
}
