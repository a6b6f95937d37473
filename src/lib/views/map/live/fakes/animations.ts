// The Web Animations API as browsers have it, as far as the map uses it, with the clock of the tests.

/** What an animation animates. */
export class FakeKeyframeEffect {
  readonly duration: number;

  constructor(
    readonly target: Element | null,
    readonly keyframes: Keyframe[] | null,
    timing: number | KeyframeEffectOptions = 0,
  ) {
    this.duration = typeof timing === 'number' ? timing : Number(timing.duration ?? 0);
  }
}

/** An animation: idle until it is played, and standing still while the page is hidden. */
export class FakeAnimation {
  /** Every animation that was created since the page was opened. */
  static all: FakeAnimation[] = [];

  onfinish: (() => void) | null = null;
  /** How far it had got, in ms, when it was cancelled last. */
  cancelledAt: number | null = null;
  playState: 'idle' | 'running' | 'paused' | 'finished' = 'idle';
  #begun = 0;
  #stoppedAt: number | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(readonly effect: FakeKeyframeEffect) {
    FakeAnimation.all.push(this);
  }

  get currentTime(): number | null {
    return this.playState === 'running' ? performance.now() - this.#begun : this.#stoppedAt;
  }

  play(): void {
    if (document.hidden) return;
    const from = this.#stoppedAt ?? 0;
    this.#begun = performance.now() - from;
    this.playState = 'running';
    this.#timer = setTimeout(() => this.#finish(), this.effect.duration - from);
  }

  pause(): void {
    this.#stoppedAt = this.currentTime ?? 0;
    this.#stop('paused');
  }

  cancel(): void {
    this.cancelledAt = this.currentTime;
    this.#stoppedAt = null;
    this.#stop('idle');
  }

  #finish(): void {
    this.#stoppedAt = this.effect.duration;
    this.#stop('finished');
    this.onfinish?.();
  }

  #stop(state: FakeAnimation['playState']): void {
    clearTimeout(this.#timer);
    this.playState = state;
  }
}

/** What moves now. */
export const running = (): FakeAnimation[] =>
  FakeAnimation.all.filter(({ playState }) => playState === 'running');
