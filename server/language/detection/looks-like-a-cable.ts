/**
 * Whether a text is recognisably a cable, by its first lines: asked by the client, the server and the command line.
 * No model and no document: it has to be answered before anything of a cable is loaded.
 */

import { withoutMargin } from '../text/margin.ts'
import { type Evidence, kinds, markedParagraph, markedText, subject } from './cable-evidence.ts'

/**
 * Whether a text is recognisably a cable, judged by the beginnings of its first lines. Several independent
 * kinds of evidence have to agree, since each of them alone also opens lines of prose, mail and code.
 * Any text has an answer; a body without TAGS or another line of the header has too little, and is left alone.
 *
 * @param lines the first lines of the text, without line endings; {@link linesToRead} of them are enough
 */
export function looksLikeACable(lines: readonly string[]): boolean {
  // What a program put in front of every line hides the beginnings by which a cable is known.
  const found = evidence(withoutMargin(lines.slice(0, linesToRead)))
  const score = found.reduce((sum, { weight }) => sum + weight, 0)
  const certain = found.some(({ weight }) => weight === 3)
  // A draft may lack every line that nothing but a cable has; then more of the others must agree.
  return certain ? found.length >= 3 && score >= 6 : found.length >= 4 && score >= 8
}

/** How many lines are looked at: notes and forwarding mail above a released copy take up to a hundred. */
export const linesToRead = 160

/** A line is looked at this far; longer ones are never a line of a header. */
const columnsToRead = 240

/** What opens a line above a quoted cable in a file that is something else: markup, data, a stored mail. */
const foreign =
  /^(?:```|#{1,6} \S|\{|<(?!(?:mailto:)?[\w.+'-]+@)|"[^"]*",|(?:Return-Path|Received|Message-ID|MIME-Version|Content-Type): )/

/** A line of the head of a mail as mail programs print it above a text that is forwarded. */
const mailHead = /^(?:From|Sent|Date|To|Cc|Bcc|Subject|Attachments?|Importance) *:/
/** Those of them that no label block of a cable has. */
const mailOnly = /^(?:Sent|To|Cc|Bcc) *:/

/**
 * Running text above a cable, in lines of a hundred columns. Copies have a note there, or the mails with which
 * they were forwarded; whoever writes more than that quotes a cable in a text of his own.
 */
const longestNote = 6
const longestMails = 30
const prose = /[a-z]{2} [a-z]{2,40} [a-z]{2}/

/** The number of a paragraph and what follows it. A line that is quoted for its header alone has none below. */
const paragraph = /^\d{1,3} ?(?:[.,)]|\()/

/** Each kind that some line shows, once; nothing where the text is recognisably something else. */
function evidence(lines: readonly string[]): readonly Evidence[] {
  const found = new Set<Evidence>()
  let note = 0
  let isBelowAText = false
  let hasParagraphs = false
  let marked = 0
  let lastNumber = 0
  let lastMailLine = Number.NEGATIVE_INFINITY
  for (const [index, line] of lines.slice(0, linesToRead).entries()) {
    const text = plain(line)
    if (mailOnly.test(text)) lastMailLine = index
    const isMailHead = mailHead.test(text) && index - lastMailLine <= MAIL_HEAD
    if (found.size === 0) {
      if (foreign.test(text)) return []
      if (prose.test(text) && !mailHead.test(text)) {
        isBelowAText = true
        if (line.length > 50) note += Math.ceil(line.length / 100)
      }
      isBelowAText ||= isMailHead
      if (note > (lastMailLine >= 0 ? longestMails : longestNote)) return []
    }
    for (const kind of kinds)
      if (!found.has(kind) && !(kind === subject && isMailHead) && kind.pattern.test(text)) found.add(kind)
    if (found.size > 0 && paragraph.test(text)) hasParagraphs = true
    if (!markedParagraph.pattern.test(text)) continue
    const number = Number.parseInt(text, 10)
    marked = number === 1 ? 1 : number > lastNumber && marked > 0 ? marked + 1 : 0
    lastNumber = number
    if (marked === 3) found.add(markedText)
  }
  if (isBelowAText && !hasParagraphs) return []
  return [...found]
}

/** Lines between the addresses of a mail and its subject. */
const MAIL_HEAD = 6

/** The line as the patterns want it: without byte order mark, outer blanks and the pilcrow of web copies. */
function plain(line: string): string {
  return line
    .slice(0, columnsToRead)
    .replace(/[\u00a0\t\f\ufeff]/g, ' ')
    .trim()
    .replace(/^(?:\u00c2?\u00b6|\ufffd) ?/, '')
}
