package tw.portfolio.record;

import java.util.Optional;

/**
 * A record that is to be written.
 *
 * @param before what is stored, none if it is new
 * @param after what is to be stored
 */
public record RecordChange(Optional<SchoolRecord> before, SchoolRecord after) {}
