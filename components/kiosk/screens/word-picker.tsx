'use client'

import { useState } from 'react'
import { emojiPath } from '../../../lib/card/emoji'
import { ideaFromPicks, parts, pictures, type Picks } from '../../../lib/words/picture-words'
import { Chip } from '../../ui/chip'
import { useWords } from '../../words/guest-words'
import './word-picker.css'

interface WordPickerProps {
  prompt: string
  onPrompt: (prompt: string) => void
}

/** Words with pictures, one from each row: together they make a sentence that stays the guest's to change. */
export function WordPicker({ prompt, onPrompt }: WordPickerProps) {
  const { pictureWords, make } = useWords()
  const [picks, setPicks] = useState<Picks>({})
  /** The guest's own words, and what we made of them: as soon as the two part, the card's words are theirs again. */
  const [own, setOwn] = useState(prompt)
  const isOurs = prompt === ideaFromPicks(pictureWords, picks, own)
  const chosen = isOurs ? picks : {}

  const pick = (next: Picks) => {
    const start = isOurs ? own : prompt
    setOwn(start)
    setPicks(next)
    onPrompt(ideaFromPicks(pictureWords, next, start))
  }
  return (
    <div className="word-picker">
      {parts.map((part) => (
        <div key={part} className="word-row" role="group" aria-label={make[part]}>
          <span className="word-part" aria-hidden="true">
            {make[part]}
          </span>
          {pictures[part].map(([word, emoji]) => (
            <Chip
              key={word}
              className="word"
              aria-pressed={chosen[part] === word}
              onClick={() => pick({ ...chosen, [part]: chosen[part] === word ? undefined : word })}
            >
              <img src={emojiPath(emoji)} alt="" width={36} height={36} draggable={false} />
              {labelOf(pictureWords[part], word)}
            </Chip>
          ))}
        </div>
      ))}
    </div>
  )
}

function labelOf(words: Readonly<Record<string, readonly string[]>>, word: string): string {
  return words[word]?.[0] ?? ''
}
