/** The handle is the whole of what the gemeente knows of the federated person; the guard has checked it against the token. */
export const Betrokkene = {
  __resolveReference: ({ id }: { id: string }) => ({ id }),
  gemeente: ({ id }: { id: string }) => ({ betrokkene: id }),
};
