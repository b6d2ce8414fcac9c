import type { Page } from '@playwright/test'

export interface PageMemory {
  readonly heapMb: number
  readonly nodes: number
}

/** What a page holds after what can be collected is. */
export async function pageMemory(page: Page): Promise<PageMemory> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('HeapProfiler.collectGarbage')
  const { usedSize } = await devtools.send('Runtime.getHeapUsage')
  const { nodes } = await devtools.send('Memory.getDOMCounters')
  await devtools.detach()
  return { heapMb: Number((usedSize / 1024 / 1024).toFixed(2)), nodes }
}
