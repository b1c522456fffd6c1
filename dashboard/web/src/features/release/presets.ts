import type { ReleasePreset } from '@gatecount/shared/domain/privacy/release-families'
import type { Message } from '../../lib/language.ts'

interface PresetWords {
  readonly title: Message
  readonly words: Message
}

/** Whom a release is for, from the most noise to none at all. */
export const PRESET_WORDS: Readonly<Record<ReleasePreset | 'none', PresetWords>> = {
  public: { title: 'Public', words: 'For everybody, on a page of the web. The most noise.' },
  partner: { title: 'Partner', words: 'For those you work with and who keep it to themselves.' },
  none: { title: 'None', words: 'Nothing is released. What was released stays.' },
}
export const PRESETS = Object.keys(PRESET_WORDS) as (ReleasePreset | 'none')[]
