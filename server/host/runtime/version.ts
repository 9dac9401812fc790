/** Version of the extension, the server and the command line: one and the same. The build puts it in. */
export const VERSION: string = process.env['CABLE_VERSION'] ?? '0.0.0-development'
