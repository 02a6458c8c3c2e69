import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { temporaryFolder } from '../test-support/temporary-folder.ts';
import { findConfiguration } from './find-configuration.ts';

const NAME = 'countermand.config.json';

test('--config wins over the variable, the variable over the folder, the folder over XDG', () => {
  const folder = temporaryFolder({ 'named.json': '', 'variable.json': '', [`cwd/${NAME}`]: '', [`xdg/countermand/${NAME}`]: '' });
  const everything = { workingDirectory: join(folder, 'cwd'), environment: { COUNTERMAND_CONFIG: '../variable.json', XDG_CONFIG_HOME: join(folder, 'xdg') } };
  expect(findConfiguration({ ...everything, named: '../named.json' })).toBe(join(folder, 'named.json'));
  expect(findConfiguration(everything)).toBe(join(folder, 'variable.json'));
  const unnamed = { ...everything, environment: { XDG_CONFIG_HOME: join(folder, 'xdg') } };
  expect(findConfiguration(unnamed)).toBe(join(folder, 'cwd', NAME));
  expect(findConfiguration({ ...unnamed, workingDirectory: folder })).toBe(join(folder, 'xdg/countermand', NAME));
});

test('without XDG_CONFIG_HOME the folder is ~/.config', () => {
  const folder = temporaryFolder({ [`.config/countermand/${NAME}`]: '' });
  expect(findConfiguration({ workingDirectory: '/', environment: { HOME: folder } })).toBe(join(folder, '.config/countermand', NAME));
});

test('a named file that is not there is an error that says who named it; none at all is not', () => {
  const folder = temporaryFolder();
  const nowhere = { workingDirectory: folder, environment: { HOME: folder } };
  expect(findConfiguration(nowhere)).toBeUndefined();
  expect(() => findConfiguration({ ...nowhere, named: 'x.json' })).toThrow(`${folder}/x.json: there is no such file (named by --config).`);
  expect(() => findConfiguration({ ...nowhere, environment: { COUNTERMAND_CONFIG: 'y.json' } })).toThrow('(named by COUNTERMAND_CONFIG)');
});
