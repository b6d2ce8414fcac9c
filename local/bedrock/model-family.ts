import type { PaintRequest } from './paint'
import type { PictureShape } from './picture-file'
import type { HttpReply } from './serve-both-http-versions'

/** A checked request, or the model's refusal of its body. */
export type CheckedBody =
  | {
      readonly kind: 'paint'
      readonly request: PaintRequest
      readonly shape: PictureShape
      readonly pictures: number
    }
  | { readonly kind: 'invalid'; readonly reply: HttpReply }

/** What differs between model families: what they accept, and how each outcome reads. */
export interface ModelFamily {
  check(body: unknown, modelId: string): CheckedBody
  picturesReply(pictures: readonly string[], seed: number): HttpReply
  emptyReply(): HttpReply
  promptRefusedReply(): HttpReply
  outputRefusedReply(): HttpReply
  noAccessReply(): HttpReply
}
