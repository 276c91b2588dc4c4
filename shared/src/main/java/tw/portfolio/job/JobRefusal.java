package tw.portfolio.job;

/**
 * Why what a job is about can't be taken.
 *
 * @param code stable, for programs
 * @param chinese why and what to do
 * @param english the same
 */
public record JobRefusal(String code, String chinese, String english) {}
