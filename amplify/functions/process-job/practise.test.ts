import { expect, test, vi } from 'vitest'
import { cropArt } from './crop-art'
import { practiseCropping, practisingOnce } from './practise'

const request = { prompt: 'a fox', seed: 7, signal: new AbortController().signal }
const painter = () => ({ modelId: 'a model', generate: () => Promise.resolve(new Uint8Array([1])) })

test('a worker practises once, after its first request is on its way, whatever models it asks', async () => {
  vi.useFakeTimers()
  const practise = vi.fn(() => Promise.resolve())
  const practising = practisingOnce(practise)
  expect(await practising(painter()).generate(request)).toEqual(new Uint8Array([1]))
  expect(practise).not.toHaveBeenCalled()
  await practising(painter()).generate(request)
  await vi.runAllTimersAsync()
  expect(practise).toHaveBeenCalledTimes(1)
  vi.useRealTimers()
})

test('what is practised is what guests’ pictures go through', async () => {
  const cropped: unknown[] = []
  await practiseCropping(async (bytes) => cropped.push(await cropArt(bytes)))
  expect(cropped).toHaveLength(3)
  expect(cropped).toContainEqual(expect.objectContaining({ width: 1280, height: 720 }))
})
