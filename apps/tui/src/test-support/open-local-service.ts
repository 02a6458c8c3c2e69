import { loadConfiguration, openHost, type Host } from '@countermand/host';
import { createLocalService } from '../service/local/local-service.ts';
import type { Service } from '../service/service.ts';
import type { Workplace } from './workplace.ts';

export interface OpenedService {
  readonly service: Service;
  readonly host: Host;
  close(): Promise<void>;
}

/** The service that a command of this folder has, within this process. */
export async function openLocalService({ folder, environment }: Pick<Workplace, 'folder' | 'environment'>): Promise<OpenedService> {
  const configuration = loadConfiguration({ file: `${folder}/countermand.config.json`, environment });
  const host = await openHost({ configuration, environment, logLevel: 'error' });
  const service = createLocalService({ host, demo: configuration.demo, actor: { principal: 'local:tester', channel: 'cli' } });
  return { service, host, close: () => host.close() };
}
