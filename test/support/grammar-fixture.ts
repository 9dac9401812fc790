import { type GrammarLine, lineKinds, lineScopes, scopesAt, tokenizeCable } from './grammar.ts'

/**
 * Lists what a grammar fixture states and the grammar does otherwise; empty when all holds.
 *
 * A fixture is a text with marker lines. A marker line begins with `~`, which begins no line of a cable, and speaks of
 * the text line above it:
 *
 *     O 031453Z AUG 09
 *     ~= date-time-group              the kinds of the line are exactly these, in this order
 *     ~ ^^ constant.numeric.day       the marked columns carry the scope, or one more particular
 *     ~<- keyword.control             columns counted from the first, which the `~` hides
 *     ~ ^^ !string                    they do not carry it
 *     ~-                              the line has no scope at all
 *
 * @throws where a marker line cannot be read, or states nothing.
 */
export function fixtureFailures(fixture: string): readonly string[] {
  const { text, markers } = readFixture(fixture)
  if (markers.length === 0) throw new Error('The fixture states nothing')
  const lines = tokenizeCable(text)
  return markers.flatMap(({ number, line, marker }) => {
    const tokens = lines[line]
    if (tokens === undefined) throw new Error(`Line ${number}: a marker without a line above it`)
    return check(tokens, marker).map((failure) => `line ${number}: ${tokens.text}\n  ${marker}\n  ${failure}`)
  })
}

interface Marker {
  /** 1-based, in the fixture. */
  readonly number: number
  /** 0-based, in the text without markers. */
  readonly line: number
  readonly marker: string
}

function readFixture(fixture: string): { readonly text: string; readonly markers: readonly Marker[] } {
  const lines: string[] = []
  const markers: Marker[] = []
  for (const [index, line] of fixture.split('\n').entries()) {
    if (line.startsWith('~')) markers.push({ number: index + 1, line: lines.length - 1, marker: line })
    else lines.push(line)
  }
  return { text: lines.join('\n'), markers }
}

function check(line: GrammarLine, marker: string): readonly string[] {
  if (marker === '~-') return unequal(lineScopes(line).join(' '), '')
  const kinds = /^~= ([a-z -]+)$/.exec(marker)?.[1]
  if (kinds !== undefined) return unequal(lineKinds(line).join(' '), kinds === 'none' ? '' : kinds)
  const [, place, negated, scope] = /^~([ ]*\^+|<-*) (!?)([a-z-]+(?:\.[a-z-]+)*)$/.exec(marker) ?? []
  if (place === undefined || scope === undefined) throw new Error(`Not a marker: ${marker}`)
  const start = place.startsWith('<') ? 0 : marker.indexOf('^')
  const end = place.startsWith('<') ? place.length : place.length + 1
  const failures: string[] = []
  for (let column = start; column < end; column++) {
    const found = scopesAt(line, column)
    const carried = found.some((name) => name === scope || name.startsWith(`${scope}.`))
    if (carried === (negated === '!')) failures.push(`column ${column}: ${found.join(' ') || 'nothing there'}`)
  }
  return failures.slice(0, 1)
}

function unequal(actual: string, expected: string): readonly string[] {
  return actual === expected ? [] : [`found: ${actual || 'none'}`]
}
