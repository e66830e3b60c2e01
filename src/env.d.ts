import type { Desk } from '#src/cases/desk.ts';
import type { ReleaseView } from '#src/outputs/views.ts';

declare global {
  namespace App {
    /** What the server hands to on-demand pages; prerendered pages never see it. */
    interface Locals {
      release: ReleaseView;
      desk: Desk;
      /** Network address by which limits count. */
      caller: string;
    }
  }
}
