import { Module } from '@nestjs/common';
import { PagesController } from '../pages/pages.controller.ts';
import { ApiDocument } from './api-document.ts';
import { OpenapiController } from './openapi.controller.ts';

/** What the API says of itself: the document, and pages for people. */
@Module({ controllers: [OpenapiController, PagesController], providers: [ApiDocument], exports: [ApiDocument] })
export class OpenapiModule {}
