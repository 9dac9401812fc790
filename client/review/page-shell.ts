/**
 * The shell around pages that the server makes: what may run in it, what it says to the extension and what it is told.
 * No page is made here.
 */

export interface ShellOptions {
  readonly title: string
  readonly style: string
  /** HTML of the tools above the page. */
  readonly tools: string
  readonly script: string
}

/** The HTML of a panel: nothing but its own style and script, and no network. */
export function shellHtml({ title, style, tools, script }: ShellOptions): string {
  const nonce = crypto.randomUUID()
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'`
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title.replace(/[&<>]/g, '')}</title>
<style nonce="${nonce}">${style}${TOOL_STYLE}</style>
</head>
<body>
${tools}<div id="page"></div>
<script nonce="${nonce}">${SHELL_SCRIPT}${script}</script>
</body>
</html>`
}

const TOOL_STYLE = `body { padding: 0; }
header { position: sticky; top: 0; z-index: 1; }
.tools { display: flex; flex-wrap: wrap; gap: .4rem; align-items: center; padding: .4rem 1rem; background: var(--vscode-editor-background); border-bottom: 1px solid var(--line); font: 12px var(--vscode-font-family); }
.tools button, .tools select { font: inherit; color: var(--vscode-button-secondaryForeground, inherit); background: var(--vscode-button-secondaryBackground, transparent); border: 1px solid var(--vscode-contrastBorder, var(--line)); border-radius: 3px; padding: .2rem .6rem; cursor: pointer; }
.tools button[aria-pressed=true] { color: var(--vscode-button-foreground); background: var(--vscode-button-background); }
.tools button:focus-visible, .tools select:focus-visible { outline: 1px solid var(--vscode-focusBorder); outline-offset: 1px; }
.tools label { color: var(--vscode-foreground); }
#page:focus { outline: none; }
@media print { .tools { display: none; } }
`

/** Lines lead to their places, by a click or by the keyboard. */
const SHELL_SCRIPT = `
const vscode = acquireVsCodeApi();
const page = document.getElementById('page');
const send = (message) => vscode.postMessage(message);
page.addEventListener('click', (event) => {
  const place = event.target.closest('[data-side]');
  if (place) send({ kind: 'open', side: place.dataset.side, line: Number(place.dataset.line), column: Number(place.dataset.column) });
});
`
