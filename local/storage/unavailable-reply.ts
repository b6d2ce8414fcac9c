/** How a service of the shared server says that it is down. */
export function unavailableReply(service: 's3' | 'sqs'): { contentType: string; body: string } {
  if (service === 'sqs') {
    const body = { __type: 'com.amazonaws.sqs#ServiceUnavailable', message: 'The service is unavailable.' }
    return { contentType: 'application/x-amz-json-1.0', body: JSON.stringify(body) }
  }
  return {
    contentType: 'application/xml',
    body: s3Error('ServiceUnavailable', 'The service is unavailable.'),
  }
}

/** An error as S3 writes it. */
export function s3Error(code: string, message: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${message}</Message></Error>`
}
