import { Injectable, inject } from '@angular/core';
import type { MeetingDetail, MeetingId, MeetingSummary } from '@kreds/meetings/model';
import { Api, DeviceStorage } from '@kreds/platform-web';
import type { NetworkId } from '@kreds/programmes/model';

const KEY = 'kreds.meeting-of';

/** Whose a meeting is. The newest one is remembered on this device (two ids), so that notes find their vault offline. */
@Injectable({ providedIn: 'root' })
export class MeetingPlaces {
  private readonly api = inject(Api);
  private readonly storage = inject(DeviceStorage);
  private readonly known = new Map<MeetingId, NetworkId>();

  /** Null when neither the server nor this device knows. */
  async networkOf(meetingId: MeetingId): Promise<NetworkId | null> {
    const known = this.known.get(meetingId);
    if (known) return known;
    try {
      const { networkId } = await this.api.get<MeetingDetail>(`/api/meetings/${meetingId}`);
      this.known.set(meetingId, networkId);
      this.storage.keep(KEY, `${meetingId} ${networkId}`);
      return networkId;
    } catch {
      const [kept, network] = (this.storage.read(KEY) ?? '').split(' ');
      return kept === meetingId && network ? (network as NetworkId) : null;
    }
  }

  /** When the meeting before it began, epoch ms: since then lines are brought. 0 when there is none or it is not known. */
  async beginningBefore(meetingId: MeetingId, networkId: NetworkId): Promise<number> {
    const all = await this.api
      .get<readonly MeetingSummary[]>(`/api/networks/${networkId}/meetings`)
      .catch((): readonly MeetingSummary[] => []);
    const me = all.find(({ id }) => id === meetingId)?.startsAt ?? Infinity;
    return Math.max(0, ...all.map(({ startsAt }) => startsAt).filter((at) => at < me));
  }
}
