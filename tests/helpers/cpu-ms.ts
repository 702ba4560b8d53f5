/** Processor time of this process in ms: what a bound on growth is told by, on a machine that others use too. */
export function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
