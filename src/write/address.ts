/** A path as part of an address: what an address cannot hold is encoded, the slashes stay. */
export const encodePath = (path: string): string => path.split('/').map(encodeURIComponent).join('/')

export const isAbsolute = (address: string): boolean => /^https?:\/\//.test(address)
