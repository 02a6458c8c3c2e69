import { Controller, Get, Header } from '@nestjs/common';
import { ApiExcludeController, type OpenAPIObject } from '@nestjs/swagger';
import { Open } from '../access/route-access.ts';
import { ApiDocument } from './api-document.ts';

@ApiExcludeController()
@Open()
@Controller()
export class OpenapiController {
  constructor(private readonly document: ApiDocument) {}

  @Get('openapi.json')
  @Header('Content-Type', 'application/json; charset=utf-8')
  read(): OpenAPIObject {
    return this.document.get();
  }
}
