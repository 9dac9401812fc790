/** The parts of the example message that a rule's documentation changes; null leaves one out. */
export interface MessageParts {
  readonly dateTimeGroup?: string | null
  readonly classification?: string | null
  readonly serial?: string | null
  readonly messageId?: string | null
  readonly subject?: string | null
  readonly references?: readonly string[]
  readonly narrative?: string | null
  readonly body?: readonly string[]
}

/** A short fictional message in the message text format, correct but for what the caller changes. */
export function exampleMessage(parts: MessageParts = {}): string {
  const part = <K extends keyof MessageParts>(key: K, own: MessageParts[K]): MessageParts[K] =>
    key in parts ? parts[key] : own
  const lines = [
    part('dateTimeGroup', 'R 031453Z AUG 09'),
    'FM COMFLEET STRELSAU//N1//',
    'TO NAVADMIN',
    'BT',
    part('classification', 'UNCLAS //N01300//'),
    part('serial', 'NAVADMIN 217/09'),
    part('messageId', 'MSGID/GENADMIN/COMFLEET STRELSAU/N1/AUG//'),
    part('subject', 'SUBJ/LANTERNS AT SEA//'),
    ...(parts.references ?? ['REF/A/DOC/OPNAV/24JAN2004//', 'REF/B/MSG/COMFLEET STRELSAU/N1/121637ZNOV08//']),
    part('narrative', 'NARR/REF A IS OPNAVINST 1300.99, LANTERNS.  REF B IS NAVADMIN 254/08.//'),
    ...(parts.body ?? [
      'RMKS/1.  LANTERNS ARE LIT AT DUSK, PER REFS A AND B.',
      '2.  RELEASED BY VADM R. HENTZAU, N1.//',
    ]),
    'BT',
    '#0001',
    'NNNN',
  ]
  return `${lines.filter((line) => line !== null && line !== undefined).join('\n')}\n`
}
