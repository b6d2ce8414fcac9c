import {
  BufferTarget,
  canEncodeVideo,
  CanvasSource,
  Mp4OutputFormat,
  Output,
  Quality,
  WebMOutputFormat,
} from 'mediabunny'
import { film, filmLamps, filmLight } from '../../lib/card-film/film'
import type { FilmStage } from './film-stage'
import type { Film } from './make-film'

/** In the order in which galleries and chats take them. */
const codecs = ['avc', 'vp9', 'vp8', 'av1'] as const
type FilmCodec = (typeof codecs)[number]

const quality = new Quality({ bitrate: film.bitsPerSecond, bitrateMode: 'variable' })

/** The first codec that this browser encodes a film with; undefined without WebCodecs, as on pages without HTTPS. */
export async function filmCodec(): Promise<FilmCodec | undefined> {
  for (const codec of codecs) {
    const { width, height, framesPerSecond: frameRate } = film
    if (await canEncodeVideo(codec, { width, height, frameRate, quality })) return codec
  }
  return undefined
}

/** Paints each frame, gives it to the encoder, and packs what comes out. */
export async function encodeFilm(
  stage: FilmStage,
  codec: FilmCodec,
  onProgress: (share: number) => void,
): Promise<Film> {
  const extension = codec === 'avc' ? 'mp4' : 'webm'
  const target = new BufferTarget()
  const format = codec === 'avc' ? new Mp4OutputFormat({ fastStart: 'in-memory' }) : new WebMOutputFormat()
  const output = new Output({ format, target })
  const source = new CanvasSource(stage.canvas, { codec, quality, keyFrameInterval: 10 })
  output.addVideoTrack(source, { frameRate: film.framesPerSecond })
  await output.start()
  for (let frame = 0; frame < film.frames; frame += 1) {
    stage.paint(filmLight(frame / film.frames))
    await source.add(frame / film.framesPerSecond, 1 / film.framesPerSecond)
    if (frame % (film.frames / filmLamps) === 0) {
      onProgress(frame / film.frames)
      await breath()
    }
  }
  await output.finalize()
  if (!target.buffer) throw new Error('The film is empty')
  return { video: new Blob([target.buffer], { type: `video/${extension}` }), extension }
}

/** Lets the page paint its lamps. */
function breath(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}
