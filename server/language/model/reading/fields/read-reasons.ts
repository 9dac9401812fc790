import type { Reason } from '../../message/authority.ts'
import type { Part } from '../../message/span.ts'
import type { Flow } from '../lines/flow.ts'

/** Reasons with the offset in the flow at which they begin. */
export interface FoundReason {
  readonly offset: number
  readonly value: Reason
}

/**
 * `1.4 (b) and (d)` behind offset `from` of a flow, in all its spellings: torn, with another separator, in
 * or without parentheses, as a range. Also the sections of older orders. The reference, section 5.3.
 */
export function findReason(flow: Flow, from: number, to = flow.text.length): FoundReason | undefined {
  const text = flow.text.slice(0, to)
  SECTION.lastIndex = from
  for (let match = SECTION.exec(text); match; match = SECTION.exec(text)) {
    const behind = match.index + match[0].length
    const letters = lettersOf(text, behind, match[1] ?? '')
    if (letters.letters.length === 0) continue
    const end = closingOf(text, match.index, letters.end)
    const section = `1.${match[1]}`
    return {
      offset: match.index,
      value: {
        span: flow.span(match.index, end),
        text: text.slice(match.index, end),
        section,
        letters: letters.letters,
        range: letters.range,
        safe: isBalanced(text.slice(match.index, end)) && ENDS.test(text.slice(end, end + 2)),
        canonical: `${section} ${inParentheses(letters.letters)}`,
      },
    }
  }
  return undefined
}

/** `(b), (d)` */
export function inParentheses(letters: readonly string[]): string {
  return letters.map((letter) => `(${letter})`).join(', ')
}

/** The letters that stand at offset `from` without any section: `for reasons b, d.` */
export function lettersWithoutSection(
  flow: Flow,
  from: number,
): (Part & { readonly letters: readonly string[] }) | undefined {
  const start = from + (/^[\s:.,]{0,4}/.exec(flow.text.slice(from, from + 4))?.[0].length ?? 0)
  const { letters, end } = lettersAt(flow.text, start)
  // "for reasons a friend may know": one letter without parentheses is a word.
  if (letters.length === 0 || (letters.length === 1 && flow.text.charAt(start) !== '(')) return undefined
  if (!/^[\s.,;)]*$/.test(flow.text.slice(end, end + 4)) && !/^[.,;]/.test(flow.text.slice(end))) return undefined
  return { ...flow.part(start, closingOf(flow.text, start, end)), letters }
}

/** `1.4`, and what wraps and fingers make of it: `1 .4`, `1. 4`, `1/4`, `1:4`, `1,4`. */
const SECTION = /(?<![\d./])1 ?[.,:;/] ?([3-6])(?!\d)/g

/** One step of a list of letters: what parts it from the one before, and the letter. */
const STEP =
  /[\s.,:;]{0,3}(?:(?:[/&+,;-]|A ?N ?D\b|O ?R\b|THR\w+|TO(?= ?\())[\s.,;/]{0,2}){0,2}(?<open>\([\s.]?)?(?<letter>[A-Z])(?![A-Za-z]|\. ?[O0]\b)(?:[\s.]{0,2}\))?/iy

/** The same where the section stands before each letter: `1.4 (b) and 1.4 (d)`. */
function lettersOf(text: string, from: number, section: string): ReturnType<typeof lettersAt> {
  let all = lettersAt(text, from)
  // Once for what is read already; again only where more stands behind it.
  while (all.letters.length > 0 && all.letters.length < MOST && text.indexOf('1', all.end) >= 0) {
    AGAIN.lastIndex = all.end
    const match = AGAIN.exec(text)
    if (match?.[1] !== section) break
    const more = lettersAt(text, all.end + match[0].length)
    if (more.letters.length === 0) break
    all = { letters: [...all.letters, ...more.letters], end: more.end, range: all.range || more.range }
  }
  return all
}

const AGAIN = /(?:[,;/] ?| )(?:(?:and|&|or) )?1[.,] ?([3-6])(?= ?\(?[a-h]\b)/iy

/** Letters of the section from offset `from` on; those no section has count where parentheses say that they are meant. */
function lettersAt(text: string, from: number): { letters: string[]; end: number; range: boolean } {
  const letters: string[] = []
  let end = from
  let range = false
  let inside = false
  WORD.lastIndex = from
  const word = WORD.exec(text)
  if (word) end += word[0].length
  while (letters.length < MOST) {
    STEP.lastIndex = end
    const match = STEP.exec(text)
    const letter = match?.groups?.['letter']?.toLowerCase()
    if (!match || letter === undefined) break
    const opens = match.groups?.['open'] !== undefined
    if (letter > 'h' && !opens && !inside) break
    // `1.5 (X-5)`: an exemption of the section behind it.
    if (letter === 'x' && /^[- ]?\d/.test(text.slice(end + match[0].length, end + match[0].length + 2))) break
    // "1.4 b and a further reason": an article.
    if (letters.length > 0 && opens && isPortionMark(text, end, match[0])) break
    if (letter === 'a' && !opens && !inside && /^ [a-z]/.test(text.slice(end + match[0].length))) break
    if (letters.length > 0 && /-|t[ho]/i.test(match[0])) range = true
    letters.push(letter)
    inside = match[0].endsWith(')') ? false : opens || inside
    end += match[0].length
  }
  return { letters, end, range }
}

/** What stands between section and letters in words: `1.4 paragraphs (b) and (d)`. */
const WORD = /[\s,]{0,3}(?:sub-?)?(?:paragraphs?|paras?\.?|sections?|letters?|parts?|items?)(?=\s{1,3}\(?[a-h]\b)/iy

/**
 * `1.4 (b) and (d). (U) The duke …`: the mark of a text that follows. A sentence was over, or the letters before
 * are small and this one is a capital; and words in small letters go on behind it.
 */
function isPortionMark(text: string, from: number, step: string): boolean {
  const [whole, gap = ''] = /^([\s.,:;]{0,3})\([CSU]\)$/.exec(step) ?? []
  if (whole === undefined || gap.includes(',')) return false
  const behind = text.slice(from + step.length, from + step.length + 24)
  if (/\.\s/.test(gap)) return /^\s{1,3}["']?[A-Z][A-Za-z]/.test(behind)
  return /\([a-h]\)?$/.test(text.slice(0, from)) && /^\s{1,3}["']?[A-Z][A-Za-z' ]{0,20}[a-z]/.test(behind)
}

const MOST = 12

/** End of the match with the parenthesis that closes one of its own, and without one that was opened before it. */
function closingOf(text: string, start: number, end: number): number {
  const inner = text.slice(start, end)
  let depth = 0
  for (const sign of inner) depth += sign === '(' ? 1 : sign === ')' ? -1 : 0
  if (depth < 0 && inner.endsWith(')') && isInside(text.slice(0, start))) return end - 1
  if (depth <= 0) return end
  const closing = /^[\s.]{0,3}\)/.exec(text.slice(end, end + 4))
  return closing ? end + closing[0].length : end
}

/** Whether a parenthesis is open behind the text; `1.4 b)` closes one that was never opened. */
function isInside(text: string): boolean {
  let open = 0
  for (const sign of text) {
    if (sign === '(') open++
    else if (sign === ')' && open > 0) open--
  }
  return open > 0
}

function isBalanced(text: string): boolean {
  let depth = 0
  for (const sign of text) {
    depth += sign === '(' ? 1 : sign === ')' ? -1 : 0
    if (depth < 0) return false
  }
  return depth === 0
}

/** What may follow reasons that were read to their end. */
const ENDS = /^(?:$|[.;,)\s])/
