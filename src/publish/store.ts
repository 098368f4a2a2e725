import type { ChartArchive, ChartId } from '../packaging/archive';
import type { IndexFiles } from '../packaging/index-file';

/** A place that charts are published to. */
export interface Store {
  /** What the store is called in messages, without credentials: `dist/charts`, `s3://bucket/charts`, `oci://host/charts`. */
  readonly url: string;
  /** Reads a published chart; undefined where there is none of exactly that version. */
  read(chart: ChartId): Promise<StoredChart | undefined>;
  /**
   * Tells what `create` would do, without doing it.
   *
   * @throws ChartwrightError `E_PUBLISHED` as `create` would
   */
  check(archive: ChartArchive): Promise<Creation>;
  /**
   * Publishes a chart and its signature. What is there with the same content stays, its signature included.
   *
   * @throws ChartwrightError `E_PUBLISHED` where the version is there with other content, or was removed
   */
  create(archive: ChartArchive): Promise<Creation>;
  /** Versions of a chart that are there, in no order. */
  versions(name: string): Promise<readonly string[]>;
  /** The folder behind the store. @default - the store is a registry, which needs no index */
  readonly folder?: ChartFolder | undefined;
}

/** Whether something is new to a store, or was there. */
export type Creation = 'created' | 'present';

/** A chart as a store holds it. */
export interface StoredChart {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** @default - it is not signed */
  readonly provenance?: string | undefined;
}

/** A folder of files and an index, wherever it is: what Helm calls a chart repository. */
export interface ChartFolder {
  readonly url: string;
  /** Names of all files. */
  list(): Promise<ReadonlySet<string>>;
  /** Bytes of a file; undefined where there is none. */
  read(file: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** Makes a file, durably and at once: nobody sees a part of it. Tells `present` where one of that name is there, whatever it holds. */
  create(file: string, bytes: Uint8Array): Promise<Creation>;
  /** Puts a file in the place of another, or of none. For what can be made again, never for archives. */
  write(file: string, bytes: Uint8Array): Promise<void>;
  /** Removes a file; none is no error. */
  remove(file: string): Promise<void>;
  /** Keeps other writers of the index out while `work` goes on, where the store can; conditions of `replaceIndex` hold anyway. */
  exclusively<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Reads the index as it is now. */
  readIndex(): Promise<StoredIndex>;
  /** Puts an index in the place of the one that was seen; undefined, and nothing is changed, where somebody was faster. */
  replaceIndex(next: IndexFiles, seen: StoredIndex): Promise<StoredIndex | undefined>;
}

/** An index as it was seen. */
export interface StoredIndex {
  /** @default - there is no index yet */
  readonly yaml?: Uint8Array | undefined;
  /** @default - there is none beside it */
  readonly json?: Uint8Array | undefined;
  /** What tells this index from another. @default - there is no index yet */
  readonly tag?: string | undefined;
}

/** Suffix of the file that says an archive was removed for good. */
export const REMOVED = '.removed';
/** Suffix of the file that says a version is deprecated. */
export const DEPRECATED = '.deprecated';
/** Suffix of the file that holds an archive's signature. */
export const PROVENANCE = '.prov';
