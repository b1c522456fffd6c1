export declare const MOST_GZIP_BYTES: number
export declare function buildTracker(): Promise<string>
export declare function buildScript(name: 'script' | 'sale'): Promise<string>
export declare function sizesOf(code: string): { plain: number; gzip: number; brotli: number }
