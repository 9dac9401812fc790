import { RequestType } from 'vscode-languageserver'
import type { PlacedMessage } from '../../../language/features/places/placed-message.ts'
import type { Layout, Profile } from '../../../language/model/message/message.ts'
import type { Family } from '../../../language/rules/rule.ts'
import { unreadMargin } from '../../../language/rules/support/lines/pasted-margin.ts'
import type { WhatCounts } from '../../cablerc/cablerc-files.ts'
import type { Configuration } from '../configuration/configurations.ts'

/** Asks what was read of an open text, and why findings may be absent. */
export const statusRequest = new RequestType<{ readonly textDocument: { readonly uri: string } }, Status | null, void>(
  'cable/status',
)

export interface Status {
  /** `Draft, UNCLASSIFIED, ZENDA 123`: of the first message. */
  readonly parts: readonly string[]
  readonly profile: Profile
  /** Set by the user. */
  readonly isChosen: boolean
  /** One sentence that says why it is taken for that. */
  readonly reason: string
  readonly messages: number
  /** Numbered paragraphs of all messages. */
  readonly paragraphs: number
  /** A sentence for each reason why something may not be reported, the weightiest first. */
  readonly absent: readonly string[]
  /** True where nothing, or not what was meant, is reported. */
  readonly isImpaired: boolean
  /** The configuration file that counts, with the path of the text from its folder. */
  readonly file: { readonly uri: string; readonly path: string } | null
}

/** For a text that is too large to be read. */
export const TOO_LARGE: Status = {
  parts: ['Too large'],
  profile: 'archival',
  isChosen: false,
  reason: 'It is shown as it is, without outline, hovers and folding.',
  messages: 0,
  paragraphs: 0,
  absent: ['The text is too large to be read here. The command line reads it: cable check.'],
  isImpaired: true,
  file: null,
}

export function status(
  placed: readonly PlacedMessage[],
  families: readonly Family[],
  { lint, run, settings, file, isBeingWritten }: Configuration,
): Status {
  const first = placed[0]?.message
  const profile = lint.profile ?? first?.profile.profile ?? 'archival'
  const id = first?.id
  const impaired = [
    ...(run === 'off' ? ['Findings are turned off by the setting cable.run.'] : []),
    ...(settings.problems ? [`The settings have a mistake. ${settings.problems.join(' ')}`] : []),
    ...(file && file.counts !== 'all' ? [`${nameOf(file.uri)} ${FAULTS[file.counts]}`] : []),
    ...(first && unreadMargin(first) ? [MARGIN] : first && LAYOUTS[first.layout] ? [LAYOUTS[first.layout] ?? ''] : []),
  ]
  return {
    parts: [PROFILES[profile], ...(first?.level ? [first.level] : []), ...(id ? [`${id.series} ${id.number}`] : [])],
    profile,
    isChosen: lint.profile !== undefined && !isBeingWritten,
    reason: isBeingWritten
      ? BEGUN_HERE
      : lint.profile !== undefined
        ? `The profile is set${file ? ` in ${nameOf(file.uri)} or` : ''} in the settings.`
        : (first?.profile.reason ?? ''),
    messages: placed.length,
    paragraphs: placed.reduce((sum, { message }) => sum + message.body.paragraphs.length, 0),
    absent: [
      ...impaired,
      ...(run === 'onSave' ? ['Findings are made when the file is opened and saved.'] : []),
      ...switchedOff(families, profile, { lint }),
      ...(lint.ignored && lint.ignored.size > 0
        ? [
            counted(
              lint.ignored.size,
              'entry of "ignore" is for this file, and sets aside the finding that it fits.',
              'entries of "ignore" are for this file, and set aside the findings that they fit.',
            ),
          ]
        : []),
    ],
    isImpaired: impaired.length > 0,
    file: file ? { uri: file.uri, path: file.path } : null,
  }
}

function switchedOff(
  families: readonly Family[],
  profile: Profile,
  { lint }: Pick<Configuration, 'lint'>,
): readonly string[] {
  const off = [...lint.levels.values()].filter((level) => level === 'off').length
  const silent = families
    .flatMap(({ rules }) => rules)
    .filter(
      ({ id, severity }) =>
        !lint.levels.has(id) && (typeof severity === 'string' ? severity : severity[profile]) === 'off',
    ).length
  return [
    ...(off > 0 ? [counted(off, 'rule is turned off by you.', 'rules are turned off by you.')] : []),
    ...(silent > 0
      ? [counted(silent, `rule is not for ${KINDS[profile]}.`, `rules are not for ${KINDS[profile]}.`)]
      : []),
  ]
}

const BEGUN_HERE = 'It is being written here, and is a draft as long as nothing else is said.'

const PROFILES: Readonly<Record<Profile, string>> = {
  draft: 'Draft',
  transmitted: 'Transmitted copy',
  archival: 'Archival copy',
}
const KINDS: Readonly<Record<Profile, string>> = {
  draft: 'drafts',
  transmitted: 'transmitted copies',
  archival: 'archival copies',
}

/** What comes of a file that is not as it should be. */
const FAULTS: Readonly<Record<Exclude<WhatCounts, 'all'>, string>> = {
  before: 'has a mistake: what it said before that counts.',
  rest: 'has a mistake: what can be read of it counts.',
  kept: 'cannot be read: what it said before that counts.',
  nothing: 'cannot be read: the settings alone count.',
}

const MARGIN =
  'What stands before each line, a number or a sign of quotation, keeps the text from being read: the light bulb takes it away.'

/** Of which little can be said. */
const LAYOUTS: Partial<Record<Layout, string>> = {
  fragment: 'No field of a cable was found in this text, so that most rules have nothing to go by.',
  military: 'This is a military message: only its header is looked at.',
}

function counted(count: number, one: string, more: string): string {
  return `${count} ${count === 1 ? one : more}`
}

function nameOf(uri: string): string {
  return uri.slice(uri.lastIndexOf('/') + 1)
}
