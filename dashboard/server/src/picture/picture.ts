import type { PictureKind } from '@gatecount/shared/domain/affiliate/creative'

/** A picture that was taken apart and put together again of the parts that draw it: nothing else of the file is left. */
export interface Picture {
  readonly kind: PictureKind
  readonly width: number
  readonly height: number
  /** Pictures of an animation; 1 of a still one. */
  readonly frames: number
  readonly bytes: Buffer
}

/** A file is no picture of the kind that its first bytes say. Thrown and caught within this folder; it never quotes the file. */
export class NotAPicture extends Error {
  constructor(message = 'The file is no whole picture', options?: ErrorOptions) {
    super(message, options)
    this.name = 'NotAPicture'
  }
}

/** Bytes `from` … `from + length`. @throws NotAPicture when the file is shorter */
export function part(file: Buffer, from: number, length: number): Buffer {
  if (length < 0 || from + length > file.length) throw new NotAPicture()
  return file.subarray(from, from + length)
}
