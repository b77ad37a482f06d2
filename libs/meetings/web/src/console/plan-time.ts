import { type FacilitatorView, forecast, replanChoices, type ReplanChoice } from '@kreds/meetings/model';

const MINUTE_MS = 60_000;
/** Under half a minute the group is on plan: nobody should see it flicker. */
const TOLERANCE_MS = 30_000;

/** How the group stands to its plan, as the header and the foot of the day say it. */
export interface PlanTime {
  readonly pace: 'on' | 'behind' | 'ahead';
  /** Whole minutes behind or ahead; 0 on plan. */
  readonly minutes: number;
  /** Epoch ms. */
  readonly endsAt: number;
  readonly promisedEnd: number;
  /** Present when the last round will soon no longer fit (live-meeting.md 12). Whole minutes. */
  readonly lastRound: { readonly needs: number; readonly left: number } | null;
  /** Empty while the promise holds. */
  readonly choices: readonly ReplanChoice[];
}

export function planTime(view: FacilitatorView, now: number): PlanTime {
  const { behindMs, endsAt, takeAway } = forecast(view, now);
  const minutes = Math.abs(behindMs) < TOLERANCE_MS ? 0 : Math.ceil(Math.abs(behindMs) / MINUTE_MS);
  return {
    pace: minutes === 0 ? 'on' : behindMs > 0 ? 'behind' : 'ahead',
    minutes,
    endsAt,
    promisedEnd: view.plannedEnd,
    lastRound: takeAway?.atRisk
      ? {
          needs: Math.ceil(takeAway.needMs / MINUTE_MS),
          left: Math.max(0, Math.floor(Math.min(takeAway.leftMs, takeAway.leftIfNowMs) / MINUTE_MS)),
        }
      : null,
    choices: minutes > 0 && behindMs > 0 ? replanChoices(view, now) : [],
  };
}
