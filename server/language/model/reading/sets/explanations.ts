import { matchesOf } from '../../../text/matches-of.ts'
import { trimEndOf } from '../../../text/trim-end.ts'
import type { TextSet } from '../../message/text-set.ts'

/**
 * What AMPN and NARR say of each reference, by its letter: `REF A IS NAVADMIN 281/05, STOP MOVEMENT.` A set AMPN that
 * names none amplifies the REF set above it.
 */
export function explanationsOf(sets: readonly TextSet[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  let above: string | undefined
  for (const set of sets) {
    if (set.name === 'REF') above = set.fields[0]?.text.replace(/[()]/g, '').toUpperCase()
    if (set.name !== 'AMPN' && set.name !== 'NARR') continue
    const statements = statementsOf(set.text)
    for (const { letters, text } of statements)
      for (const letter of letters) if (!found.has(letter)) found.set(letter, text)
    if (statements.length === 0 && above !== undefined && set.text !== '' && !found.has(above))
      found.set(above, withoutStop(set.text))
  }
  return found
}

/** At the beginning of a sentence: `REF A IS`, `REFERENCES A AND B ARE`, `REF (A),`, `REF C PROVIDES`; inside of one, `…, AND REF B IS`. */
const STATEMENT =
  /(?:^|[.;]"?\)?\s{0,4}(?:AND )?|[:/]"?\)?\s{1,4}|(?:,"?\)?|,? AND)\s{1,2}(?=REF(?:ERENCE)?S? ?\(?[A-Z]\)? (?:IS|ARE)\b))\(?REF(?:ERENCE)?S?\.? ?\(?([A-Z])\)?((?:(?:, ?| AND |, AND | & | THROUGH | THRU |-)\(?[A-Z]\)?(?![A-Z]))*)\)?(?: ?[,:-]| IS\b:?| ARE\b:?| (?=[A-Z0-9]))/gi

function statementsOf(text: string): { readonly letters: readonly string[]; readonly text: string }[] {
  const matches = matchesOf(text, STATEMENT)
  return matches.map((match, index) => {
    const own = text.slice(match.index + match[0].length, matches[index + 1]?.index ?? text.length)
    return { letters: lettersOf(match[1] ?? '', match[2] ?? ''), text: withoutStop(own) }
  })
}

/** `A`, `, B AND C`, ` THROUGH D`. */
function lettersOf(first: string, more: string): string[] {
  const letters = [first.toUpperCase()]
  for (const match of matchesOf(more, /(THROUGH |THRU |-)?\(?([A-Z])\)?(?![A-Z])/gi)) {
    const letter = (match[2] ?? '').toUpperCase()
    if (match[1])
      for (let code = (letters.at(-1)?.charCodeAt(0) ?? 0) + 1; code < letter.charCodeAt(0); code++)
        letters.push(String.fromCharCode(code))
    letters.push(letter)
  }
  return letters
}

function withoutStop(text: string): string {
  return trimEndOf(text, '. ').trimStart()
}
