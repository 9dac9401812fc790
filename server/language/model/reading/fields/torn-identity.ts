import { trimEndOf } from '../../../text/trim-end.ts'
import type { Flow } from '../lines/flow.ts'
import { isPositionWord } from './position-words.ts'

/**
 * The stretch from `start` to `end` of a flow, words mended that the wrap of a narrow line has torn:
 * `Hoyt Y` / `oe`, `ECONOMIC AFFAIR` / `S ANNA EXAMPLE`. Only at line breaks, and only where the rest is
 * no word by itself.
 */
export function withoutTears(flow: Flow, start: number, end: number): string {
  let text = ''
  let from = start
  for (const at of flow.breaks) {
    if (at <= start || at >= end - 1) continue
    const above = trimEndOf(flow.text.slice(from, at), ' ')
    const rest = /^[A-Za-z]{1,14}(?![A-Za-z'-])/.exec(flow.text.slice(at + 1, at + 16))?.[0]
    const torn = rest !== undefined && isTorn(/[A-Za-z.]{1,20}$/.exec(above)?.[0] ?? '', rest)
    text += torn ? above : `${flow.text.slice(from, at)} `
    from = at + 1
  }
  return text + flow.text.slice(from, end)
}

function isTorn(above: string, rest: string): boolean {
  if (!/[A-Za-z]$/.test(above)) return false
  if (isPositionWord(above + rest) && (!isPositionWord(rest) || rest.length <= 2)) return true
  // A name has no word in small letters but the particles of surnames.
  return /^[a-z]+$/.test(rest) && /^[A-Z][a-z]*$/.test(above) && !isPositionWord(above) && !NO_RESTS.test(rest)
}

const NO_RESTS =
  /^(?:de|del|della|der|den|di|da|das|do|dos|du|van|von|ten|ter|la|le|el|al|bin|ibn|y|e|of|for|to|in|at|on|and|the|by|per|as|under|with|from|reasons?|acting|due|based|pursuant|[a-z]{2,14}ing)$/
