import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'sqlite',
  schema: './db/snapshot/tables.ts',
  out: './db/snapshot/migrations',
});
