/**
 * No telemetry, no gallery, no prompts about trust: every window that is opened here. In a browser VS Code
 * saves a second after each key unless it is told not to, and a record is to change when it is saved.
 */
export const offlineSettings = {
  'files.autoSave': 'off',
  'telemetry.telemetryLevel': 'off',
  'security.workspace.trust.enabled': false,
  'workbench.enableExperiments': false,
  'workbench.startupEditor': 'none',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'update.mode': 'none',
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
} as const

/** The window of `npm start`: asks nothing that has to do with something else, and shows the tour as it is read. */
export const startSettings = {
  ...offlineSettings,
  'git.openRepositoryInParentFolders': 'never',
  'workbench.tips.enabled': false,
  'workbench.editorAssociations': { '**/workbench/tour.md': 'vscode.markdown.preview.editor' },
} as const

/** A window for tests: nothing moves by itself, and hover cards come at once. */
export const testSettings = {
  ...offlineSettings,
  'workbench.tips.enabled': false,
  'chat.commandCenter.enabled': false,
  'git.enabled': false,
  'files.simpleDialog.enable': true,
  'editor.hover.delay': 50,
} as const

/**
 * The built-in extensions that a window needs to look like one: themes, what shows the page of a rule, and
 * nothing that starts work of its own. With all of them a run takes about four seconds more.
 */
export const fewBuiltins: readonly string[] = [
  'theme-defaults',
  'theme-seti',
  'configuration-editing',
  'markdown-basics',
  'markdown-language-features',
]
