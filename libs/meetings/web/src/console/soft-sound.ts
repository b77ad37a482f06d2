import { Injectable, inject, signal } from '@angular/core';
import { DeviceStorage } from '@kreds/platform-web';

const KEY = 'kreds.soft-sound';
const TONE_HZ = 528;
const LASTS_S = 0.9;
const LOUDNESS = 0.12;

/**
 * One soft tone when a time is over, if the facilitator wants it on this computer. Browsers refuse sound until somebody has
 * touched the page; a failure is shown and never swallowed (T4).
 */
@Injectable({ providedIn: 'root' })
export class SoftSound {
  private readonly storage = inject(DeviceStorage);
  private readonly wanted = signal(this.storage.read(KEY) === 'on');
  private readonly outcome = signal<'untried' | 'played' | 'failed'>('untried');
  private context: AudioContext | undefined;

  readonly on = this.wanted.asReadonly();
  readonly state = this.outcome.asReadonly();

  choose(on: boolean): void {
    this.wanted.set(on);
    this.storage.keep(KEY, on ? 'on' : null);
    if (on) void this.test();
  }

  /** Plays the tone whether it is wanted or not, as the test in the lobby. */
  async test(): Promise<void> {
    try {
      await this.tone();
      this.outcome.set('played');
    } catch {
      this.outcome.set('failed');
    }
  }

  async timeIsOver(): Promise<void> {
    if (this.wanted()) await this.test();
  }

  private async tone(): Promise<void> {
    const context = (this.context ??= new AudioContext());
    await Promise.race([context.resume(), refusedAfter(1_000)]);
    if (context.state !== 'running') throw new Error('no sound');
    const [source, volume] = [context.createOscillator(), context.createGain()];
    const from = context.currentTime;
    source.frequency.value = TONE_HZ;
    volume.gain.setValueAtTime(0, from);
    volume.gain.linearRampToValueAtTime(LOUDNESS, from + 0.08);
    volume.gain.exponentialRampToValueAtTime(0.0001, from + LASTS_S);
    source.connect(volume).connect(context.destination);
    source.start(from);
    source.stop(from + LASTS_S);
  }
}

function refusedAfter(ms: number): Promise<never> {
  return new Promise((_, reject) => setTimeout(() => reject(new Error('no sound')), ms));
}
