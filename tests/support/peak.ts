import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/**
 * Loaded before a command under test: leaves its largest resident memory in MB, and the seconds of processor time
 * that it took, in the file `PEAK_FILE`.
 */
const STATUS = '/proc/self/status';

process.on('exit', () => {
  // The system's own figure for a child can be that of the parent which it was forked from.
  const kilobytes = existsSync(STATUS)
    ? Number(/VmHWM:\s+(\d+)/.exec(readFileSync(STATUS, 'utf8'))?.[1])
    : process.resourceUsage().maxRSS;
  const { user, system } = process.cpuUsage();
  const spent = { peak: kilobytes / 1024, seconds: (user + system) / 1e6 };
  if (process.env['PEAK_FILE']) writeFileSync(process.env['PEAK_FILE'], JSON.stringify(spent));
});
