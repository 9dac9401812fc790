import type { Message } from '../../model/message/message.ts'
import { type Part, partOf } from '../../model/message/span.ts'
import type { Vocabulary } from '../../vocabulary/vocabulary.ts'
import { defineRule } from '../rule.ts'
import { transmittedCable } from '../support/examples/example-cable.ts'
import { believedLevel } from '../support/levels/believed-level.ts'

const paged = (page: string) => transmittedCable({ body: ['1. (C) The duke', page, 'received us.', '2. (U) We left.'] })

export default defineRule({
  id: 'section-page-id',
  title: 'Page line of another transmission',
  scope: 'message',
  severity: { draft: 'off', transmitted: 'information', archival: 'information' },
  fix: 'none',
  layouts: ['teleprinter', 'military'],
  docs: {
    what: 'A page line that repeats the station, the serial number and the level of the heading has another one.',
    why: 'The page may belong to another message, or the message was sent on under another number.',
    source:
      'ACP 127, paragraph 208: each page begins with the routing indicator, the number and the level of the message. A serial of 0000 says nothing.',
    bad: [
      { text: paged('PAGE 02 RUEHZZ 0124 C O N F I D E N T I A L') },
      { text: paged('PAGE 02 RUEHYY 0123 C O N F I D E N T I A L') },
      { text: paged('PAGE 02 RUEHZZ 0123 S E C R E T') },
    ],
    good: [{ text: paged('PAGE 02 RUEHZZ 0123 C O N F I D E N T I A L') }, { text: paged('PAGE 02 ZENDA 0123') }],
  },
  check(message, report, { vocabulary }) {
    const { station } = message
    for (const page of pages(message)) {
      const route = station?.route
      if (route && page.route.text !== route.text) {
        report({
          span: page.route,
          message: `The page line names ${page.route.text}, but the message is from ${route.text}`,
          related: [{ span: route, message: 'The station of the message' }],
        })
        continue
      }
      const serial = station?.serial
      if (serial && Number(serial.text) > 0 && Number(page.serial.text) !== Number(serial.text)) {
        report({
          span: page.serial,
          message: `The page line has number ${page.serial.text}, but the message ${serial.text}`,
          related: [{ span: serial, message: 'The serial number of the message' }],
        })
        continue
      }
      reportLevel(page.level, message, vocabulary, (text) => report(text))
    }
  },
})

function reportLevel(
  level: Part | undefined,
  message: Message,
  vocabulary: Vocabulary,
  report: (finding: { span: Part; message: string }) => void,
): void {
  const own = believedLevel(message, vocabulary)
  const other = level && vocabulary.level(level.text)
  if (!level || !own || !other || own.code === other.code) return
  report({ span: level, message: `The page line says ${level.text}, but the message is ${own.code}` })
}

interface PageLine {
  readonly route: Part
  readonly serial: Part
  readonly level: Part | undefined
}

function pages({ slice }: Message): PageLine[] {
  return slice.blocks.flatMap(({ kind, lines }, index) =>
    kind === 'furniture'
      ? lines.flatMap(({ plain }, offset) => {
          const places = PAGE.exec(plain)?.indices?.groups
          const { route, serial, level } = places ?? {}
          const line = (slice.starts[index] ?? 0) + offset
          if (!route || !serial) return []
          const part = ([start, end]: [number, number]): Part => partOf(plain, line, start, end)
          return [{ route: part(route), serial: part(serial), level: level && part(level) }]
        })
      : [],
  )
}

const PAGE =
  /^\s*PAGE {1,4}\d{1,3} {1,4}(?<route>R[A-Z]{4,6}) ?#?(?<serial>\d{4})(?: {1,4}(?<level>UNCLAS|UNCLASSIFIED|C ?O ?N ?F ?I ?D ?E ?N ?T ?I ?A ?L|S ?E ?C ?R ?E ?T|T ?O ?P {1,3}S ?E ?C ?R ?E ?T))?(?= |$)/d
