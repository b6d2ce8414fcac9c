// Gives the browser's own downloads a file while the staff room still packs it: piece by piece, as fast as it is
// written, so that its size does not matter. Nothing of it is kept here.
const files = new Map()

self.addEventListener('install', () => self.skipWaiting())

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

// A page says "stay" now and then: a browser ends a worker that hears of nothing.
self.addEventListener('message', ({ data, ports: [port] }) => {
  if (data.kind !== 'file') return
  files.set(data.path, { name: data.name, type: data.type, port })
  port.postMessage({ kind: 'ready' })
})

self.addEventListener('fetch', (event) => {
  const { pathname } = new URL(event.request.url)
  const file = files.get(pathname)
  if (!file) return
  files.delete(pathname)
  const headers = {
    'content-type': file.type,
    'content-disposition': `attachment; filename="${file.name}"`,
    'x-content-type-options': 'nosniff',
  }
  event.respondWith(new Response(piecesOf(file.port), { headers }))
})

/** The file as its page sends it: each piece is asked for, so that no more than one waits here. */
function piecesOf(port) {
  return new ReadableStream(
    {
      pull: (controller) =>
        new Promise((resolve) => {
          port.onmessage = ({ data }) => {
            if (data.kind === 'piece') controller.enqueue(data.bytes)
            else if (data.kind === 'end') controller.close()
            else controller.error(new Error('The page stopped packing'))
            resolve()
          }
          port.postMessage({ kind: 'more' })
        }),
      cancel: () => port.postMessage({ kind: 'left' }),
    },
    { highWaterMark: 0 },
  )
}
