/** Chromium refuses to run with its sandbox as root. */
export const needsNoSandbox = (): boolean => process.platform === 'linux' && process.getuid?.() === 0
