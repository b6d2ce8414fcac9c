import { expect, test } from 'vitest'
import type { CardPicture } from '../card/keep-picture'
import { createPictureShelf } from './picture-shelf'

test('a wall that shows thousands of cards holds the pictures of those in sight, and no more', () => {
  const inMemory = new Set<string>()
  const shelf = createPictureShelf((id, onPicture: (picture: CardPicture) => void) => {
    inMemory.add(id)
    onPicture({ url: `blob:${id}` })
    return () => inMemory.delete(id)
  })
  for (let card = 0; card < 5_000; card += 1) {
    shelf.keep([`${card}`, `${card + 1}`, `${card + 2}`])
    expect(inMemory.size).toBe(3)
    expect([...shelf.pictures().keys()].sort()).toEqual([...inMemory].sort())
  }
  shelf.keep([])
  expect([inMemory.size, shelf.pictures().size]).toEqual([0, 0])
})
