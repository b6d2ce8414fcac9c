import { createEmojiPictures } from '../../../lib/card/emoji-pictures'

const pictures = Promise.all([
  import('@iconify-json/twemoji/icons.json'),
  import('@iconify-json/twemoji/chars.json'),
]).then(([icons, names]) => createEmojiPictures(icons.default, names.default))

/** Names that `emojiCode` makes: code points in hex with dashes. */
const emojiFile = /^([0-9a-f]{1,6}(?:-[0-9a-f]{1,6}){0,15})\.svg$/

/** One emoji as an SVG picture, so that it looks the same on every screen and in print. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ code: string }> },
): Promise<Response> {
  const code = emojiFile.exec((await params).code)?.[1]
  if (!code) return new Response('Not an emoji', { status: 404 })
  const svg = (await pictures)(code)
  return new Response(svg, {
    headers: { 'Content-Type': 'image/svg+xml', 'Cache-Control': 'public, max-age=31536000, immutable' },
  })
}
