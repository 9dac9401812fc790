import type { Line } from '../../../syntax/lines/line.ts'
import { endsText, type LastLine } from './last-lines.ts'
import { nameIn } from './surname.ts'

/**
 * A line of the box in which posts give the address of their web site: the words that lead to it, or the
 * address; the rest of a sentence is neither.
 */
export function webPart(content: string): 'address' | 'lead' | undefined {
  if (content.length > 160) return undefined
  if (WEB_ADDRESS.test(content)) return leads(content) || BARE_ADDRESS.test(content) ? 'address' : undefined
  return leads(content) ? 'lead' : undefined
}

function leads(words: string): boolean {
  // `or access the site through …` goes on behind the address.
  const content = words.startsWith('or access ') ? words.slice(3) : words
  return MAY_LEAD.test(content) && NAMES_A_PLACE.test(content) && WEB_LEAD.test(content)
}

/** How such words begin, and what they come to: most lines are told by their first letters. */
const MAY_LEAD =
  /^(?:\([A-Z]{1,3}\))?\W{0,4}(?:ple|to |for |you |we |vi[se]|read|see|acc|che|find|more|fur|add|this |emb|mis|con)/i
const NAMES_A_PLACE = /web|page|http|net|portal|link|wiki|forum|(?:visit|see|at)(?: us)?\s?:?$/i
const WEB_ADDRESS = /(?:\bhttps?:|\bwww\.|\bftp:)\S/i
const BARE_ADDRESS = /^\W{0,4}(?:https?:|www\.|ftp:)\S{1,140}(?: \S{1,30}){0,2}$/i
const WEB_LEAD =
  /^(?:\([A-Z]{1,3}\))?\W{0,4}(?:(?:please|to|for|you (?:can|may)|we invite you to) )?(?:visit|view|read|see|access|check|find|more|further|additional|this (?:cable|message|report)|embassy|mission|consulate)\b.{0,100}(?:\b(?:web ?-?(?:site|page|portal)|home ?page|portal|internet|intranet|siprnet|intelink|page|wiki|forum|https?:)|\b(?:visit|see|at)(?: us)?\s?:?$)/i

/** Number of lines, from one upwards, that give the address of a web site and nothing else; 0 for none. */
export function webBox(lines: readonly LastLine[], index: number): number {
  let count = 0
  let address = false
  for (let at = index; at < Math.min(lines.length, index + WEB_LINES); at++) {
    const line = lines[at]
    // The line with the number is a paragraph, whatever address it gives.
    if (!line || (line.kind === 'paragraph' && lines[at + 1]?.block !== line.block)) return 0
    const part = line.kind === 'rule' ? undefined : webPart(line.plain.slice(line.indent))
    address ||= part === 'address'
    // The rest of an address that the margin broke.
    if (part === undefined && (count > 0 || line.gap || !isRestOfPart(line.plain))) return 0
    count++
    // A blank line may part the address from the words that lead to it, and from those that name another way.
    if (line.gap && part !== undefined && isOtherPart(part, lines[at + 1])) continue
    if (!line.gap && opensOn(lines[at + 1])) return 0
    if (line.gap || isOver(lines[at + 1])) return address || isFramed(lines, index, at) ? count : 0
  }
  return 0
}

function isRestOfPart(plain: string): boolean {
  return REST_OF_ADDRESS.test(plain) || RESTS_OF_LEAD.has(plain.trim())
}

/** `Visit our Web Site at` above an address, or an address above `or access the site through SIPRNET`: apart from what stands above. */
function isOtherPart(part: 'address' | 'lead', above: LastLine | undefined): boolean {
  if (!above || above.kind === 'rule') return false
  const other = webPart(above.plain.slice(above.indent))
  return part === 'address'
    ? other === 'lead' && LEADS_ON.test(above.plain) && (above.gap || VISITS.test(above.plain))
    : other === 'address'
}

/** `Visit our web site at`, and not a sentence about a page whose address stands below by chance. */
const LEADS_ON = /\b(?:at|visit|via|(?:at|visit|site|page)\s{0,2}:)\s*$/i

/** Directly below the text `Read the new report at` is its last sentence, unless it asks to visit a site, or tells whose. */
const VISITS = /\bvisit\b|\bour\b/i

/** Words without an address between two rules, from line `at` down to `index`: a box all the same. */
function isFramed(lines: readonly LastLine[], index: number, at: number): boolean {
  return lines[at + 1]?.kind === 'rule' && lines[index - 1]?.kind === 'rule'
}

/** `The report is here:` is a sentence whose address is part of it; words that lead to a web site belong to the box. */
function opensOn(above: LastLine | undefined): boolean {
  return (
    above !== undefined &&
    above.kind !== 'rule' &&
    above.plain.endsWith(':') &&
    webPart(above.plain.slice(above.indent)) === undefined
  )
}

/** Whether what stands above a line of a web address is another thing: no more of it, or text that is over. */
function isOver(above: LastLine | undefined): boolean {
  if (!above || above.kind === 'rule') return true
  if (webPart(above.plain.slice(above.indent)) !== undefined) return false
  return endsText(above.plain) || nameIn(above.plain, above.indent, above.plain.length) !== undefined
}

const REST_OF_ADDRESS = /^ {0,3}[a-z0-9_/%?=&.-]{1,60}$/
/** The last words of those that lead to a page, for which their line had no room. */
const RESTS_OF_LEAD: ReadonlySet<string> = new Set(['home page.', 'web page.', 'web site.'])

const WEB_LINES = 6

/** Whether a block of text is such a box, wherever it stands. */
export function isWebBox(lines: readonly Line[]): boolean {
  if (lines.length > WEB_LINES) return false
  let address = false
  for (const [index, { plain, indent }] of lines.entries()) {
    const content = plain.slice(indent)
    const part = webPart(content)
    // Below words that lead to a web site a line may name a second one behind its address.
    const goesOn = index > 0 && WEB_ADDRESS.test(content)
    if (part === undefined && !goesOn && !(address && REST_OF_ADDRESS.test(plain))) return false
    address ||= part === 'address' || goesOn
  }
  return address
}

/** Whether a block of text is what a web page sets between the fields and the text to sell something, and nothing of the cable. */
export function isAdvertisement(lines: readonly Line[]): boolean {
  const [line] = lines
  if (!line || lines.length > 2) return false
  const content = line.plain.slice(line.indent)
  return MAY_SELL.has(content.slice(0, 3)) && ADVERTISEMENT.test(content)
}

const MAY_SELL: ReadonlySet<string> = new Set(['Adv', 'Are', 'Sub', 'Sig'])
const ADVERTISEMENT =
  /^(?:Advertisement - (?:scroll|continue|story)\b.{0,40}$|Are you getting our .{0,20}newsletter\b|(?:Subscribe|Sign up) (?:to|for) (?:.{0,40} )?newsletter\b)/
