CREATE TABLE `about` (
	`release` text PRIMARY KEY NOT NULL,
	`day` text NOT NULL,
	`profile` text NOT NULL,
	`base` text NOT NULL,
	`since` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `account` (
	`list` text PRIMARY KEY NOT NULL,
	`received` integer NOT NULL,
	`refused` integer NOT NULL,
	`shown` integer NOT NULL,
	`ended` integer NOT NULL,
	`held` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `article` (
	`kind` text NOT NULL,
	`slug` text NOT NULL,
	`title` text NOT NULL,
	`day` text NOT NULL,
	`unit` text NOT NULL,
	`topic` text,
	`batch` text,
	`side` text,
	`document` text,
	`source` text,
	`corrected` text,
	`html` text NOT NULL,
	PRIMARY KEY(`kind`, `slug`)
);
--> statement-breakpoint
CREATE TABLE `desk_figure` (
	`month` text NOT NULL,
	`kind` text NOT NULL,
	`received` integer NOT NULL,
	`decided` integer NOT NULL,
	`upheld` integer NOT NULL,
	`overdue` integer NOT NULL,
	`median_days` integer
);
--> statement-breakpoint
CREATE TABLE `entry` (
	`id` text PRIMARY KEY NOT NULL,
	`list` text NOT NULL,
	`side` text NOT NULL,
	`name` text NOT NULL,
	`name_key` text NOT NULL,
	`initial` text NOT NULL,
	`kind` text NOT NULL,
	`code` text,
	`mask` text,
	`sex` text,
	`birth_year` integer,
	`representative` text,
	`unit` text NOT NULL,
	`document` text NOT NULL,
	`basis` text NOT NULL,
	`term_from` text NOT NULL,
	`term_until` text,
	`term_ends` text,
	`term_basis` text NOT NULL,
	`term_confirmed` integer NOT NULL,
	`determined` text NOT NULL,
	`published` text NOT NULL,
	`received` text NOT NULL,
	`noticed` text,
	`notice_manner` text,
	`filed` text,
	`grade` text,
	`honour` text,
	`honour_year` integer,
	`place` text,
	`batch` text,
	`issue` text,
	`objection` integer NOT NULL,
	`details` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `entry_list` ON `entry` (`list`,`published`,`id`);--> statement-breakpoint
CREATE INDEX `entry_side` ON `entry` (`side`,`published`,`id`);--> statement-breakpoint
CREATE INDEX `entry_unit` ON `entry` (`unit`,`published`,`id`);--> statement-breakpoint
CREATE INDEX `entry_initial` ON `entry` (`initial`,`name_key`);--> statement-breakpoint
CREATE INDEX `entry_issue` ON `entry` (`issue`);--> statement-breakpoint
CREATE INDEX `entry_code` ON `entry` (`code`);--> statement-breakpoint
CREATE INDEX `entry_name` ON `entry` (`name_key`);--> statement-breakpoint
CREATE TABLE `facet` (
	`entry` text NOT NULL,
	`facet` text NOT NULL,
	`value` text NOT NULL,
	PRIMARY KEY(`entry`, `facet`, `value`)
);
--> statement-breakpoint
CREATE INDEX `facet_value` ON `facet` (`facet`,`value`);--> statement-breakpoint
CREATE TABLE `flow` (
	`month` text NOT NULL,
	`list` text NOT NULL,
	`unit` text NOT NULL,
	`direction` text NOT NULL,
	`reason` text,
	`count` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `flow_month` ON `flow` (`month`);--> statement-breakpoint
CREATE TABLE `tombstone` (
	`id` text PRIMARY KEY NOT NULL,
	`day` text NOT NULL,
	`reason` text NOT NULL
);
