package tw.portfolio.record;

/**
 * Which record: two rows with the same key are about the same thing.
 *
 * @param kind what kind
 * @param id what tells it from the others of its kind in the school, such as a student number
 */
public record RecordKey(RecordKind kind, String id) {}
