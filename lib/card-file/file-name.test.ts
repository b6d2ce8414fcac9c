import { expect, it } from 'vitest'
import { cardFileName, filmFileName } from './file-name'

it('names a saved file by event and ticket, in letters that every phone keeps', () => {
  expect(cardFileName({ eventName: 'Lumen Summit', ticket: 118 }, 'card')).toBe('lumen-summit-118-card.png')
  expect(cardFileName({ eventName: 'Fête & Café /..\\"', ticket: 7 }, 'print')).toBe('fete-cafe-7-print.png')
  expect(cardFileName({ eventName: '夏祭り', ticket: 1 }, 'art')).toBe('snapmagic-1-art.png')
  expect(filmFileName({ eventName: 'Lumen Summit', ticket: 118 }, 'mp4')).toBe('lumen-summit-118-moving.mp4')
})
