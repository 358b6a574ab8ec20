// One door, so that all of it is one piece to load when a file is chosen.
export { openImport } from './open-import'
export { previewImport } from './preview-import'
export { runImport } from './run-import'
