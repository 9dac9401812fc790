/** A sign that came out as another one. */
export interface LostSign {
  readonly start: number
  readonly end: number
  /** What stands there, in its context: `duke,s`. */
  readonly shown: string
  readonly meant: string
  /** What the sign was meant to be, in words. */
  readonly name: 'an apostrophe' | 'a quotation mark' | 'a dash'
}

/**
 * Signs of eight bits in a line that came out as others on equipment of seven: a comma for an apostrophe
 * (`duke,s`, `didn,t`, `d,Or`) or the sign of the yen (`duke\u00a5s`, `dukes\u00a5 men`), a question mark (`duke?s`), `&` and `8` for quotation marks (`&the first8`), `)` for a dash. Only what
 * cannot be meant as it stands: a comma before a blank, `AT&T`, `G8` and a bracket with its partner are left.
 */
export function lostSigns(line: string, openBefore: boolean): LostSign[] {
  const found: LostSign[] = []
  if (line.includes(',')) addApostrophes(line, found)
  if (line.includes(YEN)) addYen(line, found)
  if (line.includes('?')) addQuestions(line, found)
  if (line.includes('&')) addQuotes(line, found)
  if (line.includes(' ) ') && !openBefore) addDashes(line, found)
  return found.sort((a, b) => a.start - b.start)
}

/** Whether a closer look at a line is worth it: nearly all lines of all cables are passed over by this. */
export function mayHaveLostSigns(line: string): boolean {
  return SIGNS.test(line)
}

const SIGNS = /&| \) |,[A-Za-z\u00c0-\u024f]|[\u00a5?]/
const YEN = '\u00a5'

/** Behind a word, and before an ending or behind a plural: no sum begins there. */
function addYen(line: string, found: LostSign[]): void {
  for (let at = line.indexOf(YEN); at >= 0; at = line.indexOf(YEN, at + 1)) {
    const before = wordBefore(line, at)
    const behind = wordBehind(line, at + 1)
    if (
      before === '' ||
      !(behind === '' ? isPlural(before) && !/\d/.test(line.charAt(at + 1)) : isElided(before, behind))
    )
      continue
    found.push({ start: at, end: at + 1, shown: `${before}${YEN}${behind}`, meant: "'", name: 'an apostrophe' })
  }
}

/** `the duke?s cart`: in the middle of a word, and in no address, `mill?s=1`. */
function addQuestions(line: string, found: LostSign[]): void {
  for (let at = line.indexOf('?'); at >= 0; at = line.indexOf('?', at + 1)) {
    const behind = wordBehind(line, at + 1)
    if (behind === '' || behind.length > 2 || behind !== behind.toLowerCase()) continue
    const before = wordBefore(line, at)
    const isInAddress =
      './'.includes(line.charAt(at - before.length - 1) || ' ') ||
      '=&/_#:'.includes(line.charAt(at + 1 + behind.length) || ' ')
    if (before === '' || isInAddress || !isElided(before, behind)) continue
    found.push({ start: at, end: at + 1, shown: `${before}?${behind}`, meant: "'", name: 'an apostrophe' })
  }
}

function isPlural(word: string): boolean {
  return word.length > 2 && /s$/i.test(word)
}

function addApostrophes(line: string, found: LostSign[]): void {
  for (let at = line.indexOf(','); at >= 0; at = line.indexOf(',', at + 1)) {
    const before = wordBefore(line, at)
    const behind = wordBehind(line, at + 1)
    if (before === '' || behind === '' || !isElided(before, behind)) continue
    // `a,b,s` is a list.
    if (/[,\d]/.test(line.charAt(at - before.length - 1)) || /[,\d]/.test(line.charAt(at + 1 + behind.length))) continue
    found.push({ start: at, end: at + 1, shown: `${before},${behind}`, meant: "'", name: 'an apostrophe' })
  }
}

function wordBefore(line: string, at: number): string {
  let start = at
  while (start > 0 && at - start < LONGEST && LETTER.test(line.charAt(start - 1))) start--
  return line.slice(start, at)
}

function wordBehind(line: string, from: number): string {
  let end = from
  while (end < line.length && end - from < LONGEST && LETTER.test(line.charAt(end))) end++
  return line.slice(from, end)
}

const LONGEST = 30
const LETTER = /[A-Za-z\u00c0-\u024f]/

/** Whether a comma between two words without a blank can only be an apostrophe. */
function isElided(before: string, behind: string): boolean {
  if (/^s$/i.test(behind)) return before.length > 1
  if (/^t$/i.test(behind)) return /n$/i.test(before) && before.length > 2
  if (/^(?:re|ve|ll)$/i.test(behind))
    return /^(?:I|you|we|they|he|she|it|who|there|that|would|could|should|might)$/i.test(before)
  if (/^m$/i.test(behind)) return /^I$/i.test(before)
  // `d,Or`, `l,Etat`, `O,Brien`: a single letter before a name or a vowel.
  return /^(?:[dlDL]|[Qq]u|O)$/.test(before) && behind.length > 1 && /^(?:[A-Z]|[aeiouh])/.test(behind)
}

/** A word in `&` and `8`: nearest closing sign, on one line or up to its end. */
function addQuotes(line: string, found: LostSign[]): void {
  for (let at = line.indexOf('&'); at >= 0; at = line.indexOf('&', at + 1)) {
    if (!/^[A-Za-z\d]$/.test(line.charAt(at + 1)) || !/^$|[\s("[-]/.test(line.charAt(at - 1))) continue
    const close = closingEight(line, at + 1)
    const next = line.indexOf('&', at + 1)
    if (close < 0 || (next >= 0 && next < close)) continue
    const shown = line.slice(at, close + 1)
    const of = (start: number): LostSign => ({
      start,
      end: start + 1,
      shown: shown.length > 24 ? `${shown.slice(0, 10)}...${shown.slice(-10)}` : shown,
      meant: '"',
      name: 'a quotation mark',
    })
    found.push(of(at), of(close))
  }
}

/** The first 8 that is glued to a word in small letters, or to a stop, and ends it. */
function closingEight(line: string, from: number): number {
  for (let at = line.indexOf('8', from); at >= 0 && at - from < QUOTATION; at = line.indexOf('8', at + 1)) {
    if (/[a-z.,!?]/.test(line.charAt(at - 1)) && /^$|[\s.,;:!?)\]-]/.test(line.charAt(at + 1))) return at
  }
  return -1
}

const QUOTATION = 200

/** A closing bracket between blanks that no opening one stands before. */
function addDashes(line: string, found: LostSign[]): void {
  let open = 0
  for (let at = 0; at < line.length; at++) {
    const sign = line.charAt(at)
    if (sign === '(') open++
    if (sign !== ')') continue
    const isBetween = line.charAt(at - 1) === ' ' && line.charAt(at + 1) === ' ' && /[A-Za-z]/.test(line.charAt(at + 2))
    if (open > 0) open--
    else if (isBetween && /[A-Za-z,."]/.test(line.charAt(at - 2)))
      found.push({ start: at, end: at + 1, shown: ' ) ', meant: '-', name: 'a dash' })
  }
}
