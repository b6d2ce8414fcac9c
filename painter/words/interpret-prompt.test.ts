import { describe, expect, it } from 'vitest'
import { interpretPrompt } from './interpret-prompt'
import { correctTyping, editDistance } from './typing-errors'

const read = (prompt: string, seed = 1) => interpretPrompt(prompt, seed)
const roles = (prompt: string) => read(prompt).actors.map((actor) => actor.role)

describe('a prompt', () => {
  it.each([
    ['storybook gouache illustration', 'gouache'],
    ['retro synthwave', 'synthwave'],
    ['comic book ink', 'comic'],
    ['loose watercolour', 'watercolour'],
    ['layered papercut', 'papercut'],
    ['neon line art', 'neon'],
    ['art deco poster', 'deco'],
    ['pixel art', 'pixel'],
    ['stained glass', 'glass'],
    ['linocut print', 'lino'],
    ['oil painting', 'oil'],
    ['low-poly 3D', 'lowpoly'],
  ])('is painted in the style that the kiosk appended: %s', (words, style) => {
    for (const seed of [1, 2, 3]) {
      const spec = read(`a fox with a paper hat in neon tokyo, ${words}`, seed)
      expect(spec.style).toBe(style)
      expect(spec.actors[0]?.role).toBe('fox')
      expect(spec.setting).toBe('city')
    }
  })

  it.each([
    ['a serverless robot drinking coffee on the moon', ['robot'], 'moonsurface'],
    ['a raccoon hacker with a laptop', ['raccoon'], undefined],
    ['a knight fighting a dragon', ['knight', 'dragon'], undefined],
    ['two astronauts in space', ['astronaut', 'astronaut'], 'space'],
    ['me as a wizard in a library', ['wizard'], 'library'],
    ['my cat as an astronaut', ['cat'], undefined],
    ['hot dog in new york', ['hot-dog'], 'city'],
    ['portrait of a robot chef', ['robot'], undefined],
    ['a cat on a skateboard in tokyo', ['cat', 'skateboard'], 'city'],
    ['an ice cream on the beach', ['ice-cream'], 'beach'],
  ])('names who is in the picture, and where: %s', (prompt, expected, setting) => {
    expect(roles(prompt)).toEqual(expected)
    if (setting !== undefined) expect(read(prompt).setting).toBe(setting)
  })

  it.each([
    ['ein Drache über der Stadt bei Nacht', 'dragon', 'city'],
    ['un gato en el bosque', 'cat', 'forest'],
    ["un renard dans l'espace", 'fox', 'space'],
    ['森の中の猫', 'cat', 'forest'],
    ['ثعلب في الغابة', 'fox', 'forest'],
  ])('is understood in another language: %s', (prompt, role, setting) => {
    expect(roles(prompt)[0]).toBe(role)
    expect(read(prompt).setting).toBe(setting)
  })

  it('is understood with typing errors in it', () => {
    expect(roles('a dragn in the montains')).toEqual(['dragon'])
    expect(read('an astronuat on the beahc').setting).toBe('beach')
    expect(roles('a pengiun')).toEqual(['penguin'])
  })

  it('that is not mistyped stays as it is', () => {
    for (const word of ['house', 'board', 'bread', 'flower', 'heart']) {
      expect(correctTyping(word, ['mouse', 'horse', 'beard', 'bear', 'flowers', 'earth'])).toBeUndefined()
    }
  })

  it.each([
    ['a girl running in the park', 'run'],
    ['a fox jumping over the moon', 'jump'],
    ['a robot dancing', 'dance'],
    ['an astronaut riding a horse', 'ride'],
    ['a knight fighting a dragon', 'fight'],
  ])('says what is done: %s', (prompt, action) => {
    expect(read(prompt).action).toBe(action)
  })

  it('with nobody in it is a landscape, not the emoji of a time of day', () => {
    expect(roles('mountain lake at sunrise')).toEqual([])
  })

  it('is framed in different ways by its seed', () => {
    const framings = new Set(
      Array.from({ length: 40 }, (_, seed) => read('a fox in the mountains', seed).framing),
    )
    expect([...framings].sort()).toEqual(['close-up', 'far', 'low-angle', 'medium', 'silhouette'])
  })
})

it('counts a swap of neighbours as one error', () => {
  expect(editDistance('pengiun', 'penguin')).toBe(1)
  expect(editDistance('dragn', 'dragon')).toBe(1)
  expect(editDistance('fox', 'fox')).toBe(0)
})
