import { type FaultKind, type Planted, withText } from '../fault.ts'
import type { Row } from '../row.ts'
import { type FictionalCable, textOf, writeCable } from '../write-cable.ts'
import { writeMessage } from '../write-message.ts'

/**
 * Faults of messages in the message text format. They are planted in a message of the same seed; a cable in which
 * another fault stands already has no place for them.
 */
export const setFaults: readonly FaultKind[] = [
  planted('set without its slants', 'set-unclosed', /^(?:REF|AMPN|POC|MSGID)\/.*\/\/$/, (text) => text.slice(0, -2)),
  planted('set with one slant', 'set-unclosed', /^(?:REF|MSGID)\/.*\/\/$/, (text) => text.slice(0, -1)),
  planted('type of message misspelt', 'set-misspelt', /^MSGID\/GENADMIN\//, (text) =>
    text.replace('GENADMIN', 'GENDAMIN'),
  ),
  planted('set misspelt', 'set-misspelt', /^(?:NARR|AMPN)\//, (text) =>
    text.replace('NARR', 'NAAR').replace('AMPN', 'AMPM'),
  ),
  planted('month of another time', 'set-month', /^MSGID\/.*\/(?:[A-Z]{3})\/\/$/, (text) =>
    text.replace(/[A-Z]{3}\/\/$/, (month) => (month === 'JAN//' ? 'FEB//' : 'JAN//')),
  ),
  planted(
    'day of a reference beyond the month',
    'set-reference-date',
    /^REF\/.*\/(?:\d{1,2})[A-Z]{3}\d{2}\/\/$/,
    (text) => text.replace(/\d{1,2}(?=[A-Z]{3}\d{2}\/\/$)/, '32'),
  ),
  planted('reference after the message', 'set-reference-date', /^REF\/.*Z[A-Z]{3}\d{2}\/\/$/, (text) =>
    text.replace(/\d{2}(?=\/\/$)/, '33'),
  ),
  planted(
    'reference that nothing speaks of',
    'set-reference-unused',
    /^REF\/D\//,
    (text) => text,
    (rows) =>
      rows
        .filter(({ text }) => !/^REF D IS /.test(text))
        .map((each) => ({
          ...each,
          text: each.text.replace(/^(REF C IS .*[^/])$/, '$1//').replace('WITH REF D.', 'WITH REF B.'),
        })),
  ),
  planted('information more urgent than action', 'dtg-dual-precedence', /^R \d{6}Z/, (text) =>
    text.replace('R ', 'R P '),
  ),
  planted('label of a reference skipped', 'ref-label-sequence', /^REF\/[BCD]\//, (text) =>
    text.replace(/^REF\/./, 'REF/G'),
  ),
]

function planted(
  name: string,
  rule: string,
  pattern: RegExp,
  changed: (text: string) => string,
  around: (rows: readonly Row[]) => readonly Row[] = (rows) => rows,
): FaultKind {
  return {
    name,
    rules: [rule],
    plant(cable, random): Planted | undefined {
      const sound = messageRows(cable)
      if (!sound) return undefined
      const rows = sound.some(({ text }) => pattern.test(text)) ? around(sound) : sound
      const places = rows.flatMap(({ text }, index) => (pattern.test(text) ? [index] : []))
      if (places.length === 0) return undefined
      const index = random.pick(places)
      const before = rows[index]?.text ?? ''
      const text = changed(before)
      return text === before ? { rows, lines: [index] } : withText({ ...cable, rows }, index, text)
    },
  }
}

/** The message that takes the place of a sound cable, or the one that did so already. */
function messageRows(cable: FictionalCable): readonly Row[] | undefined {
  if (cable.rows.some(({ kind }) => kind === 'set')) return cable.rows
  const sound = writeCable(cable.seed)
  return textOf(sound.rows, '\n') === textOf(cable.rows, '\n') ? writeMessage(cable.seed) : undefined
}
