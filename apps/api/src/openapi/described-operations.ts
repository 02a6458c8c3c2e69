import type { INestApplication } from '@nestjs/common';
import { MetadataScanner, ModulesContainer, Reflector } from '@nestjs/core';
import { ROUTE_ACCESS, type RouteAccess } from '../access/route-access.ts';
import { OPERATION, type OperationDescription } from './operation.decorator.ts';

/** What the decorators of a route say of it. */
export interface DescribedOperation {
  readonly description: OperationDescription;
  readonly access: RouteAccess;
}

/** Every documented route of an application, by its operation id. */
export function describedOperations(application: INestApplication): ReadonlyMap<string, DescribedOperation> {
  const reflector = new Reflector();
  const scanner = new MetadataScanner();
  const described = new Map<string, DescribedOperation>();
  for (const controller of controllersOf(application)) {
    const prototype = controller.prototype as Record<string, () => unknown>;
    for (const name of scanner.getAllMethodNames(prototype)) {
      const handler = prototype[name];
      const description = handler && reflector.get<OperationDescription | undefined>(OPERATION, handler);
      if (!handler || !description) continue;
      const access = reflector.getAllAndOverride<RouteAccess | undefined>(ROUTE_ACCESS, [handler, controller]);
      if (access === undefined) throw new Error(`${description.id} says neither @Requires() nor @Open().`);
      described.set(description.id, { description, access });
    }
  }
  return described;
}

type Controller = abstract new (...parameters: never[]) => unknown;

function controllersOf(application: INestApplication): readonly Controller[] {
  const modules = [...application.get(ModulesContainer).values()];
  return modules.flatMap(({ controllers }) => [...controllers.values()].map(({ metatype }) => metatype as Controller));
}
