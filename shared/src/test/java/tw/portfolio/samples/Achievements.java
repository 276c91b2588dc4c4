package tw.portfolio.samples;

import static tw.portfolio.samples.SchoolBuilder.NOW;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;
import static tw.portfolio.samples.SchoolBuilder.TERM;
import static tw.portfolio.samples.Students.MING;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import tw.portfolio.kernel.files.FilePart;
import tw.portfolio.kernel.files.RecordedFile;
import tw.portfolio.school.Term;
import tw.portfolio.work.Description;
import tw.portfolio.work.achievement.Achievement;
import tw.portfolio.work.achievement.AchievementId;
import tw.portfolio.work.achievement.AchievementStatus;
import tw.portfolio.work.achievement.Category;
import tw.portfolio.work.achievement.Detail;
import tw.portfolio.work.achievement.Entry;
import tw.portfolio.work.achievement.ExternalLink;
import tw.portfolio.work.achievement.Values;

/** Achievements as a test needs them: 王小明's, of {@link SchoolBuilder#TERM}, unless it says so. */
public final class Achievements {
  /** A link to a recording elsewhere. */
  public static final ExternalLink LINK = new ExternalLink("https://video.example.edu.tw/v?id=7");

  private Achievements() {}

  /** Something that every category accepts, field by field. */
  public static Map<String, String> fields(Category category) {
    Map<String, String> fields = new TreeMap<>();
    for (Entry entry : category.entries()) {
      fields.put(entry.name(), value(entry));
    }
    return fields;
  }

  private static String value(Entry entry) {
    return switch (entry.kind()) {
      case Entry.Kind.Text _ -> entry.title() + "🏅";
      case Entry.Kind.Code(var table) -> table.getLast().code();
      case Entry.Kind.Day _ -> entry.name().equals("until") ? "2026-11-10" : "2026-09-01";
      case Entry.Kind.Whole(var range) ->
          switch (entry.name()) {
            case "year" -> TERM.year().toString();
            case "hours" -> "36";
            default -> Integer.toString(Math.max(1, range.least()));
          };
    };
  }

  /** Such a detail. */
  public static Detail detail(Category category) {
    return Detail.of(category, Values.of(fields(category)));
  }

  /** What the student says of it, without a link. */
  public static Achievement.About about(Category category) {
    return new Achievement.About(
        detail(category), new Description("帶領學弟妹完成校慶活動"), Optional.empty());
  }

  /** The same, with a link. */
  public static Achievement.About linked(Category category) {
    Achievement.About about = about(category);
    return new Achievement.About(about.detail(), about.description(), Optional.of(LINK));
  }

  /** An id. */
  public static AchievementId id(long number) {
    return id(TERM, number);
  }

  /** An id of another semester. */
  public static AchievementId id(Term term, long number) {
    return new AchievementId(term, MING.id(), Ids.nth(number));
  }

  /** A new one that waits for these parts. */
  public static Achievement announced(long number, FilePart... parts) {
    return announced(id(number), parts);
  }

  /** A new one that waits for these parts. */
  public static Achievement announced(AchievementId id, FilePart... parts) {
    return Achievement.announced(
        SCHOOL,
        id,
        about(Category.SERVICE),
        Stream.of(parts).map(SampleFiles::declared).toList(),
        NOW.plus(Duration.ofHours(1)),
        NOW);
  }

  /** A new one with a link alone. */
  public static Achievement withLink(long number) {
    return Achievement.announced(SCHOOL, id(number), linked(Category.WORK), List.of(), NOW, NOW);
  }

  /** The next version, with every file here and verified. */
  public static Achievement arrived(Achievement awaiting) {
    List<RecordedFile> verified =
        awaiting.allFiles().stream()
            .<RecordedFile>map(file -> SampleFiles.verified(file.key(), NOW))
            .toList();
    Achievement next = awaiting;
    for (RecordedFile file : verified) {
      boolean last = file.equals(verified.getLast());
      next = next.with(file, last ? new AchievementStatus.Ready(NOW) : awaiting.status());
    }
    return new Achievement(
        next.school(),
        next.id(),
        next.about(),
        next.files(),
        next.revision(),
        next.status(),
        next.created(),
        awaiting.version() + 1);
  }
}
