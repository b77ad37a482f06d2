import type { Language } from '@kreds/kernel';

/** The items every meeting has around its theme. */
export type FrameItem = 'arrive' | 'checkIn' | 'break' | 'takeAway' | 'close';

interface FrameWords {
  readonly title: string;
  readonly prompt: string;
  /** At the first meeting, where there is no last time to speak of. */
  readonly firstPrompt?: string;
  readonly script: readonly string[];
  readonly materials: readonly string[];
  readonly cautions: readonly string[];
}

/** Our own words: what may be said, never what must be. */
export const FRAME_WORDS: Readonly<Record<Language, Readonly<Record<FrameItem, FrameWords>>>> = {
  da: {
    arrive: {
      title: 'Ankomst',
      prompt: '',
      script: [
        'Kom ind, og find en plads i kredsen.',
        'Sæt telefonen på lydløs.',
        'Det, der bliver sagt her, bliver her.',
      ],
      materials: ['Kaffe, te og vand', 'Stole i kreds, en til hver'],
      cautions: [],
    },
    checkIn: {
      title: 'Siden sidst',
      prompt: 'Hvad har fyldt mest siden sidst?',
      firstPrompt: 'Hvad fylder hos dig, når du kommer her i dag?',
      script: [
        'Vi tager en runde. En taler, de andre lytter.',
        'Der er omkring fire minutter til hver.',
        'Du må springe over, eller du må vente til sidst.',
        'Tak. Lad os blive et øjeblik ved det, der blev sagt.',
      ],
      materials: [],
      cautions: ['Ingen råd i runden. Tag dem op bagefter, hvis nogen beder om det.'],
    },
    break: {
      title: 'Pause',
      prompt: '',
      script: ['Rejs jer, og få luft.', 'Vi begynder igen til tiden.'],
      materials: ['Kaffe, te og frugt'],
      cautions: [],
    },
    takeAway: {
      title: 'Hvad tager jeg med mig',
      prompt: 'Hvad tager du med dig fra i dag?',
      script: [
        'En sidste runde. En ting er nok.',
        'Du kan skrive det ned, eller du kan bare sige det højt.',
        'Der er omkring tre minutter til hver.',
        'Vi svarer ikke. Vi tager imod.',
      ],
      materials: [],
      cautions: ['Er nogen berørt, så bliv lidt sammen bagefter.'],
    },
    close: {
      title: 'Afslutning',
      prompt: '',
      script: ['Næste møde står i kalenderen.', 'Sig til, hvis du gerne vil tale mere.', 'Kom godt hjem.'],
      materials: [],
      cautions: ['Visk tavler rene, og tag alle ark med.'],
    },
  },
  en: {
    arrive: {
      title: 'Arrival',
      prompt: '',
      script: ['Come in and find a place in the circle.', 'Put your phone on silent.', 'What is said here stays here.'],
      materials: ['Coffee, tea and water', 'Chairs in a circle, one for each'],
      cautions: [],
    },
    checkIn: {
      title: 'Since last time',
      prompt: 'What has weighed most since last time?',
      firstPrompt: 'What is on your mind as you come here today?',
      script: [
        'We take a round. One speaks, the others listen.',
        'There are about four minutes for each.',
        'You may pass, or you may wait until the end.',
        'Thank you. Let us stay for a moment with what was said.',
      ],
      materials: [],
      cautions: ['No advice in the round. Take it up afterwards if somebody asks.'],
    },
    break: {
      title: 'Break',
      prompt: '',
      script: ['Get up and get some air.', 'We begin again on time.'],
      materials: ['Coffee, tea and fruit'],
      cautions: [],
    },
    takeAway: {
      title: 'What I take with me',
      prompt: 'What do you take with you from today?',
      script: [
        'One last round. One thing is enough.',
        'You can write it down, or you can just say it.',
        'There are about three minutes for each.',
        'We do not answer. We receive.',
      ],
      materials: [],
      cautions: ['If somebody is moved, stay together a little afterwards.'],
    },
    close: {
      title: 'Close',
      prompt: '',
      script: ['The next meeting is in the calendar.', 'Say so if you would like to talk more.', 'Get home safely.'],
      materials: [],
      cautions: ['Wipe the boards and take all sheets with you.'],
    },
  },
};
