/** A method of a class; `returns` is the class of the object it gives, absent for values. */
export interface MethodMetadata {
  readonly returns?: string;
}

/** An event: its number in Rich API messages, the methods that switch it, and who it is addressed to. */
export interface EventMetadata {
  readonly name: string;
  readonly type: number;
  /** Absent where the target is the object's own id. */
  readonly target?: string;
  readonly register: string;
}

/** One class of the Excel API as the running client knows it. Member names are those of the protocol. */
export interface ClassMetadata {
  readonly collection: boolean;
  /** The class of an indexer's items. */
  readonly itemClass?: string;
  /** Scalar properties; the value says whether they can be set. */
  readonly scalars: Readonly<Record<string, boolean>>;
  /** Properties that the client sets under another name than it reads: the name when setting → the name when reading. */
  readonly aliases: Readonly<Record<string, string>>;
  /** Navigation properties and their class. */
  readonly navigation: Readonly<Record<string, string>>;
  readonly methods: Readonly<Record<string, MethodMetadata>>;
  readonly events: readonly EventMetadata[];
}

/** What a property may be set to: one of the words, or a value of the type. */
export type ValueType = readonly string[] | "string" | "number" | "boolean" | "object" | "any";

export interface Metadata {
  readonly classes: Readonly<Record<string, ClassMetadata>>;
  readonly valueTypes: Readonly<Record<string, Readonly<Record<string, ValueType>>>>;
}
