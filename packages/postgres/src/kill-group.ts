/** SIGKILL for a whole process group; one that has ended already is fine. */
export function killGroup(leader: number | undefined): void {
  if (leader === undefined) return;
  try {
    process.kill(-leader, 'SIGKILL');
  } catch {
    // ESRCH: nothing of it is left.
  }
}
