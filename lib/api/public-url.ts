import { z } from 'zod'

/** The address under which phones reach this server, if it differs from the one that the booth's screens use. */
export function readPublicUrl(): string | undefined {
  return z.url().optional().parse(process.env.PUBLIC_URL)
}
