/** What `npm run import -- --help` prints. */
export const importHelp = `Usage: npm run import -- FILE... [--list LIST] [--mode full|delta] [--as-of DAY] [--dry-run] [--report FILE] [--accept CODE...] [--by NAME] [--stage]
       npm run import -- --staged | --approve ID --by NAME | --reject ID

Takes official spreadsheets (xlsx; csv in UTF-8 or GB18030) into the register, all or nothing.

  --list LIST    list id of files whose headings do not name their own list
  --mode MODE    delta (default) adds and changes; full also withdraws what the file no longer holds
  --as-of DAY    day of the import (default today)
  --dry-run      check and report, write nothing
  --report FILE  write every finding to FILE (.json, .html, or .xlsx: your file back with the cells marked);
                 an earlier report is overwritten, an imported file never
  --accept CODE  rejects: take the good rows although others are refused; shrink: let a full file take away
                 more than 5%; or an organisation code whose check digit fails and that was confirmed
  --by NAME      who imports or approves (default: the name of the system's user)
  --stage        keep the import for a second person; it takes effect when another name approves it
  --staged       list what waits for a second person
  --approve ID   let a staged import take effect
  --reject ID    throw a staged import away
  --json         print the result as JSON`;
