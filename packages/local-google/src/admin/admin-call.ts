export interface AdminCall {
  readonly verb: string;
  readonly url: URL;
  readonly body: unknown;
}
