import { openCases } from '#db/cases/open.ts';
import { caseFigures } from '#src/cases/figures.ts';
import type { Workplace } from './workplace.ts';

/** The numbers of objections and repair applications that a release prints. */
export async function deskFigures({ paths, config }: Workplace) {
  const store = openCases(paths.cases);
  try {
    const cases = await store.reads.list({});
    return caseFigures(
      cases.map(({ row }) => row),
      config.today,
    );
  } finally {
    store.close();
  }
}
