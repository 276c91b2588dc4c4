package tw.portfolio.local.sample;

/**
 * A student in a section (修課). A student is in a section at most once.
 *
 * @param id 26 characters, as {@link SamplePerson#id}
 */
public record SampleEnrolment(String id, String studentId, String sectionId, SampleTaking taking) {}
