/** Who signed a request, and for which Region. */
export interface Signer {
  readonly accessKeyId: string | undefined
  readonly region: string | undefined
}

const credentialScope = /Credential=([^/,\s]+)\/\d{8}\/([a-z0-9-]+)\/[a-z-]+\/aws4_request/

/** Reads the access key and the Region from a SigV4 `Authorization` header; the signature is not checked. */
export function readSigner(authorization: string | string[] | undefined): Signer {
  const header = Array.isArray(authorization) ? authorization[0] : authorization
  const match = header === undefined ? undefined : credentialScope.exec(header)
  return { accessKeyId: match?.[1], region: match?.[2] }
}
