import decodeQr from 'qr/decode.js'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { QrCode } from './qr-code'

it('is read by a scanner as the address that it was made from', () => {
  const address = 'https://booth.example/c/abcdefghijklmnopqrstuv'
  const svg = renderToStaticMarkup(<QrCode text={address} label="Scan to keep your card" />)
  expect(decodeQr(paint(svg))).toBe(address)
  expect(svg).toContain('aria-label="Scan to keep your card"')
})

/** The drawing as a scanner sees it, four pixels to the module. */
function paint(svg: string) {
  const scale = 4
  const size = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]) * scale
  const data = new Uint8ClampedArray(size * size * 4).fill(255)
  for (const [, x, y, width] of svg.matchAll(/M(\d+) (\d+)h(\d+)/g))
    for (let row = 0; row < scale; row++)
      for (let column = 0; column < Number(width) * scale; column++)
        data.set([0, 0, 0], ((Number(y) * scale + row) * size + Number(x) * scale + column) * 4)
  return { width: size, height: size, data }
}
