CREATE TABLE `event` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`entry` text NOT NULL,
	`kind` text NOT NULL,
	`day` text NOT NULL,
	`at` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ')) NOT NULL,
	`intake` integer,
	`origin` text,
	`record` text,
	`subject` text,
	`reason` text,
	`document` text,
	FOREIGN KEY (`intake`) REFERENCES `intake`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `event_entry` ON `event` (`entry`,`kind`);--> statement-breakpoint
CREATE TABLE `intake` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`file` text NOT NULL,
	`sha256` text NOT NULL,
	`list` text NOT NULL,
	`mode` text NOT NULL,
	`day` text NOT NULL,
	`at` text NOT NULL,
	`rows` integer NOT NULL,
	`refused` integer NOT NULL,
	`code_errors` integer NOT NULL
);
