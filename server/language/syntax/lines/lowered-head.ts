import { readClassificationLine } from './classification-line.ts'

/**
 * A line of the header, or the classification line, that a copy has in small letters, or in those of a
 * title: the line in capitals. Undefined for all other lines; what looks like one in running text is told
 * apart where it stands. Only signs of ASCII change, so that every column stays valid.
 */
export function loweredHead(plain: string, indent: number): string | undefined {
  const patterns = FIRST[plain.charCodeAt(indent) | 32]
  if (!patterns || !SMALL.test(plain)) return undefined
  for (const pattern of patterns) {
    pattern.lastIndex = indent
    if (!pattern.test(plain)) continue
    if (GOES_ON.test(plain.slice(indent, indent + WIDEST))) return undefined
    const capitals = inCapitals(plain)
    return pattern === LEVEL && !isClassification(plain, capitals, indent) ? undefined : capitals
  }
  return undefined
}

/** Letters of ASCII in capitals, all else as it is. */
export function inCapitals(plain: string): string {
  return plain.replace(/[a-z]+/g, (letters) => letters.toUpperCase())
}

const SMALL = /[a-z]/
/** Cheap, before the line is read in capitals: how a level begins, spaced or not, and a number. */
const LEVEL = /(?:s ?e ?c ?r|c ?o ?n ?f|u ?n ?c ?l|t ?o ?p|l ?i ?m ?i|r ?e ?s ?t).{0,90}\d{2}/iy

/** Level, series and number, or a section; behind the number at most captions. "Secret talks of 1939" are text. */
function isClassification(plain: string, capitals: string, indent: number): boolean {
  const tokens = readClassificationLine(capitals, indent)
  if (!tokens?.level.code) return false
  const { series, number, rest, section, level } = tokens
  // Wrapped behind its section, the line goes on below.
  if (!series || !number)
    return section !== undefined && (rest === undefined || /^OF$/.test(capitals.slice(rest.start)))
  if (
    rest &&
    !/^\/{0,2} ?(?:(?:SIPDIS|NOFORN|SENSITIVE|NODIS|EXDIS|LIMDIS|STADIS|NOCONTRACTOR|C ?O ?R ?R ?E ?C ?T ?E ?D {1,3}C ?O ?P ?Y)[ ,/]*)+$/.test(
      capitals.slice(rest.start),
    )
  )
    return false
  const words = plain.slice(series.start, series.end).split(' ')
  // Short words of a sentence, which few names of posts have; a level that is spaced out is in none.
  if (words.length > 3) return false
  if (!level.spaced && words.some((word) => SMALL_WORD.test(word)) && !POST_WITH_SMALL_WORD.test(words.join(' ')))
    return false
  return section !== undefined || level.spaced || number.end - number.start >= 4
}

const POST_WITH_SMALL_WORD = /^(?:the hague|port of spain)$/i

const SMALL_WORD =
  /^(?:in|of|the|and|to|by|on|at|from|since|until|about|for|with|no|was|were|is|as|report|protocol|treaty|talks|police|cable|telegram|message|service|sources?)$/i

/** Places and agencies with which an address begins. */
const ADDRESS =
  '(?:r[a-z]{4,7} ?/ ?)?(?:amembassy|amemb|amconsul|amcongen|usmission|usint|usdel|usun|useu|usnato|secstate|secdef|whitehouse|white house|nsc|cia|joint staff|all diplomatic)\\b'

/** Commands and lists of the services. */
const SERVICE =
  '(?:cno|cmc|comdt|secnav|secdef|bupers|chinfo|navadmin|maradmin|alnav|alcoast|almar|alaract|com[a-z]{3,12}|cdr [a-z]{3,12}|uss)(?:$|[ /])'

/** `to combat`, `to complete`: sentences go on so as well. Commands are many (`comphibgru`), such words are few. */
const GOES_ON =
  /^(?:fm|to|info) {1,3}com(?:bat|bine|e|fort|mand|memorate|mence|ment|mission|mit|munal|municate|pact|pany|panies|pare|pel|pensate|pete|pile|plain|plement|plete|ply|pose|prehend|prise|promise|pute|rade|rades)(?:d|ing|s)?(?![a-z])/i
const WIDEST = 24

/** By the first letter, which may be a capital; all patterns of a letter are tried in this order. */
const FIRST: readonly (readonly RegExp[] | undefined)[] = byFirstLetter([
  ['u', /unclas(?: ?\/\/ ?n?\d{5}\/\/)?$/y],
  ['sculrt', LEVEL],
  ['v', /vzczc[a-z]{3}\d{3,4}$/iy],
  ['zopryw', /(?:zz|oo|pp|rr|yy|ww)(?: r[a-z]{3,7})+$/iy],
  ['d', /de r[a-z]{3,7} #\d{4}/iy],
  ['z', /zn[yr] ([a-z])\1{4}(?: |$)/iy],
  [
    'zopry',
    /[zopry](?: [zopry])? \d{6}z (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec) \d{2}(?:\d{2})?(?: (?:z[a-z]{2}|psn|mid[a-z0-9]{6,14})(?: [a-z0-9#/-]{1,20}){0,6})?$/iy,
  ],
  ['f', new RegExp(`fm {1,3}${ADDRESS}`, 'iy')],
  ['t', new RegExp(`to {1,3}${ADDRESS}.{0,60}$`, 'iy')],
  ['i', new RegExp(`info {1,3}${ADDRESS}.{0,60}$`, 'iy')],
  // Messages of the services, whose every line came in small letters.
  ['f', new RegExp(`fm {1,3}${SERVICE}.{0,60}$`, 'iy')],
  ['t', new RegExp(`to {1,3}${SERVICE}.{0,60}$`, 'iy')],
  ['i', new RegExp(`info {1,3}${SERVICE}.{0,60}$`, 'iy')],
  ['b', /bt$/y],
  ['n', /n{4}$/y],
])

function byFirstLetter(list: readonly (readonly [string, RegExp])[]): readonly (readonly RegExp[] | undefined)[] {
  const groups = new Array<RegExp[] | undefined>(127).fill(undefined)
  for (const [letters, pattern] of list)
    for (const letter of letters) groups[letter.charCodeAt(0)] = [...(groups[letter.charCodeAt(0)] ?? []), pattern]
  return groups
}
