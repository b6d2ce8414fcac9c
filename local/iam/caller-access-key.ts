/** The access key id that signed a request: from its `Authorization` header or its presigned URL. */
export function callerAccessKeyId(
  authorization: string | undefined,
  url: string | undefined,
): string | undefined {
  const signed = /Credential=([^/,\s]+)\//.exec(authorization ?? '')?.[1]
  if (signed !== undefined) return signed
  return /[?&]X-Amz-Credential=([^&%/]+)/.exec(url ?? '')?.[1]
}
