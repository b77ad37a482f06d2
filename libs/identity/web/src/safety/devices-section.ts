import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import type { DeviceSummary } from '@kreds/identity/model';
import { Api, KeyRing, Session, useAction, useFormats, useWords } from '@kreds/platform-web';
import { KBanner } from '@kreds/ui';
import { AskPassphrase } from './ask-passphrase';
import { deviceWords } from './device-words';
import { SafetyStore } from './safety-store';
import { safetyWords } from './safety-words';
import { useProof } from './use-proof';

type Leaving = 'here' | 'everywhere';

/** On the own page: the devices that open by themselves, and ways to end that. */
@Component({
  selector: 'identity-devices-section',
  imports: [AskPassphrase, KBanner],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './devices-section.html',
})
export class DevicesSection {
  protected readonly t = useWords(safetyWords);
  protected readonly d = useWords(deviceWords);
  protected readonly f = useFormats();
  protected readonly store = inject(SafetyStore);
  protected readonly trusting = useProof();
  protected readonly forgetting = useAction();
  protected readonly leaving = useAction();
  protected readonly sure = signal<Leaving | undefined>(undefined);
  protected readonly here = signal<string | null>(null);
  protected readonly devices = computed(() => this.store.safety()?.devices ?? []);
  protected readonly rememberedHere = computed(() => this.devices().some((device) => device.id === this.here()));
  private readonly api = inject(Api);
  private readonly ring = inject(KeyRing);
  private readonly session = inject(Session);
  private readonly router = inject(Router);

  constructor() {
    void this.lookHere();
  }

  protected readonly trust = async (): Promise<void> => {
    await this.ring.trustThisDevice();
    await Promise.all([this.store.reload(), this.lookHere()]);
  };

  protected async forget(device: DeviceSummary): Promise<void> {
    await this.forgetting.run(async () => {
      await this.api.delete(`/api/auth/devices/${device.id}`);
      if (device.id === this.here()) await this.ring.forgetThisDevice();
      await Promise.all([this.store.reload(), this.lookHere()]);
    });
  }

  protected async leave(way: Leaving): Promise<void> {
    const done = await this.leaving.run(async () => {
      if (way === 'here') await this.leaveHere();
      else await this.api.post('/api/auth/sign-out-everywhere');
      await this.ring.forgetThisDevice(way === 'here').catch(() => undefined);
      await this.session.ended();
    });
    if (done) await this.router.navigateByUrl('/signin');
  }

  private async leaveHere(): Promise<void> {
    await this.api.post('/api/auth/sign-out-and-forget', { deviceId: this.here() });
  }

  private async lookHere(): Promise<void> {
    this.here.set(await this.ring.thisDevice());
  }
}
