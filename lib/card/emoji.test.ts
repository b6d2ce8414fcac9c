import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, it } from 'vitest'
import { emojiCode } from './emoji'
import { createEmojiPictures } from './emoji-pictures'

const { resolve } = createRequire(import.meta.url)
const readIcons = (file: string): unknown =>
  JSON.parse(readFileSync(resolve(`@iconify-json/twemoji/${file}`), 'utf8'))
const picture = createEmojiPictures(readIcons('icons.json'), readIcons('chars.json'))

it('names emoji as their pictures are named', () => {
  expect(['🦊', '❤️', '1️⃣', '🇩🇪', '👨‍👩‍👧'].map(emojiCode)).toEqual([
    '1f98a',
    '2764',
    '31-20e3',
    '1f1e9-1f1ea',
    '1f468-200d-1f469-200d-1f467',
  ])
})

it('has a picture of its own for every common kind of emoji', () => {
  const star = picture('10ffff')
  const pictures = ['🦊', '❤️', '1️⃣', '🇩🇪', '👨‍👩‍👧', '👋🏽', '🏳️‍🌈', '🕵️‍♂️'].map((emoji) => picture(emojiCode(emoji)))
  expect(new Set([...pictures, star]).size).toBe(9)
})

it('shows a star instead of an empty box for an emoji it does not know', () => {
  expect(picture('10ffff')).toMatch(/^<svg .*<path/)
  expect(picture('constructor')).toBe(picture('10ffff'))
})
