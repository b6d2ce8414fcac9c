import { describe, expect, it } from 'vitest'
import { lanUrl } from './public-url'

describe('where phones find the booth', () => {
  it.each([
    ['127.0.0.1', undefined],
    ['0.0.0.0', 'http://192.168.1.20:3000'],
    ['10.0.0.7', 'http://10.0.0.7:3000'],
  ])('when it listens on %s', (host, url) => {
    expect(lanUrl(host, 3000, ['192.168.1.20'])).toBe(url)
  })

  it('is nowhere without a network', () => {
    expect(lanUrl('0.0.0.0', 3000, [])).toBeUndefined()
  })
})
