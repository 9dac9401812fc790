/**
 * What users ask about rules themselves: which are in force and why, their pages, actions that change their level.
 * The rules are those of the core.
 */

import { RequestType } from 'vscode-languageserver'
import { collectionFamily } from '../../../language/collection/reports/collection-rules.ts'
import type { PlacedMessage } from '../../../language/features/places/placed-message.ts'
import type { Layout, Profile } from '../../../language/model/message/message.ts'
import { appliesTo } from '../../../language/rules/linter/applies-to.ts'
import type { Family, Level, RuleBase } from '../../../language/rules/rule.ts'
import type { Configuration } from '../configuration/configurations.ts'
import type { Run } from '../configuration/settings.ts'
import { levelSource, profileSource, type Source } from './rule-source.ts'

/** Asks which rules are in force for an open text, and why. */
export const effectiveRulesRequest = new RequestType<EffectiveRulesParams, EffectiveRules | null, void>(
  'cable/effectiveRules',
)

export interface EffectiveRulesParams {
  readonly textDocument: { readonly uri: string }
}

export interface EffectiveRules {
  readonly run: Run
  readonly profileSource: Source
  /** The messages of the text, in file order. */
  readonly messages: readonly EffectiveMessage[]
  readonly rules: readonly EffectiveRule[]
  /** The configuration file that counts; outdated when it has mistakes, so that its last sound state counts. */
  readonly file: { readonly uri: string; readonly isOutdated: boolean } | null
}

export interface EffectiveMessage {
  /** First line, from 0. */
  readonly line: number
  readonly layout: Layout
  /** In force: chosen, else as detected. */
  readonly profile: Profile
  readonly detectedProfile: Profile
  /** One sentence that names the evidence. */
  readonly reason: string
}

export interface EffectiveRule {
  readonly id: string
  readonly title: string
  /** The title of its family. */
  readonly family: string
  /**
   * False where no message of the text is built so that the rule means anything, or where no folder is read that it could
   * be told by: then it is off, whoever set it.
   */
  readonly applies: boolean
  /** In each profile that a message of the text has; findings may be quieter where the rule says so. */
  readonly levels: Readonly<Partial<Record<Profile, Level>>>
  readonly source: Source
}

/** @param isInCollection whether the text is a file of a folder that is read as one: else nothing is told of neighbours */
export function effectiveRules(
  placed: readonly PlacedMessage[],
  families: readonly Family[],
  configuration: Configuration,
  isInCollection = false,
): EffectiveRules {
  const { lint, run, file } = configuration
  const messages = placed.map(({ message, line }) => ({
    line,
    layout: message.layout,
    profile: lint.profile ?? message.profile.profile,
    detectedProfile: message.profile.profile,
    reason: message.profile.reason,
  }))
  const profiles = [...new Set(messages.map(({ profile }) => profile))]
  const ruleIn = (family: string, rule: RuleBase, fitting: readonly EffectiveMessage[]): EffectiveRule => {
    const levelIn = (profile: Profile): Level =>
      fitting.some((message) => message.profile === profile)
        ? (lint.levels.get(rule.id) ?? ownLevel(rule, profile))
        : 'off'
    return {
      id: rule.id,
      title: rule.title,
      family,
      applies: fitting.length > 0,
      levels: Object.fromEntries(profiles.map((profile) => [profile, levelIn(profile)])),
      source: levelSource(configuration, rule.id),
    }
  }
  return {
    run,
    profileSource: profileSource(configuration),
    messages,
    rules: [
      ...families.flatMap(({ title, rules }) =>
        rules.map((rule) =>
          ruleIn(
            title,
            rule,
            messages.filter(({ layout }) => appliesTo(rule, layout)),
          ),
        ),
      ),
      ...collectionFamily.rules.map((rule) => ruleIn(collectionFamily.title, rule, isInCollection ? messages : [])),
    ],
    file: file ? { uri: file.uri, isOutdated: file.isOutdated } : null,
  }
}

function ownLevel({ severity }: RuleBase, profile: Profile): Level {
  return typeof severity === 'string' ? severity : severity[profile]
}
