/** One resource of the synthesized templates, its intrinsic functions resolved. */
export interface Resource {
  /** Logical id in its template. */
  readonly id: string
  /** Logical ids of the nested stacks that lead to it, joined by `/`. */
  readonly stackPath: string
  /** Unique, short and stable over synthesis runs: physical names are made from it. */
  readonly uid: string
  /** For example `AWS::SQS::Queue`. */
  readonly type: string
  /** Evaluated when first read. */
  readonly properties: Readonly<Record<string, unknown>>
  /** What `Ref` gives. */
  ref(): string
  /** What `Fn::GetAtt` gives. */
  attribute(name: string): string
}

/** A whole synthesized backend: every resource of every nested stack. */
export interface Assembly {
  readonly region: string
  readonly accountId: string
  readonly resources: readonly Resource[]
  ofType(...types: readonly string[]): readonly Resource[]
  /** Where an asset lies on disk, from its object key or its S3 URL. Throws when there is none. */
  assetPath(objectKeyOrUrl: string): string
  /** Outputs of the root stack. */
  readonly outputs: Readonly<Record<string, string>>
}
