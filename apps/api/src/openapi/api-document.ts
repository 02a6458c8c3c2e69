import { Injectable, type INestApplication } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';
import { createDocument } from './document.ts';

/** The document, made when it is first asked for: it describes the whole application, so the application comes first. */
@Injectable()
export class ApiDocument {
  #application: INestApplication | undefined;
  #document: OpenAPIObject | undefined;

  describe(application: INestApplication): void {
    this.#application = application;
  }

  get(): OpenAPIObject {
    if (this.#application === undefined) throw new Error('The document was asked for before the application was made.');
    this.#document ??= createDocument(this.#application);
    return this.#document;
  }
}
