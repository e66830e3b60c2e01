CREATE TRIGGER `event_is_never_changed` BEFORE UPDATE ON `event`
BEGIN SELECT RAISE(ABORT, 'the register is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `event_is_never_removed` BEFORE DELETE ON `event`
BEGIN SELECT RAISE(ABORT, 'the register is append-only'); END;
