package tw.portfolio.local.sample;

/**
 * An invented person.
 *
 * @param id 26 characters of {@code [0-9a-hjkmnp-tv-z]}, a pseudonym without personal content
 * @param name Chinese name, surname first; two people may share one
 * @param email address under the reserved domain {@code nanning.example}, which never delivers
 */
public record SamplePerson(String id, String name, String email) {}
