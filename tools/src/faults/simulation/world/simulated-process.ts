/** A process as the operating system sees it: it runs, stands still, or is dead. All that reaches it comes through `enter`. */
export class SimulatedProcess {
  #isDead = false;
  #isPaused = false;
  #waiting: (() => void)[] = [];
  readonly #onDeath: (() => void)[] = [];

  constructor(
    /** A letter. */
    readonly name: string,
    readonly pid: number,
    readonly host: string,
  ) {}

  get isDead(): boolean {
    return this.#isDead;
  }

  get isPaused(): boolean {
    return this.#isPaused;
  }

  /** The world tells the process something: at once, when it goes on, or never. */
  enter(tell: () => void): void {
    if (this.#isDead) return;
    if (this.#isPaused) this.#waiting.push(tell);
    else tell();
  }

  /** The world's answer, as this process gets to know it. */
  hears<T>(answer: Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      answer.then(
        (value) => this.enter(() => resolve(value)),
        (error: Error) => this.enter(() => reject(error)),
      );
    });
  }

  /** As by SIGSTOP: nothing runs, time goes on. */
  pause(): void {
    this.#isPaused = true;
  }

  /** As by SIGCONT: what came meanwhile is told in its order, one after the other, each in a turn of its own. */
  resume(inTurn: (tell: () => void) => void): void {
    this.#isPaused = false;
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const tell of waiting) inTurn(() => this.enter(tell));
  }

  /** As by SIGKILL. What it sent is on its way all the same. */
  kill(): void {
    this.#isDead = true;
    this.#waiting = [];
    for (const tell of this.#onDeath) tell();
  }

  onDeath(tell: () => void): void {
    this.#onDeath.push(tell);
  }
}
