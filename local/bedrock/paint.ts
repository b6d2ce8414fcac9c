/** What a model is asked for, whatever its family. */
export interface PaintRequest {
  readonly prompt: string
  readonly negativePrompt?: string
  readonly seed: number
  /** A model family's own style word, as Nova Canvas has. */
  readonly style?: string
}

/** Paints a landscape picture, as PNG bytes. */
export type Paint = (request: PaintRequest) => Promise<Uint8Array>
