import { film, filmLight } from '../../lib/card-film/film'
import { FilmImpossibleError } from './film-impossible'
import type { FilmStage } from './film-stage'
import type { Film } from './make-film'

const types = ['video/mp4;codecs=avc1.42E01F', 'video/webm;codecs=vp9', 'video/webm;codecs=vp8', 'video/webm']

/** Records the stage while the light goes round once in real time. Rejects with `FilmImpossibleError`. */
export async function recordFilm(stage: FilmStage, onProgress: (share: number) => void): Promise<Film> {
  const type =
    typeof MediaRecorder === 'undefined'
      ? undefined
      : types.find((known) => MediaRecorder.isTypeSupported(known))
  if (!type) throw new FilmImpossibleError('This browser makes no videos')
  stage.paint(filmLight(0))
  const stream = stage.canvas.captureStream(film.framesPerSecond)
  const recorder = new MediaRecorder(stream, { mimeType: type, videoBitsPerSecond: film.bitsPerSecond })
  const pieces: Blob[] = []
  recorder.addEventListener('dataavailable', ({ data }) => pieces.push(data))
  const stopped = new Promise((resolve) => recorder.addEventListener('stop', resolve, { once: true }))
  recorder.start()
  await playOnce(stage, onProgress)
  recorder.stop()
  await stopped
  stream.getTracks().forEach((track) => track.stop())
  const extension = type.startsWith('video/mp4') ? 'mp4' : 'webm'
  return { video: new Blob(pieces, { type: `video/${extension}` }), extension }
}

function playOnce(stage: FilmStage, onProgress: (share: number) => void): Promise<void> {
  const lengthMs = (film.frames / film.framesPerSecond) * 1000
  const startedAtMs = performance.now()
  return new Promise((resolve) => {
    const step = () => {
      const share = (performance.now() - startedAtMs) / lengthMs
      stage.paint(filmLight(Math.min(1, share)))
      if (share >= 1) return resolve()
      onProgress(share)
      requestAnimationFrame(step)
    }
    requestAnimationFrame(step)
  })
}
