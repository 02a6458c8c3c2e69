/** One call with its answer, as an example: what a caller could send, and what would come. */
export interface Exchange {
  /** Unique within the document: examples go by it. */
  readonly name: string;
  /** What it shows, in a line. */
  readonly summary: string;
  /** Of the path, the query and the headers, by name; text as it stands in the request, before percent-encoding. */
  readonly parameters?: Readonly<Record<string, string>>;
  readonly body?: ExampleBody;
  readonly status: number;
  /** Left out where the answer has no body. */
  readonly answer?: ExampleBody;
}

/** JSON as a value, unless another media type is named. */
export interface ExampleBody {
  readonly type?: string;
  readonly value: unknown;
}

/** Examples by the id of their operation. */
export type Exchanges = Readonly<Record<string, readonly Exchange[]>>;
