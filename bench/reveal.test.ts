import { expect, it } from 'vitest'
import { figuresOf } from './reveal'

const kiosk = 7
const mark = (name: string, ts: number) => ({ name, ph: 'I', pid: kiosk, ts })
const frame = (startMs: number, endMs: number, state: string, pid = kiosk) => {
  const event = { name: 'PipelineReporter', pid, id2: { local: '0x1' } }
  const report = { state, affects_smoothness: true }
  return [
    { ...event, ph: 'b', ts: startMs * 1000, args: { frame_reporter: report } },
    { ...event, ph: 'e', ts: endMs * 1000, args: {} },
  ]
}
const reveal = [mark('bench:reveal-starts', 100_000), mark('bench:reveal-ends', 200_000)]

it('counts the frames of the kiosk between the marks, and those that never reached the screen', () => {
  const events = [
    ...reveal,
    ...frame(80, 90, 'STATE_PRESENTED_ALL'),
    ...frame(100, 110, 'STATE_PRESENTED_ALL'),
    ...frame(116, 126, 'STATE_DROPPED'),
    ...frame(132, 142, 'STATE_PRESENTED_PARTIAL'),
    ...frame(148, 158, 'STATE_NO_UPDATE_DESIRED'),
    ...frame(150, 159, 'STATE_PRESENTED_ALL', 8),
    ...frame(164, 174, 'STATE_PRESENTED_ALL'),
  ]
  expect(figuresOf(events)).toEqual({ frames: 3, droppedPct: 25, p95FrameMs: 32 })
})

it('says when the trace holds no reveal', () => {
  expect(() => figuresOf([])).toThrow('no reveal')
})
