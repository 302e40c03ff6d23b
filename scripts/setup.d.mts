export function setUp(root: string, say?: (line: string) => void): Promise<void>
export function runSetUp(root: string): Promise<boolean>
