/** Runs something in the next turn of the event loop, behind what has arrived. Browsers have no `setImmediate`. */
export const inNextTurn: (run: () => void) => void =
  typeof setImmediate === 'function' ? (run) => void setImmediate(run) : (run) => void setTimeout(run)
