/** A server that stops this often within the window is broken, and starting it again would not help. */
const mostCrashes = 5
const windowInMilliseconds = 3 * 60 * 1000

/**
 * How long to wait before a stopped server is started again, in milliseconds: at once the first time, then
 * one second and four times as long each time. Undefined when it has stopped too often to be started again.
 *
 * @param crashes when the server stopped, the present time included, in milliseconds; older ones are ignored
 */
export function restartDelay(crashes: readonly number[], now: number): number | undefined {
  const recent = crashes.filter((time) => now - time < windowInMilliseconds).length
  if (recent >= mostCrashes) return undefined
  return recent <= 1 ? 0 : 1000 * 4 ** (recent - 2)
}
