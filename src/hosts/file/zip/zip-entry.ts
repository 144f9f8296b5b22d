/** One entry of a ZIP archive, still packed. */
export interface ZipEntry {
  /** With `/` between folders, without a leading one. */
  readonly name: string;
  /** The name's bytes as they stand in the archive. */
  readonly nameBytes: Uint8Array;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  /** General purpose flags. */
  readonly flags: number;
  /** MS-DOS time and date. */
  readonly modified: number;
  readonly externalAttributes: number;
  readonly crc: number;
  /** Bytes of the content, as the directory declares them. */
  readonly size: number;
  /** The packed bytes, a view into the archive. */
  readonly packed: Uint8Array;
}
