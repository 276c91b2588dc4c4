package tw.portfolio.history.item;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import tw.portfolio.history.Subject;
import tw.portfolio.kernel.dynamo.Shards;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;

/** Where lines of history lie. */
public final class ChangeKeys {

  private static final int SHARDS = 8;

  private ChangeKeys() {}

  /** What has happened to one thing, oldest first. */
  public static String changes(SchoolCode school, Subject subject) {
    return school + "#CHANGES#" + subject.kind().code() + "#" + subject.id();
  }

  /**
   * What has happened in a school on a day, in the index {@code changes}: in several partitions, so
   * that no import and no last evening heats one.
   */
  public static List<String> day(SchoolCode school, LocalDate day) {
    return IntStream.range(0, SHARDS).mapToObj(shard -> day(school, day, shard)).toList();
  }

  private static String day(SchoolCode school, LocalDate day, int shard) {
    return school + "#" + day + "#" + shard;
  }

  /**
   * In which of them a line lies; all lines of one thing in the same, so that they stay in order.
   */
  public static String day(SchoolCode school, LocalDate day, String pk) {
    return day(school, day, shard(pk));
  }

  /** Which of the partitions of a day has the lines that lie in that partition of the table. */
  public static int shard(String pk) {
    return Shards.of(pk, SHARDS);
  }

  /** What concerns one person, in the index {@code changesAbout}. */
  public static String changesAbout(SchoolCode school, PersonId person) {
    return school + "#" + person;
  }
}
