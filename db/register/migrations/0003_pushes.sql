CREATE TABLE `push` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`target` text NOT NULL,
	`period` text,
	`release` text NOT NULL,
	`revision` integer NOT NULL,
	`day` text NOT NULL,
	`at` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ')) NOT NULL,
	`entries` integer NOT NULL,
	`deletes` integer NOT NULL,
	`manifest` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `push_target` ON `push` (`target`);--> statement-breakpoint
CREATE TABLE `push_entry` (
	`push` integer NOT NULL,
	`entry` text NOT NULL,
	`kind` text NOT NULL,
	PRIMARY KEY(`push`, `entry`),
	FOREIGN KEY (`push`) REFERENCES `push`(`seq`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TRIGGER `push_is_never_changed` BEFORE UPDATE ON `push`
BEGIN SELECT RAISE(ABORT, 'the log of pushes is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `push_is_never_removed` BEFORE DELETE ON `push`
BEGIN SELECT RAISE(ABORT, 'the log of pushes is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `push_entry_is_never_changed` BEFORE UPDATE ON `push_entry`
BEGIN SELECT RAISE(ABORT, 'the log of pushes is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `push_entry_is_never_removed` BEFORE DELETE ON `push_entry`
BEGIN SELECT RAISE(ABORT, 'the log of pushes is append-only'); END;
