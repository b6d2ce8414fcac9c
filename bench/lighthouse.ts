import lighthouse, { desktopConfig } from 'lighthouse'

/** Out of 100. */
export interface LighthouseScores {
  readonly performance: number
  readonly accessibility: number
  readonly bestPractices: number
}

export interface Audit {
  readonly url: string
  /** Of a Chromium that listens for DevTools; its sign-in stays. */
  readonly debugPort: number
  /** A middling phone on a mobile network (Lighthouse's own default), or a desk's machine. */
  readonly device: 'phone' | 'desktop'
}

/** Lighthouse's judgement of one page. Throws when the page could not be judged. */
export async function lighthouseScores({ url, debugPort, device }: Audit): Promise<LighthouseScores> {
  const flags = {
    port: debugPort,
    disableStorageReset: true,
    onlyCategories: ['performance', 'accessibility', 'best-practices'],
    logLevel: 'error' as const,
  }
  const result = await lighthouse(url, flags, device === 'desktop' ? desktopConfig : undefined)
  if (!result || result.lhr.runtimeError)
    throw new Error(`Lighthouse could not judge ${url}: ${result?.lhr.runtimeError?.message ?? 'no result'}`)
  const { categories } = result.lhr
  const scoreOf = (category: string) => Math.round((categories[category]?.score ?? 0) * 100)
  return {
    performance: scoreOf('performance'),
    accessibility: scoreOf('accessibility'),
    bestPractices: scoreOf('best-practices'),
  }
}
