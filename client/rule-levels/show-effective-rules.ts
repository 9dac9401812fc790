import { commands, type QuickPickItem, QuickPickItemKind, ThemeIcon, type Uri, window, workspace } from 'vscode'
import type { LazyClient } from '../connection/lazy-client.ts'
import { chooseLevel } from './choose-level.ts'
import type { EffectiveRule, EffectiveRules, Level } from './effective-rules.ts'
import {
  levelText,
  profileLines,
  ruleSourceText,
  rulesByFamily,
  rulesByLevel,
  type SettingsPlace,
} from './effective-rules-text.ts'
import { setRuleLevel } from './set-rule-level.ts'

/**
 * Lists for the cable in the active editor what kind of copy it is taken for and why, and which rules are in
 * force and who has decided that, by level and by what they are about. Choosing a rule opens its page, its gear
 * changes its level; the line about the copy leads to the setting that decides what it is taken for.
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
  const { uri } = document
  const { item, gear } = await choose(items(effective, uri), `Rules in Force for ${workspace.asRelativePath(uri)}`)
  if (item?.rule && gear) {
    const wish = await chooseLevel(item.rule, effective, uri)
    if (wish) await setRuleLevel(wish, client)
  } else if (item?.rule) openPage(item.rule.id)
  else if (item) await commands.executeCommand('workbench.action.openSettings', item.setting)
}

interface Item extends QuickPickItem {
  readonly rule?: EffectiveRule
  /** What to show of the settings where no rule is chosen. */
  readonly setting?: string
}

/** What was chosen, and whether by its gear. The gear of the title stands for all settings. */
function choose(list: readonly Item[], title: string): Promise<{ item?: Item | undefined; gear?: boolean }> {
  return new Promise((resolve) => {
    const picker = window.createQuickPick<Item>()
    const finish = (item: Item | undefined, gear: boolean): void => {
      resolve({ item, gear })
      picker.dispose()
    }
    picker.title = title
    picker.placeholder = 'Choose a rule to read its page, or its gear to change its level'
    picker.matchOnDescription = true
    picker.matchOnDetail = true
    picker.items = list
    picker.buttons = [{ iconPath: GEAR, tooltip: 'Open the settings of Cable' }]
    picker.onDidAccept(() => finish(picker.selectedItems[0], false))
    picker.onDidTriggerItemButton(({ item }) => finish(item, true))
    picker.onDidTriggerButton(() => finish({ label: '', setting: 'cable.' }, true))
    picker.onDidHide(() => finish(undefined, false))
    picker.show()
  })
}

const GEAR = new ThemeIcon('gear')

function items(effective: EffectiveRules, uri: Uri): Item[] {
  const place = settingsPlace(uri)
  return [
    ...profileLines(effective, place).map((label) => ({
      label,
      iconPath: new ThemeIcon('file'),
      setting: 'cable.profile',
    })),
    ...notes(effective).map((label) => ({ label, iconPath: new ThemeIcon('info'), setting: 'cable.run' })),
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
    rule,
    buttons: [{ iconPath: GEAR, tooltip: `Change the level of ${rule.id}` }],
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
