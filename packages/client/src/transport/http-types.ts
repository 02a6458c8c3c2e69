import type { ErrorResponse, IsOperationRequestBodyOptional, OperationRequestBodyContent, PathsWithMethod, RequiredKeysOf, SuccessResponse } from 'openapi-typescript-helpers';
import type { paths } from '../generated/schema.ts';

export type Method = 'get' | 'post' | 'patch' | 'delete';

/** How an answer is read; a `stream` as it arrives. Default: `json`. */
export type ParseAs = 'json' | 'text' | 'stream';

/** What of a call does not depend on the operation. */
export interface CallSettings {
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly parseAs?: ParseAs;
  readonly signal?: AbortSignal;
}

/** What a call takes: the parameters and the body of its operation. */
export type CallInit<Operation> = CallSettings & ParamsOf<Operation> & BodyOf<Operation>;

/** `data` where the status is a success, else `error`. */
export type CallAnswer<Operation, Init> =
  | { readonly data: Parsed<SuccessResponse<Responses<Operation>>, Init>; readonly error?: never; readonly response: Response }
  | { readonly data?: never; readonly error: ErrorResponse<Responses<Operation>>; readonly response: Response };

/** Every call of the API by its path, fully typed; answers `{ data, error, response }`. Rejects where no answer came, or one that is not of the form asked for. */
export type Http = {
  readonly [Each in Method as Uppercase<Each>]: <Path extends PathsWithMethod<paths, Each>, Init extends CallInit<paths[Path][Each]>>(
    path: Path,
    ...init: Arguments<Init, CallInit<paths[Path][Each]>>
  ) => Promise<CallAnswer<paths[Path][Each], Init>>;
};

type Responses<Operation> = Operation extends { responses: infer Each extends Record<string | number, unknown> } ? Each : never;

type ParamsOf<Operation> = Operation extends { parameters: infer Parameters } ? (RequiredKeysOf<Parameters> extends never ? { readonly params?: Parameters } : { readonly params: Parameters }) : unknown;

/** A body in another form than JSON comes with its `Content-Type` and a serializer that leaves it as it is. */
type BodyOf<Operation> = [OperationRequestBodyContent<Operation>] extends [never]
  ? { readonly body?: never }
  : { readonly bodySerializer?: (body: OperationRequestBodyContent<Operation>) => RequestInit['body'] } & (IsOperationRequestBodyOptional<Operation> extends true
      ? { readonly body?: OperationRequestBodyContent<Operation> }
      : { readonly body: OperationRequestBodyContent<Operation> });

type Parsed<Data, Init> = Init extends { readonly parseAs: 'stream' } ? Response['body'] : Init extends { readonly parseAs: 'text' } ? string : Data;

type Arguments<Init, Whole> = RequiredKeysOf<Whole> extends never ? [init?: Init] : [init: Init];
