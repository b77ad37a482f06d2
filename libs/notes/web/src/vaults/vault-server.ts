import { Injectable, inject } from '@angular/core';
import type {
  AcceptAgreement,
  AddSeals,
  AppendLog,
  JoinVault,
  MakeVault,
  MyJoin,
  MyVaults,
  NetworkCircle,
  OpenDoor,
  OpenDoors,
  PutObject,
  StoredObject,
  StoredObjects,
  StoredVersion,
  StoredVersions,
  VaultLog,
  WaitingJoins,
} from '@kreds/notes/model';
import { Api } from '@kreds/platform-web';
import { StepUp } from '../step-up/step-up';

/**
 * The server's side of vaults: it stores and hands out, and can read none of it. Every method rejects with a ProblemError.
 * Where who is in changes, the server may want the passphrase first: then it is asked for here, in the middle of whatever
 * was set off, and that goes on.
 */
@Injectable({ providedIn: 'root' })
export class VaultServer {
  private readonly api = inject(Api);
  private readonly stepUp = inject(StepUp);

  mine(): Promise<MyVaults> {
    return this.api.get('/api/vaults');
  }

  make(body: MakeVault): Promise<void> {
    return this.api.post('/api/vaults', body);
  }

  log(vault: string, from: number): Promise<VaultLog> {
    return this.api.get(`/api/vaults/${vault}/log`, { query: { from } });
  }

  append(vault: string, body: AppendLog): Promise<void> {
    return this.stepUp.before('circle', () => this.api.post(`/api/vaults/${vault}/log`, body));
  }

  addSeals(vault: string, body: AddSeals): Promise<void> {
    return this.api.post(`/api/vaults/${vault}/seals`, body);
  }

  objects(vault: string, since: number): Promise<StoredObjects> {
    return this.api.get(`/api/vaults/${vault}/objects`, { query: { since } });
  }

  object(vault: string, object: string): Promise<StoredObject> {
    return this.api.get(`/api/vaults/${vault}/objects/${object}`);
  }

  /** `seen` is the version that is written over; 0 for a new object. */
  put(vault: string, object: string, seen: number, body: PutObject): Promise<StoredVersion> {
    return this.api.put(`/api/vaults/${vault}/objects/${object}`, body, { ifMatch: seen });
  }

  versions(vault: string, object: string): Promise<StoredVersions> {
    return this.api.get(`/api/vaults/${vault}/objects/${object}/versions`);
  }

  openDoor(vault: string, body: OpenDoor): Promise<void> {
    return this.stepUp.before('circle', () => this.api.put(`/api/vaults/${vault}/door`, body));
  }

  closeDoor(vault: string): Promise<void> {
    return this.api.delete(`/api/vaults/${vault}/door`);
  }

  doors(): Promise<OpenDoors> {
    return this.api.get('/api/vault-doors');
  }

  waiting(vault: string): Promise<WaitingJoins> {
    return this.api.get(`/api/vaults/${vault}/joins`);
  }

  join(vault: string, body: JoinVault): Promise<void> {
    return this.api.post(`/api/vaults/${vault}/joins`, body);
  }

  myJoin(vault: string): Promise<MyJoin> {
    return this.api.get(`/api/vaults/${vault}/joins/mine`);
  }

  refuseJoin(vault: string, join: string): Promise<void> {
    return this.api.post(`/api/vaults/${vault}/joins/${join}/refuse`);
  }

  acceptAgreement(networkId: string, body: AcceptAgreement): Promise<void> {
    return this.api.put(`/api/networks/${networkId}/agreement`, body);
  }

  circle(networkId: string): Promise<NetworkCircle> {
    return this.api.get(`/api/networks/${networkId}/circle`);
  }
}
