-- What was promised and asked for does not change, a case is never removed, and its history only grows:
-- events leave with a purge and in no other way.
CREATE TRIGGER `case_keeps_what_was_asked` BEFORE UPDATE OF `id`, `kind`, `entry`, `list`, `unit`, `received_at`, `promised_by`, `promised` ON `case`
BEGIN
	SELECT RAISE(ABORT, 'a case keeps what was asked and promised');
END;
--> statement-breakpoint
CREATE TRIGGER `case_is_never_removed` BEFORE DELETE ON `case`
BEGIN
	SELECT RAISE(ABORT, 'a case is never removed');
END;
--> statement-breakpoint
CREATE TRIGGER `case_event_never_changes` BEFORE UPDATE ON `case_event`
BEGIN
	SELECT RAISE(ABORT, 'an event never changes');
END;
--> statement-breakpoint
CREATE TRIGGER `case_event_leaves_with_purge` BEFORE DELETE ON `case_event`
WHEN (SELECT `purged_at` FROM `case` WHERE `id` = OLD.`case`) IS NULL
BEGIN
	SELECT RAISE(ABORT, 'an event leaves only when its case is purged');
END;
