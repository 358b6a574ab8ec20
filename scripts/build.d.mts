/** Types of `build.mjs`, which stays plain JavaScript because plain scripts run it. */
export function build(...options: string[]): void
