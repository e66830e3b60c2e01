import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'sqlite',
  schema: './db/cases/tables.ts',
  out: './db/cases/migrations',
});
