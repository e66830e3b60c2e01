CREATE TABLE `batch` (
	`id` text PRIMARY KEY NOT NULL,
	`importer` text NOT NULL,
	`at` text NOT NULL,
	`day` text NOT NULL,
	`mode` text NOT NULL,
	`accept` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `problem` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`sheet` integer NOT NULL,
	`row` integer NOT NULL,
	`cell` text NOT NULL,
	`severity` text NOT NULL,
	`code` text NOT NULL,
	`column` text NOT NULL,
	`value` text NOT NULL,
	`message` text NOT NULL,
	`fix` text NOT NULL,
	FOREIGN KEY (`sheet`) REFERENCES `sheet`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `problem_place` ON `problem` (`sheet`,`row`);--> statement-breakpoint
CREATE TABLE `row` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`sheet` integer NOT NULL,
	`number` integer NOT NULL,
	`entry` text NOT NULL,
	`unit` text NOT NULL,
	`record` text NOT NULL,
	`subject` text NOT NULL,
	FOREIGN KEY (`sheet`) REFERENCES `sheet`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `row_entry_unique` ON `row` (`entry`);--> statement-breakpoint
CREATE TABLE `sheet` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`path` text NOT NULL,
	`file` text NOT NULL,
	`sha256` text NOT NULL,
	`place` integer NOT NULL,
	`name` text NOT NULL,
	`list` text NOT NULL,
	`heading_row` integer DEFAULT 0 NOT NULL,
	`width` integer DEFAULT 0 NOT NULL,
	`refused` integer DEFAULT 0 NOT NULL,
	`repeated` integer DEFAULT 0 NOT NULL,
	`masked_fields` integer DEFAULT 0 NOT NULL,
	`code_errors` integer DEFAULT 0 NOT NULL
);
