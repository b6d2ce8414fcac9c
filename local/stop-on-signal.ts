const graceMs = 1_500

/**
 * Stops on Ctrl-C or a termination signal, then ends the process. What does not stop in time is cut off:
 * nothing that was acknowledged can be lost by that.
 */
export function stopOnSignal(stop: () => Promise<void>): void {
  let isStopping = false
  const end = () => {
    if (isStopping) return
    isStopping = true
    setTimeout(() => process.exit(0), graceMs).unref()
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error)
        process.exit(1)
      },
    )
  }
  process.on('SIGINT', end)
  process.on('SIGTERM', end)
}
