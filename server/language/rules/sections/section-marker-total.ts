import type { ClassificationLine, Message } from '../../model/message/message.ts'
import type { Part } from '../../model/message/span.ts'
import { editDistance } from '../../text/edit-distance.ts'
import type { Level } from '../../vocabulary/types.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { defineRule, type Fix, type Report } from '../rule.ts'
import { exampleCable } from '../support/examples/example-cable.ts'
import { readableMarks, transmissionRank } from '../support/levels/portions.ts'
import { isOwnPage, type NumberedPage, numberedPages } from '../support/lines/numbered-pages.ts'
import { setLevel } from '../support/remedies/set-level.ts'
import { numbersOf, oddWitness, totalsOf, type Witness } from './section-witnesses.ts'
import { serialsOf } from './serials.ts'

const marked = (line: string): string =>
  exampleCable({
    classification: 'CONFIDENTIAL SECTION 01 OF 02 ZENDA 000123',
    body: ['1. (C) The duke.', line, '2. (U) We left.'],
  })

export default defineRule({
  id: 'section-marker-total',
  title: 'Page marker or section of another message',
  scope: 'message',
  severity: { draft: 'off', transmitted: 'warning', archival: 'warning' },
  fix: 'ask',
  oneByOne: true,
  layouts: ['teleprinter', 'draft'],
  docs: {
    what: 'A page marker or the heading of a section inside the text has another post, number, total of sections or level than the message, or is of a section above its own total.',
    why: 'The page or section may belong to another message.',
    source:
      'Observed in copies of 2004-2010: the total of a marker is that of the sections in all but 0.5% of them. Of several places the one in the minority is reported.',
    bad: [
      {
        text: marked('SECRET SECTION 02 OF 02 ZENDA 000123'),
        fixed: marked('SECRET SECTION 02 OF 02 ZENDA 000123').replace('CONFIDENTIAL', 'SECRET'),
      },
      { text: marked('ZENDA 00000123  002 OF 003') },
      { text: marked('ZENDA 00000124  002 OF 002') },
      { text: marked('STRELSAU 00000123  002 OF 002') },
      { text: marked('ZENDA 00000123  003 OF 002') },
    ],
    good: [
      { text: marked('ZENDA 00000123  001.2 OF 002') },
      { text: marked('CONFIDENTIAL SECTION 02 OF 02 ZENDA 000123') },
    ],
    fix: 'Writes the level of the message, or raises the message to that of the heading, which then comes first; a number cannot be guessed.',
  },
  check(message, report, { vocabulary }) {
    const number = oddWitness(numbersOf(message), likelyNumber(message))
    if (number) {
      if (isDoubted(message, number.odd)) return
      report({
        span: number.odd.span,
        message: `${NAMES[number.odd.place]} has number ${number.odd.value}, ${number.odd.place === 'line' ? 'its pages' : 'the message'} ${number.sound.value}`,
        related: [{ span: number.sound.span, message: 'The message number' }],
      })
      return
    }
    const foreign = pageOfAnotherMessage(message)
    if (foreign) {
      report({
        span: { ...foreign.post, end: foreign.number.end },
        message: `The page line is of ${foreign.post.text} ${foreign.number.text}, but the message is ${message.classification?.series?.text} ${message.classification?.number?.text}`,
        ...(message.classification?.series
          ? { related: [{ span: message.classification.series, message: 'Post and number of the message' }] }
          : {}),
      })
      return
    }
    const stranger = pageOfAnotherPost(message, vocabulary)
    if (stranger) {
      report({
        span: stranger,
        message: `The page marker names ${stranger.text}, but the message is from ${message.classification?.series?.text}`,
        ...(message.classification?.series
          ? { related: [{ span: message.classification.series, message: 'The post of the message' }] }
          : {}),
      })
      return
    }
    const total = oddWitness(totalsOf(message))
    if (total?.odd.place === 'marker') {
      report({
        span: total.odd.span,
        message: `The page marker counts ${total.odd.value} sections, but the classification line ${total.sound.value}`,
        related: [{ span: total.sound.span, message: 'The sections of the message' }],
      })
      return
    }
    const beyond = message.pageMarkers.find(
      ({ section, total }) => Number(total.text) > 0 && section > Number(total.text),
    )
    if (beyond) {
      report({
        span: beyond.span,
        message: `The page marker is of section ${beyond.section}, but counts only ${Number(beyond.total.text)}`,
      })
    }
    checkLevels(message, report, vocabulary)
  },
})

/** A page of the seventies with another post and another number, where others are the message's own. */
function pageOfAnotherMessage(message: Message): NumberedPage | undefined {
  const own = message.classification?.number?.value
  const pages = numberedPages(message)
  if (own === undefined || !pages.some((page) => isOwnPage(page, message))) return undefined
  return pages.find((page) => !isOwnPage(page, message) && Number(page.number.text) !== own)
}

/**
 * The post on a page marker that is another one than that of the message; a letter misread, a name cut short and
 * another name of the same series are none.
 */
function pageOfAnotherPost({ classification, pageMarkers }: Message, vocabulary: Vocabulary): Part | undefined {
  const name = classification?.series?.text
  const own = lettersOf(name ?? '')
  if (!name || own.length < 4) return undefined
  return pageMarkers
    .map(({ post }) => post)
    .find(({ text }) => {
      const other = lettersOf(text)
      const length = Math.min(own.length, other.length)
      if (length < 4 || editDistance(own.slice(0, length), other.slice(0, length), 3) < 3) return false
      return vocabulary.seriesCode(text).code !== vocabulary.seriesCode(name).code
    })
}

function lettersOf(post: string): string {
  return post.toUpperCase().replace(/[^A-Z]/g, '')
}

const NAMES = {
  line: 'The classification line',
  heading: 'The heading of the section',
  marker: 'The page marker',
} as const

/** Of two numbers that both end in the serial, the smaller: no post comes to a hundred thousand in a year. */
function likelyNumber(message: Message): number | undefined {
  const { serial } = serialsOf(message)
  const values = numbersOf(message).map(({ value }) => value)
  const fitting = values.filter((value) => value % 10_000 === serial?.value)
  return fitting.length > 0 ? Math.min(...fitting) : undefined
}

/** The serial of the DE line speaks against the number of the classification line too: it is told of there. */
function isDoubted(message: Message, { place, value }: Witness): boolean {
  const { serial, number } = serialsOf(message)
  if (serial === undefined || serial.value === number?.value) return false
  return place === 'line' || serial.value === value % 10_000
}

/** A heading with another level than the message, where security line or portion marks bear the message out. */
function checkLevels(message: Message, report: Report, vocabulary: Vocabulary): void {
  const own = message.classification?.level
  const level = own?.code && vocabulary.level(own.code)
  if (!own || !level) return
  const marks = readableMarks(message.body, vocabulary)
  const highest = marks.length > 0 ? Math.max(...marks.map(({ mark }) => mark.rank)) : undefined
  const borneOut = transmissionRank(message, vocabulary) ?? highest ?? level.rank
  for (const { line } of message.sections) {
    // A telegram that the text quotes has a line of its own.
    if (!line.section && line.number?.value !== message.classification?.number?.value) continue
    const rank = line.level.code && vocabulary.level(line.level.code)?.rank
    // A lower heading may be the right one; above the level, one of both leaves something unprotected.
    if (
      rank === undefined ||
      rank === level.rank ||
      (borneOut !== level.rank && (rank < level.rank || borneOut >= rank))
    )
      continue
    report({
      span: line.level,
      message: `The heading of the section says ${line.level.text}, but the message is ${own.text}`,
      related: [{ span: own, message: 'The level of the message' }],
      fixes: () => headingRemedies(message, line.level, level, vocabulary),
    })
    return
  }
}

/** The heading follows the message; before that, where it stands higher, the message follows the heading. */
function headingRemedies(
  message: Message,
  heading: ClassificationLine['level'],
  level: Level,
  vocabulary: Vocabulary,
): readonly Fix[] {
  const own = message.classification?.level.text ?? level.code
  const stated = heading.code === undefined ? undefined : vocabulary.level(heading.code)
  const rises = stated !== undefined && stated.rank > level.rank
  const verb = rises ? 'Lower' : 'Raise'
  const follow: Fix = { title: `${verb} the heading to ${own}`, kind: 'ask', edits: [{ span: heading, newText: own }] }
  return rises ? [...setLevel(message, stated, vocabulary), follow] : [follow]
}
