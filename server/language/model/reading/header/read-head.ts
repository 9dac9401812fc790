/**
 * The header of the transmission, from VZCZC to the first BT: station, date-time group, addresses, distribution.
 * What the text itself begins with is in `fields`; labels of SMART messages are in `labels`.
 */

import type { Block } from '../../../syntax/blocks/block.ts'
import { addressText, isAddress } from '../../../syntax/lines/address-shape.ts'
import { GLUED_ADDRESS, GLUED_DATE } from '../../../syntax/lines/glued-level.ts'
import type { Line } from '../../../syntax/lines/line.ts'
import type { Addressee, Originator } from '../../message/addressee.ts'
import type { DateTimeGroup } from '../../message/date-time-group.ts'
import type { Distribution, HeaderBlock, RoutingLine, SecurityLine, StationLine } from '../../message/message.ts'
import { cover, type Part, partOf, type Span } from '../../message/span.ts'
import { blockSpan, textLines } from '../lines/block-lines.ts'
import { readDateTimeGroup } from '../values/read-date-time-group.ts'
import { splitJoined } from './joined-lines.ts'
import { readAddressees, readOriginator } from './read-addressees.ts'
import { readDistribution } from './read-distribution.ts'
import { readJanap, readRouting, readSecurity, readStation } from './read-station.ts'

export interface Head {
  transmission: Part | undefined
  routing: RoutingLine | undefined
  station: StationLine | undefined
  security: SecurityLine | undefined
  dateTimeGroup: DateTimeGroup | undefined
  from: Originator | undefined
  toList: Span | undefined
  infoList: Span | undefined
  to: Addressee[]
  info: Addressee[]
  exempt: Addressee[]
  unknownHeader: Part[]
  headerBlocks: HeaderBlock[]
  distribution: Distribution | undefined
  /** The head of a readdressal stands above that of the message. */
  readdressed: boolean
  piloted: boolean
}

const HEADER_KINDS: ReadonlySet<string> = new Set([
  'transmission',
  'routing',
  'janap',
  'station',
  'security',
  'date-time-group',
  'from',
  'to',
  'info',
  'exempt',
  'accounting',
  'unknown',
])

/** Format lines 1-9 of the blocks from index `from` up to `end`; the first of each kind counts. */
export function readHead(blocks: readonly Block[], starts: readonly number[], from: number, end: number): Head {
  const head: Head = {
    transmission: undefined,
    routing: undefined,
    station: undefined,
    security: undefined,
    dateTimeGroup: undefined,
    from: undefined,
    toList: undefined,
    infoList: undefined,
    to: [],
    info: [],
    exempt: [],
    unknownHeader: [],
    headerBlocks: [],
    distribution: undefined,
    readdressed: false,
    piloted: false,
  }
  const distribution: { block: Block; line: number }[] = []
  let addressed = false
  // The list that began on the line of the originator, and goes on below it.
  let shared: 'to' | 'info' | undefined
  for (let index = from; index < Math.min(end, blocks.length); index++) {
    const block = blocks[index]
    if (!block) break
    const line = starts[index] ?? 0
    if (block.kind === 'distribution') distribution.push({ block, line })
    if (block.kind === 'classification') addGluedAddress(head, block, line)
    if (!HEADER_KINDS.has(block.kind)) continue
    const span = blockSpan(block, line)
    const isBelow = BELOW.has(block.entry.phase)
    if (REPEATABLE.has(block.kind) && isBelow && addressed) continue
    if (block.kind === 'date-time-group' && isBelow && head.dateTimeGroup) continue
    addressed ||= REPEATABLE.has(block.kind) && !isBelow
    if (block.kind === 'routing' && isBelowPilot(head, block)) dropPilot(head)
    head.headerBlocks.push({ kind: block.kind, span, blanks: block.blanks })
    if (block.kind === 'date-time-group' && isPassedOn(head, blocks[index + 1])) passOn(head)
    const further = goesOnBelow(block) ? shared : undefined
    const last = addLines(head, further ?? block.kind, textLines(block), line, span)
    shared = (further !== undefined || JOINING.has(block.kind)) && (last === 'to' || last === 'info') ? last : undefined
  }
  head.distribution = readDistribution(distribution)
  return head
}

/** `INFO AMEMBASSY ZENDAUNCLAS STRELSAU 000123`: before the level stands the last address, or the date-time group, its line break lost. */
function addGluedAddress(head: Head, block: Block, at: number): void {
  const [line] = block.lines
  const before = line?.plain.slice(0, line.indent) ?? ''
  if (!line || before === '') return
  if (GLUED_DATE.test(before)) head.dateTimeGroup ??= readDateTimeGroup(before, at, before.search(/\S/), undefined)
  if (!GLUED_ADDRESS.test(before)) return
  const keyword = /^\s*(TO|INFO) /.exec(before)?.[1]
  const kind = keyword ? keyword.toLowerCase() : head.infoList ? 'info' : 'to'
  const indent = before.length - before.trimStart().length
  addLines(head, kind, [{ ...line, plain: before, indent }], at, partOf(before, at, indent, before.length))
}

/** A second date-time group with an originator of its own: the message above readdresses the one below; ACP 127, paragraph 504. */
function isPassedOn({ dateTimeGroup, from, toList }: Head, next: Block | undefined): boolean {
  return dateTimeGroup !== undefined && from !== undefined && toList !== undefined && next?.kind === 'from'
}

/** A second line of precedence and routes behind FL3 or FL4: what stands above is the pilot of a relay; ACP 127, paragraph 301. */
function isBelowPilot({ routing, station, security, dateTimeGroup }: Head, { lines }: Block): boolean {
  const isOver = routing?.prosign !== undefined && (station ?? security) !== undefined && !dateTimeGroup
  return isOver && /^\s*([ZOPRY])\1 /.test(lines[0]?.plain ?? '')
}

/** Routes, station and security of the pilot are those of the relay, and none of the message. */
function dropPilot(head: Head): void {
  head.piloted = true
  head.routing = undefined
  head.station = undefined
  head.security = undefined
  head.headerBlocks = head.headerBlocks.filter(({ kind }) => kind === 'transmission')
}

/** What follows is the head of the message itself. */
function passOn(head: Head): void {
  head.readdressed = true
  head.dateTimeGroup = undefined
  head.from = undefined
  head.toList = undefined
  head.infoList = undefined
  head.to = []
  head.info = []
  head.exempt = []
}

/** Blocks whose line may hold the addressees as well. */
const JOINING: ReadonlySet<string> = new Set(['date-time-group', 'from'])

/** An address below a line that holds originator and addressees: taken for one more originator, or for nothing known. */
function goesOnBelow(block: Block): boolean {
  const [line] = block.lines
  if (!line || line.kind === 'from') return false
  return block.kind === 'from' || (block.kind === 'unknown' && isAddress(addressText(line)))
}

/** The lines of a block; where another line of the header shares them, each by itself. Gives the kind of the last one. */
function addLines(head: Head, kind: string, lines: readonly Line[], line: number, span: Span): string {
  const { own, joined } = splitJoined(kind, lines)
  if (!joined) {
    addBlock(head, kind, lines, line, span)
    return kind
  }
  const at = line + joined.offset
  const start = joined.lines[0]?.indent ?? 0
  addBlock(head, kind, own, line, { ...span, endLine: at, end: own.at(-1)?.plain.length ?? 0 })
  return addLines(head, joined.kind, joined.lines, at, { ...span, line: at, start })
}

function addBlock(head: Head, kind: string, lines: readonly Line[], line: number, span: Span): void {
  const first = lines[0]
  if (!first) return
  const whole = (): Part => partOf(first.plain, line, first.indent, first.plain.length)
  switch (kind) {
    case 'transmission':
      head.transmission ??= whole()
      return
    case 'routing':
      head.routing ??= readRouting(
        lines.map((each) => each.plain),
        line,
      )
      return
    case 'janap':
      // What a gateway put above names the same addressees once more.
      if (!head.from) passOn(head)
      head.readdressed = false
      head.station ??= readJanap(first.plain, line)
      return
    case 'station':
      head.station ??= readStation(first.plain, line)
      return
    case 'security':
      head.security ??= readSecurity(first.plain, line)
      return
    case 'date-time-group':
      head.dateTimeGroup ??= readDateTimeGroup(first.plain, line, first.indent, lines[1]?.plain.trim())
      return
    case 'from':
      // `FM` alone on its line, and below it whom the message is from.
      if (!head.from || (!head.from.name && first.kind !== 'from')) head.from = readOriginator(first, line, lines[1])
      return
    case 'to':
      head.toList = head.toList ? cover(head.toList, span) : span
      for (const addressee of readAddressees(lines, line)) (addressee.exempt ? head.exempt : head.to).push(addressee)
      return
    case 'info':
      head.infoList = head.infoList ? cover(head.infoList, span) : span
      for (const addressee of readAddressees(lines, line)) (addressee.exempt ? head.exempt : head.info).push(addressee)
      return
    case 'exempt':
      head.exempt.push(...readAddressees(lines, line).map((addressee) => ({ ...addressee, exempt: true })))
      return
    case 'unknown':
      head.unknownHeader.push(whole())
      return
    default:
  }
}

const REPEATABLE: ReadonlySet<string> = new Set(['from', 'to', 'info'])

/** Below BT military messages address the offices of originator and addressees once more. */
const BELOW: ReadonlySet<string> = new Set(['captions', 'sets', 'titled'])
