/** Made when the app is built, by `map/world-shapes.ts`. */
declare module 'virtual:world-shapes' {
  export const WORLD: {
    readonly width: number
    readonly height: number
    /** Codes of two letters (ISO 3166-1); empty where a territory has none. */
    readonly shapes: readonly { readonly code: string; readonly path: string }[]
    readonly dots: readonly { readonly code: string; readonly x: number; readonly y: number }[]
  }
}
