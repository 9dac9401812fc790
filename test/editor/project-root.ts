/** The folder of the manifest. The tests are bundled elsewhere and cannot find it from where they are. */
export const projectRoot = process.env['CABLE_PROJECT_ROOT'] ?? ''
