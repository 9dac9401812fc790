import { type QuickPickItem, QuickPickItemKind, ThemeIcon, type Uri, window, workspace } from 'vscode'
import type { LazyClient } from '../connection/lazy-client.ts'
import type { EffectiveRule, EffectiveRules, Level } from './effective-rules.ts'
import {
  levelText,
  profileLines,
  ruleSourceText,
  rulesByFamily,
  rulesByLevel,
  type SettingsPlace,
} from './effective-rules-text.ts'

/**
 * Lists for the cable in the active editor what kind of copy it is taken for and why, and which rules are in
 * force and who has decided that, by level and by what they are about. Choosing a rule opens its page.
 */
export async function showEffectiveRules(client: LazyClient, openPage: (id: string) => unknown): Promise<void> {
  const document = window.activeTextEditor?.document
  if (document?.languageId !== 'cable') {
    await window.showInformationMessage('Open a cable to see which rules are in force for it.')
    return
  }
  const effective = await client.request<EffectiveRules | null>('cable/effectiveRules', {
    textDocument: { uri: document.uri.toString() },
  })
  if (!effective) {
    await window.showInformationMessage('This text is too large for rules.')
    return
  }
  const chosen = await window.showQuickPick(items(effective, document.uri), {
    title: `Rules in Force for ${workspace.asRelativePath(document.uri)}`,
    placeHolder: 'Choose a rule to read its page',
    matchOnDescription: true,
    matchOnDetail: true,
  })
  if (chosen?.rule !== undefined) openPage(chosen.rule)
}

interface Item extends QuickPickItem {
  readonly rule?: string
}

function items(effective: EffectiveRules, uri: Uri): Item[] {
  const place = settingsPlace(uri)
  return [
    ...profileLines(effective, place).map((label) => ({ label, iconPath: new ThemeIcon('file') })),
    ...notes(effective).map((label) => ({ label, iconPath: new ThemeIcon('info') })),
    ...rulesByLevel(effective.rules).flatMap(([level, rules]) =>
      rulesByFamily(rules).flatMap(([family, those]) => [
        { label: `${LEVEL_NAMES[level]}: ${family}`, kind: QuickPickItemKind.Separator },
        ...those.map((rule) => ruleItem(rule, place)),
      ]),
    ),
  ]
}

function ruleItem(rule: EffectiveRule, place: SettingsPlace): Item {
  return {
    rule: rule.id,
    label: rule.id,
    description: rule.title,
    detail: `${levelText(rule)}, ${ruleSourceText(rule, place)}`,
  }
}

function notes({ run, file }: EffectiveRules): string[] {
  return [
    ...(run === 'off' ? ['cable.run is off: no findings are made.'] : []),
    ...(run === 'onSave' ? ['cable.run is onSave: findings are those of the last save.'] : []),
    ...(file?.isOutdated ? ['.cablerc.json has mistakes: what it said before them is in force.'] : []),
  ]
}

const LEVEL_NAMES: Readonly<Record<Level, string>> = {
  error: 'Errors',
  warning: 'Warnings',
  information: 'Information',
  hint: 'Hints',
  off: 'Off',
}

/** The innermost settings that speak about a rule, or about the profile: those hide all others. */
function settingsPlace(uri: Uri): SettingsPlace {
  const settings = workspace.getConfiguration('cable', uri)
  const levels = settings.inspect<Readonly<Record<string, Level>>>('rules')
  const profile = settings.inspect<string>('profile')
  return (ruleId) => {
    const says = (at: 'workspaceFolderValue' | 'workspaceValue'): boolean =>
      (ruleId === undefined ? profile?.[at] : levels?.[at]?.[ruleId]) !== undefined
    if (says('workspaceFolderValue')) return 'the settings of the folder'
    return says('workspaceValue') ? 'the settings of the workspace' : 'your settings'
  }
}
