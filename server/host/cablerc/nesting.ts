import { createScanner } from 'jsonc-parser'

const DEEPEST = 64

/** Whether brackets open within brackets deeper than in any sound configuration. */
export function isNestedTooDeeply(text: string): boolean {
  const scanner = createScanner(text, true)
  let depth = 0
  for (let token: number = scanner.scan(); token !== END; token = scanner.scan()) {
    if (token === OPEN_BRACE || token === OPEN_BRACKET) depth++
    else if (token === CLOSE_BRACE || token === CLOSE_BRACKET) depth--
    if (depth > DEEPEST) return true
  }
  return false
}

// The library declares these as a const enum, whose members do not exist at run time.
const OPEN_BRACE = 1
const CLOSE_BRACE = 2
const OPEN_BRACKET = 3
const CLOSE_BRACKET = 4
const END = 17
