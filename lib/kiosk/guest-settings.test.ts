import { expect, it } from 'vitest'
import { houseSettings, offeredLanguages, settingsAt } from './guest-settings'

it('speaks the event’s first language to guests when it does not offer the house’s', () => {
  expect(settingsAt({ languages: ['ja', 'de'] }, houseSettings).language).toBe('de')
  expect(settingsAt({ languages: ['ja', 'en'] }, houseSettings)).toBe(houseSettings)
})

it('offers every language when the event names none that we know', () => {
  expect(offeredLanguages({ languages: undefined })).toHaveLength(6)
  expect(offeredLanguages({ languages: ['tlh'] })).toHaveLength(6)
})
