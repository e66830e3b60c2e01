import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'sqlite',
  schema: './db/register/tables.ts',
  out: './db/register/migrations',
});
