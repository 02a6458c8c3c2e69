import type { Dispatcher } from 'undici';
import type { DispatcherOptions } from './dispatcher.ts';

/** The connections of all accounts. Each is made when it is first wanted: undici takes long to load, and most commands call nobody. */
export class Connections {
  private readonly made: Dispatcher[] = [];
  private closed = false;

  /** Answers how to get at the connections of one account; they are made once. */
  to(options: DispatcherOptions): () => Promise<Dispatcher> {
    let dispatcher: Promise<Dispatcher> | undefined;
    return () => (dispatcher ??= this.make(options));
  }

  /** Breaks all of them. Whatever is asked for later is broken from the start. */
  async close(): Promise<void> {
    this.closed = true;
    await Promise.all(this.made.splice(0).map((dispatcher) => dispatcher.destroy()));
  }

  private async make(options: DispatcherOptions): Promise<Dispatcher> {
    const { createDispatcher } = await import('./dispatcher.ts');
    const dispatcher = createDispatcher(options);
    if (this.closed) await dispatcher.destroy();
    else this.made.push(dispatcher);
    return dispatcher;
  }
}
