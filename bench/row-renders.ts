import type { Page } from '@playwright/test'

/** What is read of React's tree; a row is known by the `rowIndex` among its props. */
interface Fiber {
  readonly memoizedProps: unknown
  readonly flags: number
  readonly child: Fiber | null
  readonly sibling: Fiber | null
  readonly alternate: Fiber | null
}

declare global {
  interface Window {
    rowRenders: number
    firstDataMs: number | undefined
    firstRowMs: number | undefined
    __REACT_DEVTOOLS_GLOBAL_HOOK__: unknown
  }
}

/**
 * Counts each rendering of a board's row, as React's own developer tools do, and notes when the last byte of the first
 * page of tickets was there, and the first frame with a row.
 * Called before the page's first script.
 */
export async function watchRowRenders(page: Page): Promise<void> {
  // tsx names functions by a helper that only Node has.
  await page.addInitScript({ content: 'globalThis.__name = (named) => named' })
  await page.addInitScript(() => {
    /** React's mark of a fiber that did work in the commit it was made for. */
    const performedWork = 1
    const isRow = ({ memoizedProps }: Fiber) =>
      typeof memoizedProps === 'object' && memoizedProps !== null && 'rowIndex' in memoizedProps

    const visit = (next: Fiber, before: Fiber | null): void => {
      const rendered = before === null || (next.flags & performedWork) === performedWork
      if (isRow(next) && rendered) window.rowRenders += 1
      // The same child means that React left this part of the tree alone.
      if (before !== null && next.child === before.child) return
      for (let child = next.child; child; child = child.sibling) visit(child, child.alternate)
    }
    window.rowRenders = 0
    window.__REACT_DEVTOOLS_GLOBAL_HOOK__ = {
      supportsFiber: true,
      isDisabled: false,
      renderers: new Map(),
      checkDCE: () => undefined,
      inject: () => 1,
      onCommitFiberUnmount: () => undefined,
      onPostCommitFiberRoot: () => undefined,
      onCommitFiberRoot: (_id: number, root: { current: Fiber }) =>
        visit(root.current, root.current.alternate),
    }
    const ask = window.fetch.bind(window)
    window.fetch = async (address, options) => {
      const response = await ask(address, options)
      const question = typeof options?.body === 'string' ? options.body : ''
      if (window.firstDataMs === undefined && question.includes('query BoardPage')) {
        await response.clone().arrayBuffer()
        window.firstDataMs ??= performance.now()
      }
      return response
    }
    const observer = new MutationObserver(() => {
      if (!document.querySelector('.job-row')) return
      observer.disconnect()
      requestAnimationFrame(() => setTimeout(() => (window.firstRowMs = performance.now())))
    })
    observer.observe(document, { childList: true, subtree: true })
  })
}
