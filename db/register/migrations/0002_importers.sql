ALTER TABLE `intake` ADD `importer` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `intake` ADD `approver` text;--> statement-breakpoint
CREATE INDEX `event_subject` ON `event` (`subject`);