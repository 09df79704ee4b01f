/** The handle is the whole of what care says of the federated person, known or not; the guard has checked it against the token. */
export const Betrokkene = {
  __resolveReference: ({ id }: { id: string }) => ({ id }),
  zorg: ({ id }: { id: string }) => ({ betrokkene: id }),
};
