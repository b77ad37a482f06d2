// What Kreds looks like: components that know no domain and no language. Global classes stand in styles/kreds.scss.
export { KBadge, CONFIDENTIALITY_LEVELS, type ConfidentialityLevel } from './badge/badge';
export { KDayBand, SEGMENT_STATES, type DaySegment, type SegmentState } from './band/day-band';
export { KMark, type MarkTone } from './brand/mark';
export { KWordmark } from './brand/wordmark';
export { KRing } from './circle/ring';
export { RING_SEAT_STATES, ringOf, type RingSeatState } from './circle/ring-geometry';
export { CIRCLE_PERSPECTIVES, SEAT_STATES, type CirclePerspective, type Seat, type SeatState } from './circle/seat';
export { KSeatCircle } from './circle/seat-circle';
export { DIALOG_KINDS, KDialog, type DialogKind } from './dialog/dialog';
export { BANNER_TONES, KBanner, type BannerTone } from './feedback/banner';
export { KEmptyState } from './feedback/empty-state';
export { KProgressBar } from './feedback/progress-bar';
export { KStepBars } from './feedback/step-bars';
export { KUndo } from './feedback/undo-strip';
export { GLYPH_KINDS, KElementGlyph, type GlyphKind } from './glyphs/element-glyph';
export { KIcon } from './icons/icon';
export type { Icon } from './icons/icon-shape';
export { KQrCode } from './qr/qr-code';
export { THEME_CHOICES, ThemeService, type ThemeChoice } from './theme/theme';
export {
  iconArrowCounterClockwise,
  iconArrowDown,
  iconArrowLeft,
  iconArrowRight,
  iconArrowSquareOut,
  iconArrowUp,
  iconArrowsClockwise,
  iconBooks,
  iconBuildings,
  iconCalendarBlank,
  iconCalendarPlus,
  iconCaretDown,
  iconCaretLeft,
  iconCaretRight,
  iconCaretUp,
  iconCheck,
  iconClock,
  iconCloudCheck,
  iconCloudSlash,
  iconCoffee,
  iconCopySimple,
  iconDeviceMobile,
  iconDotsSixVertical,
  iconDotsThree,
  iconDownloadSimple,
  iconEnvelopeSimple,
  iconEye,
  iconEyeSlash,
  iconFingerprint,
  iconGear,
  iconHand,
  iconHouse,
  iconInfo,
  iconKey,
  iconListNumbers,
  iconLockSimple,
  iconMagnifyingGlass,
  iconMapPin,
  iconMinus,
  iconMonitor,
  iconMoon,
  iconNotePencil,
  iconNotebook,
  iconPause,
  iconPencilSimple,
  iconPhone,
  iconPlay,
  iconPlayCircle,
  iconPlus,
  iconPrinter,
  iconProjectorScreen,
  iconQuestion,
  iconShuffle,
  iconSignOut,
  iconSpeakerHigh,
  iconSun,
  iconTranslate,
  iconTrash,
  iconUser,
  iconUsers,
  iconUsersThree,
  iconWarning,
  iconWarningCircle,
  iconWifiSlash,
  iconX,
} from './icons/phosphor-icons';
