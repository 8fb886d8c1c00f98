/**
 * Files that are no text, known by their first bytes, so that the user is told
 * what the file is instead of that it cannot be read.
 */

const SIGNATURES: readonly (readonly [bytes: string, kind: string])[] = [
  ['89504e470d0a1a0a', ' PNG 图片'],
  ['ffd8ff', ' JPEG 图片'],
  ['47494638', ' GIF 图片'],
  ['25504446', ' PDF 文件'],
  ['504b0304', '压缩包或 Word、Excel 文件'],
  ['504b0506', '空的压缩包'],
  ['d0cf11e0a1b11ae1', '旧版 Word 或 Excel 文件'],
  ['7f454c46', '可执行程序'],
  ['1f8b08', ' gzip 压缩文件'],
  ['526172211a07', ' RAR 压缩包'],
  ['377abcaf271c', ' 7-Zip 压缩包'],
  ['53514c69746520666f726d6174', '数据库文件'],
]

/** @returns what the file is, in Chinese, or null where it may be text. */
export function binaryKind(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('hex')
  return SIGNATURES.find(([signature]) => head.startsWith(signature))?.[1] ?? null
}
