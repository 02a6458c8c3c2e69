import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { readText, root } from '../house/tracked-files.ts';

const UNITS = ['countermand.service', 'countermand-worker@.service'];
const PROGRAM = '/opt/countermand/apps/tui/bin/countermand.js';

describe('the container file', () => {
  const text = readText('Containerfile');
  const stages = text.split(/^FROM /m).slice(1);
  const last = stages.at(-1) ?? '';

  test('takes its base from an argument, and names no place to get it from', () => {
    expect(stages.every((stage) => stage.startsWith('${BASE_IMAGE}'))).toBe(true);
    const [, image] = /^ARG BASE_IMAGE=(\S+)$/m.exec(text) ?? [];
    expect(image).toMatch(/^[a-z-]+:\d[\w.-]*$/);
  });

  test('runs as a user by number that is not root, and writes to its volume only', () => {
    const [, user] = /^USER (\d+):\d+$/m.exec(last) ?? [];
    expect(Number(user)).toBeGreaterThan(0);
    expect(last.indexOf('USER')).toBeGreaterThan(last.lastIndexOf('\nRUN '));
    const [, volume = ''] = /^VOLUME (\S+)$/m.exec(last) ?? [];
    expect(last).toContain(`WORKDIR ${volume}\n`);
    expect(last).toContain('XDG_CACHE_HOME=/tmp');
  });

  test('copies what is there, starts the program, and asks whether it is ready', () => {
    const copied = [...text.matchAll(/^COPY --from=build \/opt\/countermand\/(\S+)(?: \/opt\/countermand\/(\S+))? /gm)].flatMap(([, ...paths]) => paths).filter((path) => path !== undefined);
    expect(copied.length).toBeGreaterThan(3);
    expect(copied.filter((path) => !existsSync(join(root, path)))).toEqual([]);
    expect(existsSync(join(root, PROGRAM.replace('/opt/countermand/', '')))).toBe(true);
    expect(last).toContain(`ENTRYPOINT ["node", "${PROGRAM}"]`);
    expect(last).toMatch(/HEALTHCHECK [\s\S]*\/readyz/);
  });

  test('no secret, ledger or built thing of this folder gets in', () => {
    expect(readText('.dockerignore').split('\n')).toEqual(expect.arrayContaining(['.git', '**/node_modules', '**/dist', '**/*.db', '**/*.db.salt', 'countermand.config.json', 'secrets']));
  });
});

describe('the systemd units', () => {
  const folder = mkdtempSync(join(tmpdir(), 'countermand-units-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(UNITS)('%s starts the program, is not restarted for a wrong configuration, and may do little', (unit) => {
    const text = readText(`deploy/${unit}`);
    expect(text).toMatch(new RegExp(`^ExecStart=\\S+ ${PROGRAM.replaceAll('.', '\\.')} (serve|worker) --config `, 'm'));
    for (const line of ['RestartPreventExitStatus=2', 'NoNewPrivileges=true', 'ProtectSystem=strict', 'CapabilityBoundingSet=', 'StateDirectoryMode=0700', 'UMask=0077']) expect(text.split('\n')).toContain(line);
    // Node compiles as it runs; the boot's id tells whose lease has ended.
    expect(text).not.toMatch(/MemoryDenyWriteExecute|ProcSubset/);
  });

  test('they differ in what they start, and in nothing else', () => {
    const [server = '', worker = ''] = UNITS.map((unit) => readText(`deploy/${unit}`).replace(/^Description=.*$/m, ''));
    expect(worker.replace(' worker --config', ' serve --config')).toBe(server);
  });

  const hasSystemd = spawnSync('systemd-analyze', ['--version']).status === 0;
  (hasSystemd ? test : test.skip).each(UNITS)('systemd understands %s', (unit) => {
    const file = join(folder, unit.replace('@.', '@one.'));
    writeFileSync(file, readText(`deploy/${unit}`).replace(/^ExecStart=\S+/m, 'ExecStart=/bin/true'));
    const { status, stderr } = spawnSync('systemd-analyze', ['verify', file], { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});
