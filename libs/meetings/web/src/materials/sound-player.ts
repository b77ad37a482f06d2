import { DestroyRef, Injectable, inject, signal } from '@angular/core';
import { SavedSounds, type SavedSound, soundAddress } from './saved-sounds';

/**
 * Plays one sound at a time, the kept one where there is one. It is the browser's own player, so it goes on with the
 * screen locked; the title stands on the lock screen.
 */
@Injectable()
export class SoundPlayer {
  private readonly saved = inject(SavedSounds);
  private readonly audio = new Audio();
  private readonly current = signal<string | null>(null);
  private readonly fault = signal<string | null>(null);
  private objectUrl: string | null = null;

  /** The sound that is heard now; null while none is. */
  readonly playing = this.current.asReadonly();
  /** The sound that could not be played. */
  readonly failed = this.fault.asReadonly();
  private loaded: string | null = null;

  constructor() {
    this.audio.preload = 'none';
    this.audio.addEventListener('ended', () => this.current.set(null));
    this.audio.addEventListener('pause', () => this.current.set(null));
    inject(DestroyRef).onDestroy(() => {
      this.audio.pause();
      this.release();
    });
  }

  async toggle(sound: SavedSound): Promise<void> {
    this.fault.set(null);
    if (this.current() === sound.id) return this.audio.pause();
    try {
      if (this.loaded !== sound.id) await this.put(sound);
      await this.audio.play();
      this.current.set(sound.id);
    } catch {
      this.loaded = null;
      this.current.set(null);
      this.fault.set(sound.id);
    }
  }

  private async put(sound: SavedSound): Promise<void> {
    this.audio.pause();
    this.release();
    const kept = await this.saved.soundOf(sound.id);
    this.objectUrl = kept ? URL.createObjectURL(kept) : null;
    this.audio.src = this.objectUrl ?? soundAddress(sound.id);
    this.loaded = sound.id;
    if ('mediaSession' in navigator) navigator.mediaSession.metadata = new MediaMetadata({ title: sound.title });
  }

  private release(): void {
    if (this.objectUrl) URL.revokeObjectURL(this.objectUrl);
    this.objectUrl = null;
  }
}
