package tw.portfolio.history;

/**
 * What a change is about.
 *
 * @param kind what kind of thing
 * @param id which one: nothing personal in it
 */
public record Subject(SubjectKind kind, String id) {}
