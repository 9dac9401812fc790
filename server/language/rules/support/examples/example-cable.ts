/**
 * A fictional cable, out of which the documentation of rules makes its examples.
 * Nothing that runs when a rule is asked.
 */

/** The parts of the example cable that a rule's documentation changes; null leaves one out. */
export interface ExampleParts {
  readonly transmission?: string | null
  readonly routing?: string | null
  readonly station?: string | null
  readonly security?: string | null
  readonly dateTimeGroup?: string | null
  readonly from?: string | null
  readonly to?: readonly string[] | null
  readonly info?: readonly string[] | null
  readonly classification?: string | null
  readonly captions?: readonly string[]
  readonly order?: string | null
  readonly tags?: string | null
  readonly subject?: string | null
  readonly references?: readonly string[] | null
  readonly authority?: string | null
  readonly body?: readonly string[]
  readonly signature?: string | null
  readonly ending?: readonly string[]
}

/** A short fictional archival copy, correct but for what the caller changes. */
export function exampleCable(parts: ExampleParts = {}): string {
  const part = <K extends keyof ExampleParts>(key: K, own: ExampleParts[K]): ExampleParts[K] =>
    key in parts ? parts[key] : own
  const lines = [
    part('transmission', null),
    part('routing', null),
    part('station', null),
    part('security', null),
    part('dateTimeGroup', 'P 031453Z AUG 09'),
    part('from', 'FM AMEMBASSY ZENDA'),
    ...(part('to', ['TO SECSTATE WASHDC PRIORITY']) ?? []),
    ...(part('info', null) ?? []),
    ...spaced(part('classification', 'C O N F I D E N T I A L ZENDA 000123')),
    ...(parts.captions ?? []).flatMap(spaced),
    '',
    part('order', 'E.O. 12958: DECL: 08/01/2019'),
    part('tags', 'TAGS: PREL, PGOV'),
    part('subject', 'SUBJECT: (U) EXAMPLE - NOT A REAL CABLE'),
    ...(parts.references ? ['', ...parts.references] : []),
    ...spaced(part('authority', 'Classified By: Ambassador Rudolf Rassendyll. Reason: 1.4 (d).')),
    ...(parts.body ?? ['1. (C) The duke received us.', '2. (U) We left.']).flatMap(spaced),
    ...spaced(part('signature', 'RASSENDYLL')),
    ...(parts.ending ? ['', ...parts.ending] : []),
  ]
  return `${lines.filter((line) => line !== null && line !== undefined).join('\n')}\n`
}

/** The same as a full teleprinter copy. */
export function transmittedCable(parts: ExampleParts = {}): string {
  return exampleCable({
    transmission: 'VZCZCABC0123',
    routing: 'PP RUEHC',
    station: 'DE RUEHZZ #0123 2151453',
    security: 'ZNY CCCCC ZZH',
    to: ['TO RUEHC/SECSTATE WASHDC PRIORITY', 'BT'],
    ending: ['BT', '#0123', '', 'NNNN'],
    ...parts,
  })
}

function spaced(line: string | null | undefined): string[] {
  return line === null || line === undefined ? [] : ['', line]
}
