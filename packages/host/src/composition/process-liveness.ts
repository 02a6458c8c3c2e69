import { readFileSync, readlinkSync } from 'node:fs';
import type { Liveness, ProcessIdentity } from '@countermand/core';

interface ProcessState {
  /** Field 22 of /proc/PID/stat: clock ticks since boot. */
  readonly start: string;
  /** Field 3: `Z` and `X` run no more. */
  readonly letter: string;
}

/** What `/proc` tells of a process; undefined when there is none. */
export function processState(pid: number): ProcessState | undefined {
  const stat = readOrUndefined(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
  // The second field is the command in brackets and may itself hold brackets and spaces.
  const [letter, ...rest] = stat?.slice(stat.lastIndexOf(')') + 2).split(' ') ?? [];
  const start = rest[18];
  return letter === undefined || start === undefined ? undefined : { start, letter };
}

/**
 * The boot, and the process namespace in it: two containers of one host share the boot but not the numbers of their processes,
 * so one must never call the other's processes dead. Empty where the system does not tell.
 */
function bootId(): string {
  const boot = readOrUndefined(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim());
  const namespace = readOrUndefined(() => readlinkSync('/proc/self/ns/pid'));
  return boot && namespace ? `${boot} ${namespace}` : '';
}

function readOrUndefined(read: () => string): string | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

export function ownIdentity(): ProcessIdentity {
  return { pid: process.pid, processStart: processState(process.pid)?.start ?? '', bootId: bootId() };
}

/** Judges processes by `/proc`. Where that is missing nobody is ever proven dead, and a lease has to run out. */
export function createProcessLiveness(self: ProcessIdentity = ownIdentity()): Liveness {
  return { self, isProvenDead: (process) => self.bootId !== '' && process.bootId === self.bootId && isOver(process) };
}

/** /proc may hide another user's processes; a signal tells them from none at all. */
function isGone(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

/** For a process of this boot: does it run no more? Unknown counts as running. */
function isOver({ pid, processStart }: Pick<ProcessIdentity, 'pid' | 'processStart'>): boolean {
  if (processStart === '') return false;
  const state = processState(pid);
  if (state === undefined) return isGone(pid);
  return state.start !== processStart || state.letter === 'Z' || state.letter === 'X';
}

/** Does the process that wrote this down still run on this machine? Where the system does not tell, its number must do. */
export function isRunning(written: ProcessIdentity): boolean {
  return written.bootId === bootId() && !isOver(written) && !isGone(written.pid);
}
