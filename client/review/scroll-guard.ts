/** Which of two panes follows the other. */
export type Scrolling = 'off' | 'editor' | 'view' | 'both'

export const SCROLLINGS: readonly Scrolling[] = ['off', 'editor', 'view', 'both']

export type Pane = 'editor' | 'view'

/** Decides whether a scroll in one pane is to move the other. */
export interface ScrollGuard {
  /** True when the other pane has to follow; then it will scroll, and that is no scroll of the user's. */
  follows(pane: Pane, moment: number): boolean
}

/**
 * A scroll moves the other pane once and no more: what comes from there in the time that a smooth scroll takes is its
 * echo. @param mode asked each time, for the user may change it
 */
export function scrollGuard(mode: () => Scrolling): ScrollGuard {
  const movedAt: Record<Pane, number> = { editor: Number.NEGATIVE_INFINITY, view: Number.NEGATIVE_INFINITY }
  return {
    follows(pane, moment) {
      const leads = mode() === 'both' || mode() === pane
      if (moment - movedAt[pane] < ECHO) {
        // As long as it still moves it is still the echo.
        movedAt[pane] = moment
        return false
      }
      if (!leads) return false
      movedAt[pane === 'editor' ? 'view' : 'editor'] = moment
      return true
    },
  }
}

/** Milliseconds between two scrolls of one movement. */
const ECHO = 250
