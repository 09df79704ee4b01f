/** The handle is the whole of what this source knows of the federated person; the guard has checked it against the token. */
export const Betrokkene = {
  __resolveReference: ({ id }: { id: string }) => ({ id }),
  politie: ({ id }: { id: string }) => ({ betrokkene: id }),
};
