/** The npm package that carries the VS Code server and its web workbench; each major wants its own Node major. */
export const codeServerVersion = '4.139.1'
