import { matchesOf } from '../../../text/matches-of.ts'
import type { JulianStamp } from '../../message/julian-stamp.ts'
import type { RoutingLine, SecurityLine, StationLine } from '../../message/message.ts'
import { oneLine, type Part, partOf } from '../../message/span.ts'

/** FL2: `OO RUEHWEB RUEHBK`, with its continuation lines. */
export function readRouting(plains: readonly string[], line: number): RoutingLine {
  const indicators: Part[] = []
  let prosign: Part | undefined
  plains.forEach((plain, index) => {
    for (const match of matchesOf(plain, /[A-Z0-9]+/g)) {
      const part = partOf(plain, line + index, match.index, match.index + match[0].length)
      if (index === 0 && indicators.length === 0 && !prosign && match[0].length === 2) prosign = part
      else indicators.push(part)
    }
  })
  const last = plains.length - 1
  return {
    span: { line, start: plains[0]?.search(/\S/) ?? 0, endLine: line + last, end: plains[last]?.length ?? 0 },
    prosign,
    indicators,
  }
}

/** FL3: `DE RUEHBK #1234/01 2151453`; any part may be missing. Source: JANAP 128, 5 FAH-2 H-320; trailing signals are left alone. */
export function readStation(plain: string, line: number): StationLine {
  const start = plain.search(/\S/)
  const match = STATION.exec(plain)
  const span = oneLine(line, start, plain.length)
  if (!match) return { span, route: undefined, serial: undefined, section: undefined, julian: undefined }
  // The groups stand in this order with blanks and signs between them, so that each is found behind the one before.
  let at = match.index + PROSIGN.length
  const part = (text: string | undefined): Part | undefined => {
    if (text === undefined) return undefined
    const start = plain.indexOf(text, at)
    at = start + text.length
    return partOf(plain, line, start, at)
  }
  const { route, serial, section, stamp } = match.groups ?? {}
  const parts = { route: part(route), serial: part(serial), section: part(section) }
  const julian = part(stamp)
  return { span, ...parts, julian: julian && readJulianStamp(julian) }
}

const STATION =
  /DE {1,3}(?<route>[A-Z0-9_]{3,9})(?: {1,3}#?(?<serial>\d{1,6}))?(?: ?\/ ?(?<section>\d{1,2}))?(?: {1,3}(?<stamp>[0-9OIL]{4,9})(?=Z?(?: |$)))?/
const PROSIGN = 'DE'

/**
 * The header line of JANAP 128, `RTTUZYUW RUEWMCS0001 1401713-UUUU--RUCRNAD.`: precedence, medium and level in the first
 * group, then station and serial, time of file, level four times, and the route. Source: JANAP 128(J), format line 2.
 */
export function readJanap(plain: string, line: number): StationLine {
  const start = plain.search(/\S/)
  const match = JANAP.exec(plain)
  const span = oneLine(line, start, plain.length)
  const { route, serial, stamp } = match?.indices?.groups ?? {}
  const part = (place: [number, number] | undefined): Part | undefined =>
    place && partOf(plain, line, place[0], place[1])
  const julian = part(stamp)
  return {
    span,
    route: part(route),
    serial: part(serial),
    section: undefined,
    julian: julian && readJulianStamp(julian),
  }
}

const JANAP = /[A-Z]{8} (?<route>R[A-Z]{3,6}) ?(?<serial>\d{4})(?: (?<stamp>[0-9OIL]{5,8})(?=-| |$))?/d

/** `DDDHHMM`; flagged as malformed, never refused. */
export function readJulianStamp(part: Part): JulianStamp {
  const day = Number(part.text.slice(0, 3))
  const hour = Number(part.text.slice(3, 5))
  const minute = Number(part.text.slice(5, 7))
  const malformed = !/^\d{7}$/.test(part.text) || day < 1 || day > 366 || hour > 23 || minute > 59
  return { ...part, day, hour, minute, malformed }
}

/** FL4: `ZNY CCCCC ZZH`. Source: ACP 127. */
export function readSecurity(plain: string, line: number): SecurityLine | undefined {
  const words = matchesOf(plain, /\S+/g).map((match) => partOf(plain, line, match.index, match.index + match[0].length))
  const [prosign, group, ...signals] = words
  if (!prosign) return undefined
  const slant = group ? group.text.indexOf('/') : -1
  const letters = group && slant > 0 ? partOf(plain, line, group.start, group.start + slant) : group
  return { span: oneLine(line, prosign.start, plain.length), prosign, letters, signals }
}
