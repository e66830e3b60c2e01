CREATE TABLE `case` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`entry` text NOT NULL,
	`list` text NOT NULL,
	`unit` text NOT NULL,
	`state` text NOT NULL,
	`ground` text NOT NULL,
	`applicant_kind` text NOT NULL,
	`received_at` text NOT NULL,
	`promised_by` text NOT NULL,
	`promised` text NOT NULL,
	`marked` integer DEFAULT false NOT NULL,
	`outcome` text,
	`decided_at` text,
	`closed_at` text,
	`purged_at` text,
	`secret_hash` text,
	`applicant_digest` text,
	`sealed` blob
);
--> statement-breakpoint
CREATE UNIQUE INDEX `case_open_once` ON `case` (`kind`,`entry`,`applicant_digest`) WHERE "state" in ('received', 'accepted', 'forwarded', 'upheld');--> statement-breakpoint
CREATE INDEX `case_by_entry` ON `case` (`entry`);--> statement-breakpoint
CREATE INDEX `case_by_state` ON `case` (`state`,`promised_by`);--> statement-breakpoint
CREATE TABLE `case_event` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`case` text NOT NULL,
	`kind` text NOT NULL,
	`from_state` text,
	`to_state` text,
	`at` text NOT NULL,
	`by` text,
	`sealed` blob,
	FOREIGN KEY (`case`) REFERENCES `case`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `case_event_by_case` ON `case_event` (`case`);--> statement-breakpoint
CREATE TABLE `evidence` (
	`case` text NOT NULL,
	`position` integer NOT NULL,
	`type` text NOT NULL,
	`size` integer NOT NULL,
	`sealed` blob NOT NULL,
	PRIMARY KEY(`case`, `position`),
	FOREIGN KEY (`case`) REFERENCES `case`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `ticket` (
	`hash` text PRIMARY KEY NOT NULL,
	`case` text NOT NULL,
	`expires_at` text NOT NULL,
	`sealed` blob,
	FOREIGN KEY (`case`) REFERENCES `case`(`id`) ON UPDATE no action ON DELETE no action
);
