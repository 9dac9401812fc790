import type { Line } from '../../../syntax/lines/line.ts'

/** A line of the header that shares one of the copy with those before it. */
export interface JoinedLine {
  readonly kind: 'date-time-group' | 'from' | 'to' | 'info'
  /** The lines of the block from its keyword on, what stands before that left blank. */
  readonly lines: readonly Line[]
  /** Of the first of them, in lines of the block. */
  readonly offset: number
}

/**
 * `O 031453Z AUG 09 FM AMEMBASSY ZENDA`, `TO SECSTATE WASHDC INFO AMEMBASSY PARIS`: copies lose line breaks. A
 * keyword before an address begins a line of its own, in the order of the header. Gives the lines of the
 * block up to there, and what follows.
 */
export function splitJoined(
  kind: string,
  lines: readonly Line[],
): { readonly own: readonly Line[]; readonly joined: JoinedLine | undefined } {
  const pattern = NEXT[kind]
  const words = WORDS[kind] ?? [' ']
  const offset = pattern
    ? lines.findIndex(({ plain }) => words.some((word) => plain.includes(word)) && pattern.test(plain))
    : -1
  const line = lines[offset]
  const match = line && pattern?.exec(line.plain)
  if (!line || !match) return { own: lines, joined: undefined }
  const at = match.index + 1
  const head: Line = { ...line, plain: line.plain.slice(0, at).trimEnd() }
  const tail: Line = { ...line, indent: at, plain: ' '.repeat(at) + line.plain.slice(at) }
  return {
    own: [...lines.slice(0, offset), head],
    joined: { kind: KINDS[match[1] ?? ''] ?? 'date-time-group', lines: [tail, ...lines.slice(offset + 1)], offset },
  }
}

const KINDS: Readonly<Record<string, JoinedLine['kind']>> = { FM: 'from', TO: 'to', INFO: 'info' }
const GROUP = / ([ZOPRY](?: [ZOPRY])?) {1,3}\d{6}Z [A-Z]{3} \d{2}(?:\d{2})?(?!\d)/

/** What an address begins with: a routing indicator, the kind of a post, a department. */
const ADDRESS =
  '(?=(?:R[A-Z]{4,7} ?/|AM(?:EMBASSY|CONSUL|CONGEN) |SECSTATE |USMISSION |US[A-Z]{2,8} [A-Z]|WHITE HOUSE|WHITEHOUSE|SECDEF |JOINT STAFF|JCS |CIA |NSC |DEPT OF |ALL [A-Z]|ZEN ?/|(?:AL ?)?[A-Z]{3,8}ADMIN\\b|(?:NAVOP|AL(?:NAV|MAR|COM|POM|MILACT)|ALCOM[A-Z]*)(?![A-Z])|(?:CNO|CMC|CHINFO|SECNAV|COM[A-Z]{3,12}|[A-Z]{4,12}COM) [A-Z]))'
/** What stands in whatever such a pattern fits: a long one is not asked of each line. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  janap: ['Z '],
  station: ['Z '],
  security: ['Z '],
  'date-time-group': [' FM '],
  from: [' TO ', ' INFO '],
  to: [' INFO '],
}
const before = (...keywords: string[]): RegExp => new RegExp(` (${keywords.join('|')}) {1,3}${ADDRESS}`)
const NEXT: Readonly<Record<string, RegExp>> = {
  janap: GROUP,
  station: GROUP,
  security: GROUP,
  'date-time-group': before('FM'),
  from: before('TO', 'INFO'),
  to: before('INFO'),
}
