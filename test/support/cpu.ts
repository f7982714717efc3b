/**
 * Milliseconds of processor time that some work takes: unlike the time on the clock, it does not grow while other
 * processes have the machine.
 */
export function cpuTime(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
