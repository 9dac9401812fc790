import {
  type EffectiveMessage,
  type EffectiveRule,
  type EffectiveRules,
  LEVELS,
  type Level,
  type Source,
} from './effective-rules.ts'

/** Says which of the user's settings speaks about a rule: `user settings`, `workspace settings`. */
export type SettingsPlace = (ruleId: string | undefined) => string

/** One line about each message: what kind of copy it is taken for, who says so, and what was seen in it. */
export function profileLines({ messages, profileSource }: EffectiveRules, place: SettingsPlace): readonly string[] {
  return messages.map((message, index) => {
    const name = messages.length > 1 ? `Message ${index + 1}: ` : ''
    return `${name}${profileLine(message, profileSource, place)}`
  })
}

function profileLine(message: EffectiveMessage, source: Source, place: SettingsPlace): string {
  const { profile, detectedProfile, reason } = message
  const copy = `${profile.charAt(0).toUpperCase()}${profile.slice(1)} copy`
  if (source.kind === 'default' || profile === detectedProfile) {
    const chosen = source.kind === 'default' ? '' : ` Set by ${sourceText(source, place(undefined))} as well.`
    return `${copy}. ${reason}${chosen}`
  }
  return `${copy}, set by ${sourceText(source, place(undefined))}. It looks like ${article(detectedProfile)} copy: ${reason}`
}

/** Who decides the level of a rule, in words. */
export function ruleSourceText(rule: EffectiveRule, place: SettingsPlace): string {
  if (!rule.applies) return 'means nothing in a text built like this one'
  return rule.source.kind === 'default' ? "the rule's own level" : `set by ${sourceText(rule.source, place(rule.id))}`
}

function sourceText(source: Source, settings: string): string {
  switch (source.kind) {
    case 'default':
      return 'nobody'
    case 'settings':
      return settings
    case 'begun':
      return 'New Cable, which began it'
    case 'file': {
      const name = decodeURIComponent(source.uri.split('/').slice(-2).join('/'))
      return source.override ? `${name}, for ${source.override.files.join(', ')}` : name
    }
  }
}

function article(profile: string): string {
  return /^[aeiou]/.test(profile) ? `an ${profile}` : `a ${profile}`
}

/** The level of a rule in the text; where its messages are of several kinds, that of each. */
export function levelText({ levels }: EffectiveRule): string {
  const different = new Set(Object.values(levels))
  if (different.size === 1) return [...different].join('')
  return Object.entries(levels)
    .map(([profile, level]) => `${level} in ${profile}`)
    .join(', ')
}

/** Rules by the loudest level that each has in the text, loudest first. */
export function rulesByLevel(rules: readonly EffectiveRule[]): readonly (readonly [Level, readonly EffectiveRule[]])[] {
  return LEVELS.map((level) => [level, rules.filter((rule) => loudest(rule) === level)] as const).filter(
    ([, those]) => those.length > 0,
  )
}

/** Rules by what they are about, in the order of the server, which has those of a family together. */
export function rulesByFamily(
  rules: readonly EffectiveRule[],
): readonly (readonly [string, readonly EffectiveRule[]])[] {
  const families = [...new Set(rules.map(({ family }) => family))]
  return families.map((family) => [family, rules.filter((rule) => rule.family === family)] as const)
}

function loudest({ levels }: EffectiveRule): Level {
  const present = Object.values(levels)
  return LEVELS.find((level) => present.includes(level)) ?? 'off'
}
