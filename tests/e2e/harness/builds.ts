import { join } from 'node:path'

/** Where the builds under test lie; `BENING_BUILDS` names another folder, such as one of unpacked releases. */
export const builds = process.env.BENING_BUILDS ?? join(import.meta.dirname, '../../../.output')
