import type { Service } from '../../service/service.ts';
import type { SafeText } from '../../text/safe-text.ts';
import type { Conversation } from '../conversation.ts';
import type { Watched } from './watched.ts';

/** Tells what becomes of what was asked for here: before the next prompt, or above one that nothing was typed at yet. */
export class News {
  readonly #watched = new Map<string, Watched>();
  readonly #untold: SafeText[] = [];
  #looking: Promise<void> = Promise.resolve();
  #change = Promise.withResolvers<void>();
  readonly #stop: () => void;

  constructor(
    service: Pick<Service, 'onChange'>,
    private readonly talk: Pick<Conversation, 'say' | 'input'>,
  ) {
    this.#stop = service.onChange(() => {
      this.#change.resolve();
      this.#change = Promise.withResolvers<void>();
      // What cannot be had now is looked for again before the next prompt.
      if (this.#watched.size > 0) void this.#look().then(() => this.#sayAbove(), () => {});
    });
  }

  /** In the place of what watched the same before: that was told by now. */
  watch(watched: Watched): void {
    this.#watched.set(watched.id, watched);
  }

  /** Tells this, as soon as that disturbs nobody. */
  note(line: SafeText): void {
    this.#untold.push(line);
    this.#sayAbove();
  }

  /** What something is still to be expected of. */
  get open(): readonly Watched[] {
    return [...this.#watched.values()];
  }

  /** Looks, and tells. Answers how many lines. */
  async tell(): Promise<number> {
    await this.#look();
    return this.#say();
  }

  /** Tells until what is watched is at rest; false where it was over before. */
  async until(watched: readonly Watched[], over: AbortSignal): Promise<boolean> {
    const ended = Promise.withResolvers<void>();
    over.addEventListener('abort', () => ended.resolve(), { once: true });
    while (!over.aborted) {
      const change = this.#change.promise;
      await this.tell();
      if (watched.every(({ isAtRest }) => isAtRest)) return true;
      await Promise.race([change, ended.promise]);
    }
    return false;
  }

  close(): void {
    this.#stop();
  }

  /** One look after the other: none tells what another has told. */
  #look(): Promise<void> {
    const look = async (): Promise<void> => {
      for (const watched of this.open) {
        const lines = await watched.look();
        if (this.#watched.get(watched.id) !== watched) continue;
        this.#untold.push(...lines);
        if (watched.isAtRest) this.#watched.delete(watched.id);
      }
    };
    return (this.#looking = this.#looking.then(look, look));
  }

  #sayAbove(): void {
    if (this.#untold.length > 0) this.talk.input.sayAbovePrompt(() => this.#say());
  }

  #say(): number {
    const lines = this.#untold.splice(0);
    lines.forEach((line) => this.talk.say(line));
    return lines.length;
  }
}
