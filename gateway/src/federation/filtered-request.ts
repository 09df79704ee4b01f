import type { DocumentNode } from 'graphql';

/** One operation with what its asker may not see left out, as it is planned and fetched. */
export interface FilteredRequest {
  readonly document: DocumentNode;
  readonly hash: string;
  readonly variables: Readonly<Record<string, unknown>>;
}
