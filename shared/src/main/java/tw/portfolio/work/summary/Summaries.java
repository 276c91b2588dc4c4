package tw.portfolio.work.summary;

import java.util.Collection;
import java.util.Map;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;

/**
 * Students' summaries. Each read sees every write that was answered before. Whoever changes a piece
 * writes them along; here they are read, and put right.
 */
public interface Summaries {
  /** A student's. One round trip. */
  StudentSummary summary(SummaryId id);

  /** Those of each of these students, such as a class. One round trip for every hundred. */
  Map<PersonId, StudentSummary> summaries(
      SchoolCode school, SchoolYear year, Collection<PersonId> students);

  /**
   * Those of everybody in the school who has ever handed in something of that year. Eight round
   * trips side by side, and one more for each megabyte of a partition: some ten thousand students.
   */
  Map<PersonId, StudentSummary> summaries(SchoolCode school, SchoolYear year);

  /**
   * Puts a summary right that was found to be another than the records say. One round trip.
   *
   * @param kept what it is believed to say
   * @param right what the records say
   * @return false if it says something else by now: somebody has changed something meanwhile
   */
  boolean correct(SummaryId id, StudentSummary kept, StudentSummary right);
}
