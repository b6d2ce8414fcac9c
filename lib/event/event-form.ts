import { z } from 'zod'
import { findImageModel } from '../image-model/image-models'
import { styles } from '../prompt/style'
import { LONGEST_KEEP_DAYS } from '../retention/keeping-time'
import { optional } from '../schema/optional'
import { Language } from '../words/language'
import { brandTrouble } from './brand-contrast'
import { LOGO_KEY } from './logo'
import { EventBrand, type EventSettings } from './event'

const words = (most: number, missing: string) =>
  z.string().trim().min(1, missing).max(most, `${most} letters fit here.`)

const count = (most: number) =>
  z
    .int('A whole number goes here.')
    .min(1, 'One or more.')
    .max(most, `${most.toLocaleString('en')} at most.`)

/** What staff may change of an event by its form, strictly checked; each message is for the person at the form. */
export const EventForm = z
  .object({
    name: words(40, 'Give the event a name.'),
    place: words(40, 'Say where it is: it stands on every card.'),
    date: z.iso.date('Choose a day: it stands on every card.'),
    languages: z.array(Language).min(1, 'Keep at least one language.'),
    brand: EventBrand.strict(),
    logoKey: optional(z.string().regex(LOGO_KEY, 'Choose the logo again.')),
    styles: z
      .array(
        z.enum(
          styles.map(({ id }) => id),
          'The booth does not know that style.',
        ),
      )
      .min(1, 'Keep at least one style.'),
    shareText: optional(words(200, 'Leave it out, or write a few words.')),
    artNote: optional(words(40, 'Leave it out, or write a few words.')),
    promptMaxLength: z
      .int('A whole number goes here.')
      .min(3, 'Three letters or more make a picture.')
      .max(1000, '1,000 at most: the models take no more.'),
    blockedWords: z
      .array(words(40, 'Leave no word empty.').min(2, 'A single letter would block nearly everything.'))
      .max(300, '300 words at most.'),
    allowance: count(1000),
    lineLimit: optional(count(1000)),
    keepDays: count(LONGEST_KEEP_DAYS),
    /** Missing: the event does not print. */
    printLimit: optional(count(100_000)),
    modelId: optional(z.string()),
    modelRegion: optional(z.string()),
    modelCallsPerMinute: optional(count(1000)),
    modelCallsPerDay: optional(count(100_000)),
    opensAt: optional(z.iso.datetime('Choose a day and a time.')),
    closesAt: optional(z.iso.datetime('Choose a day and a time.')),
  })
  .superRefine((form, context) => {
    const refuse = (field: keyof EventForm, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message })
    const trouble = brandTrouble(form.brand)
    if (trouble)
      context.addIssue({ code: 'custom', path: ['brand', trouble.field], message: trouble.message })
    const { modelId, modelRegion, opensAt, closesAt } = form
    const offer = modelId === undefined ? undefined : findImageModel(modelId)
    if (modelId !== undefined && !offer) refuse('modelId', 'The booth cannot speak to that model.')
    if (modelRegion !== undefined && !offer?.regions.includes(modelRegion))
      refuse('modelRegion', 'That model is not offered in that region.')
    if (opensAt && closesAt && Date.parse(opensAt) >= Date.parse(closesAt))
      refuse('closesAt', 'It closes before it opens.')
  })
export type EventForm = z.infer<typeof EventForm>

/** What the form shows of an event that there is. */
export function formOf(event: EventSettings): EventForm {
  const known: ReadonlySet<string> = new Set(styles.map(({ id }) => id))
  const { name, place, date, brand, logoKey, shareText, artNote, promptMaxLength, allowance } = event
  const { lineLimit, keepDays, modelId, modelRegion, modelCallsPerMinute, modelCallsPerDay } = event
  const languages = Language.options.filter((id) => event.languages?.includes(id) ?? true)
  return {
    ...{ name, place, date, languages, brand, logoKey },
    ...{ styles: event.styles.filter((id) => known.has(id)), shareText, artNote, promptMaxLength },
    ...{ blockedWords: event.blockedWords ?? [], allowance, lineLimit, keepDays },
    // Zero says the same as nothing, and the form knows one way to say it.
    printLimit: event.printLimit === 0 ? undefined : event.printLimit,
    ...{ modelId, modelRegion, modelCallsPerMinute, modelCallsPerDay },
    ...{ opensAt: event.opensAt, closesAt: event.closesAt },
  }
}

/** What a new event starts from. */
export function newEventForm(today: Date): EventForm {
  return {
    name: '',
    place: '',
    date: today.toISOString().slice(0, 10),
    languages: [...Language.options],
    brand: { stageHue: 18, stageChroma: 1, gel: '#ffc994', paper: '#f7eee2' },
    logoKey: undefined,
    styles: styles.map(({ id }) => id),
    shareText: undefined,
    artNote: undefined,
    promptMaxLength: 300,
    blockedWords: [],
    allowance: 2,
    lineLimit: 40,
    keepDays: 30,
    printLimit: undefined,
    modelId: undefined,
    modelRegion: undefined,
    modelCallsPerMinute: undefined,
    modelCallsPerDay: 1000,
    opensAt: undefined,
    closesAt: undefined,
  }
}
