import { CircleHalfIcon } from '@phosphor-icons/react/dist/ssr/CircleHalf'
import { MoonIcon } from '@phosphor-icons/react/dist/ssr/Moon'
import { TextAaIcon } from '@phosphor-icons/react/dist/ssr/TextAa'
import { WheelchairIcon } from '@phosphor-icons/react/dist/ssr/Wheelchair'
import type { ReactNode } from 'react'
import type { Comfort, GuestSettings } from '../../../lib/kiosk/guest-settings'
import { Language, languages } from '../../../lib/words/language'
import { Chip } from '../../ui/chip'
import { useWords } from '../../words/guest-words'
import './guest-choices.css'

export interface GuestChoicesProps {
  settings: GuestSettings
  /** The event's; all when left out. */
  offered?: readonly Language[]
  onLanguage: (language: Language) => void
  onComfort: (comfort: Comfort) => void
  children: ReactNode
}

const comforts = [
  ['larger', TextAaIcon],
  ['contrast', CircleHalfIcon],
  ['calm', MoonIcon],
  ['reach', WheelchairIcon],
] as const

/** How a guest wants the booth to be: its language, and four comforts. */
export function GuestChoices(props: GuestChoicesProps) {
  const { settings, offered = Language.options, onLanguage, onComfort, children } = props
  const { attract } = useWords()
  return (
    <>
      <div className="guest-languages" role="group" aria-label={attract.language}>
        {offered.map((language) => (
          <Chip
            key={language}
            lang={language}
            aria-pressed={language === settings.language}
            onClick={() => onLanguage(language)}
          >
            {languages[language].name}
          </Chip>
        ))}
      </div>
      <div className="guest-aid">
        {children}
        <div className="guest-comforts" role="group" aria-label={attract.comfort}>
          {comforts.map(([comfort, Icon]) => (
            <Chip
              key={comfort}
              className="guest-comfort"
              data-comfort={comfort}
              aria-pressed={settings[comfort]}
              onClick={() => onComfort(comfort)}
            >
              <Icon className="icon" weight="bold" />
              {attract[comfort]}
            </Chip>
          ))}
        </div>
      </div>
    </>
  )
}
