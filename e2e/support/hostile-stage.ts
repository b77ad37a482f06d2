import type { Browser } from '@playwright/test';
import type { MyVaults, StoredObject, StoredObjects, VaultLog } from '@kreds/notes/model';
import { HonestDevice } from './honest-device';
import { newcomer, signIn, signInOf, type Device, type Persona } from './persona';
import { RewritingProxy, type Rule } from './rewriting-proxy';
import { startServer, type RunningServer } from './server';

/** The honest server of the demo with the hostile one in front: browsers see the hostile, devices by hand the honest one. */
export class HostileStage {
  private constructor(
    readonly server: RunningServer,
    readonly proxy: RewritingProxy,
  ) {}

  static async start(): Promise<HostileStage> {
    const server = await startServer({ demo: true });
    return new HostileStage(server, await RewritingProxy.start(server.base));
  }

  device(name: string): Promise<HonestDevice> {
    return HonestDevice.signIn(this.server, signInOf(this.server, name));
  }

  /** A browser of somebody, signed in through the hostile server. */
  async victim(browser: Browser, name: string, device: Device): Promise<Persona> {
    const persona = await newcomer(browser, { ...this.server, base: this.proxy.base }, device);
    await signIn(persona.page, signInOf(this.server, name));
    return persona;
  }

  passphraseOf(name: string): string {
    return signInOf(this.server, name).passphrase;
  }

  async stop(): Promise<void> {
    this.proxy.stop();
    await this.server.stop();
  }
}

/** Every object of a vault, whatever was asked for, changed on the way; the browser's count of changes stays. */
export function objectsOf(vault: string, lie: (objects: readonly StoredObject[]) => readonly StoredObject[]): Rule {
  return {
    path: new RegExp(`/vaults/${vault}/objects$`),
    method: 'GET',
    instead: (path) => `${path}?since=0`,
    answer: ({ said, query }) => {
      const { objects } = said as StoredObjects;
      return {
        said: { objects: lie(objects), change: Number(query.get('since')), next: null } satisfies StoredObjects,
      };
    },
  };
}

/** A vault's log as it is told to the browser. */
export function logOf(vault: string, lie: (log: VaultLog) => Partial<VaultLog>): Rule {
  return {
    path: new RegExp(`/vaults/${vault}/log$`),
    method: 'GET',
    answer: ({ said }) => ({ said: { ...(said as VaultLog), ...lie(said as VaultLog) } }),
  };
}

/** The list of one's vaults as it is told. */
export function vaultsAs(lie: (vaults: MyVaults['vaults']) => MyVaults['vaults']): Rule {
  return {
    path: /\/api\/vaults$/,
    method: 'GET',
    answer: ({ said }) => ({ said: { vaults: lie((said as MyVaults).vaults) } }),
  };
}

/** Changes the texts of every field with one of these names, however deep. */
export function relabelled(said: unknown, fields: readonly string[], text: string): unknown {
  if (Array.isArray(said)) return said.map((one) => relabelled(one, fields, text));
  if (typeof said !== 'object' || said === null) return said;
  return Object.fromEntries(
    Object.entries(said).map(([name, value]) => [
      name,
      fields.includes(name) && typeof value === 'string' ? text : relabelled(value, fields, text),
    ]),
  );
}
