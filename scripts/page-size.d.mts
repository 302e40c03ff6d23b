export const KILOBYTE: number
export const FIRST_SCREEN_BYTES: number
export const FURTHER_PAGE_BYTES: number
export type PageSize = { page: string; bytes: number }
export function pageSizes(folder?: string): { first: PageSize[]; further: PageSize[] }
