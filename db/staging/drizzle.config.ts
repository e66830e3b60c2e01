import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'sqlite',
  schema: './db/staging/tables.ts',
  out: './db/staging/migrations',
});
