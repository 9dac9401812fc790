/**
 * Pages of HTML that stand alone: one file without script, network or picture, in light and dark, fit for paper.
 * What they say is made by who asks; text is escaped here.
 */

/** Text as HTML shows it, in elements and in quoted attributes. */
export function escaped(text: string): string {
  return UNSAFE.test(text) ? text.replace(/[&<>"'\u0000]/g, (character) => ENTITIES[character] ?? '') : text
}

const UNSAFE = /[&<>"'\u0000]/
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

export interface HtmlPage {
  readonly title: string
  readonly style: string
  /** HTML. */
  readonly body: string
}

/** A whole file. Its policy allows the style that it brings and nothing else. */
export function htmlPage({ title, style, body }: HtmlPage): string {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>
${COLOURS}${style}</style>
</head>
<body>
${body}</body>
</html>
`
}

/** The editor's colours where there is an editor; else those of paper, or of a dark screen. */
export const COLOURS = `:root { color-scheme: light dark;
  --ink: var(--vscode-editor-foreground, #1f2328); --paper: var(--vscode-editor-background, #ffffff);
  --quiet: var(--vscode-descriptionForeground, #57606a); --line: var(--vscode-panel-border, #d0d7de);
  --link: var(--vscode-textLink-foreground, #0550ae); --gone: #b31d28; --new: #116329;
  --face: Georgia, "Iowan Old Style", "Times New Roman", serif; }
@media (prefers-color-scheme: dark) { :root { --ink: var(--vscode-editor-foreground, #d1d7e0);
  --paper: var(--vscode-editor-background, #151b23); --quiet: var(--vscode-descriptionForeground, #9198a1);
  --line: var(--vscode-panel-border, #3d444d); --link: var(--vscode-textLink-foreground, #71b7ff);
  --gone: #ff938a; --new: #6bc46d; } }
body.vscode-light { --gone: #b31d28; --new: #116329; }
body.vscode-dark { --gone: #ff938a; --new: #6bc46d; }
body.vscode-high-contrast { --gone: #ff938a; --new: #6bc46d; --line: var(--vscode-contrastBorder, #ffffff); }
body.vscode-high-contrast-light { --gone: #8c1a22; --new: #0b4a1c; --line: var(--vscode-contrastBorder, #000000); }
* { box-sizing: border-box; }
body { margin: 0; color: var(--ink); background: var(--paper); }
a { color: var(--link); }
@media print { :root, body { --ink: #000; --paper: #fff; --quiet: #444; --line: #999; --link: #000; --gone: #000; --new: #000; }
  .no-print { display: none !important; } }
`
