import { protocolJsonSchema } from '@ketenhub/policy';
import { compilePolicy } from './compile-policy.ts';

export const PROTOCOL_SCHEMA_PATH = 'schema/privacyprotocol/privacyprotocol.schema.json';

/** The text of the published JSON Schema of the protocol's sources: the same bytes for the same validators and names. */
export async function protocolSchemaText(): Promise<string> {
  const { subcategorieen } = await compilePolicy();
  const names = subcategorieen.map(({ code }) => code);
  return `${JSON.stringify(protocolJsonSchema(names), null, 1)}\n`;
}
