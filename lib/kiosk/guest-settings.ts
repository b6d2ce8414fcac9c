import { z } from 'zod'
import type { Event } from '../event/event'
import { Language, houseLanguage } from '../words/language'

/** How one guest wants the booth to be; forgotten with them. */
export const GuestSettings = z.object({
  language: Language,
  /** Larger letters. */
  larger: z.boolean(),
  /** Plain, strong colours. */
  contrast: z.boolean(),
  /** Nothing moves by itself. */
  calm: z.boolean(),
  /** Everything that is touched stands within reach of a wheelchair. */
  reach: z.boolean(),
})
export type GuestSettings = z.infer<typeof GuestSettings>

/** The settings that can be switched on and off. */
export type Comfort = Exclude<keyof GuestSettings, 'language'>

/** What every guest finds. */
export const houseSettings: GuestSettings = {
  language: houseLanguage,
  larger: false,
  contrast: false,
  calm: false,
  reach: false,
}

/** True while nobody has changed anything. */
export function areHouseSettings(settings: GuestSettings): boolean {
  return (
    settings.language === houseSettings.language &&
    !settings.larger &&
    !settings.contrast &&
    !settings.calm &&
    !settings.reach
  )
}

/** The languages that an event offers, in the booth's order; all of them when it names none that we know. */
export function offeredLanguages({ languages }: Pick<Event, 'languages'>): readonly Language[] {
  const offered = Language.options.filter((language) => languages?.includes(language))
  return offered.length > 0 ? offered : Language.options
}

/** The guest's settings at this event: who chose no language, or one that it dropped, gets its first. */
export function settingsAt(event: Pick<Event, 'languages'>, settings: GuestSettings): GuestSettings {
  const offered = offeredLanguages(event)
  const [first = houseLanguage] = offered
  return offered.includes(settings.language) ? settings : { ...settings, language: first }
}
