/** What the worker of `public/staff-download.js` says. */
type Said = { kind: 'ready' | 'more' | 'left' }

const scope = '/staff/download/'
/** Browsers end a worker that hears of nothing for half a minute. */
const STAY_MS = 10_000

/** True where a worker can hand a download over as it is written: in a secure context, in every browser of today. */
export function canStreamDownload(): boolean {
  return 'serviceWorker' in navigator
}

/**
 * Downloads what a stream gives while it is being written: only the piece under way is in memory.
 * Rejects with an `AbortError` when the person stops the download, and with what went wrong in the stream.
 */
export async function streamDownload(name: string, content: ReadableStream<Uint8Array>): Promise<void> {
  const worker = await downloadWorker()
  const path = `${scope}${crypto.randomUUID()}`
  const { port1: port, port2 } = new MessageChannel()
  const stay = setInterval(() => worker.postMessage({ kind: 'stay' }), STAY_MS)
  const frame = document.createElement('iframe')
  frame.hidden = true
  try {
    const handedOver = handOver(content, port, () => {
      frame.src = path
      document.body.append(frame)
    })
    worker.postMessage({ kind: 'file', path, name, type: 'application/zip' }, [port2])
    await handedOver
  } finally {
    clearInterval(stay)
    port.close()
    frame.remove()
  }
}

/** Sends piece after piece, each when it is asked for. */
function handOver(
  content: ReadableStream<Uint8Array>,
  port: MessagePort,
  onReady: () => void,
): Promise<void> {
  const reader = content.getReader()
  return new Promise((resolve, reject) => {
    const sendNext = async () => {
      try {
        const { done, value } = await reader.read()
        port.postMessage(done ? { kind: 'end' } : { kind: 'piece', bytes: value })
        if (done) resolve()
      } catch (error) {
        port.postMessage({ kind: 'broken' })
        reject(error instanceof Error ? error : new Error(String(error)))
      }
    }
    port.onmessage = ({ data }: MessageEvent<Said>) => {
      if (data.kind === 'ready') onReady()
      if (data.kind === 'more') void sendNext()
      if (data.kind === 'left') {
        const left = new DOMException('The download was stopped', 'AbortError')
        void reader.cancel(left)
        reject(left)
      }
    }
  })
}

async function downloadWorker(): Promise<ServiceWorker> {
  const registration = await navigator.serviceWorker.register('/staff-download.js', { scope })
  const worker = registration.active ?? registration.waiting ?? registration.installing
  if (!worker) throw new Error('The worker for downloads did not start')
  await isActive(worker)
  return worker
}

function isActive(worker: ServiceWorker): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = () => {
      if (worker.state === 'activated') resolve()
      if (worker.state === 'redundant') reject(new Error('The worker for downloads was replaced'))
    }
    worker.addEventListener('statechange', look)
    look()
  })
}
