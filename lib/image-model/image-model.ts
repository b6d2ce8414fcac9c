/** What is asked of a model. */
export interface PictureRequest {
  prompt: string
  /** 0 to 2,147,483,646. */
  seed: number
  /** Aborted when the time for the call is over. */
  signal: AbortSignal
  /** Told once the model has answered, before its megabytes are read: it could paint the next picture. */
  answered?: () => void
}

/** A text-to-image model: one adapter per family of request bodies in `lib/aws/bedrock/`. */
export interface ImageModel {
  readonly modelId: string
  /** Gives PNG or JPEG bytes of about 16:9. Throws `JobFailure`. */
  generate(request: PictureRequest): Promise<Uint8Array>
}
