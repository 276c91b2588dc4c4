package tw.portfolio.samples;

import static tw.portfolio.samples.SchoolBuilder.TERM;
import static tw.portfolio.samples.Students.MING;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import tw.portfolio.school.Term;
import tw.portfolio.work.Content;
import tw.portfolio.work.Description;
import tw.portfolio.work.PieceId;
import tw.portfolio.work.WorkKind;
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
  public static Content.Achievement about(Category category) {
    return new Content.Achievement(
        detail(category), new Description("帶領學弟妹完成校慶活動"), Optional.empty());
  }

  /** The same, with a link. */
  public static Content.Achievement linked(Category category) {
    Content.Achievement about = about(category);
    return new Content.Achievement(about.detail(), about.description(), Optional.of(LINK));
  }

  /** An id. */
  public static PieceId id(long number) {
    return id(TERM, number);
  }

  /** An id of another semester. */
  public static PieceId id(Term term, long number) {
    return new PieceId(WorkKind.ACHIEVEMENT, term, MING.id(), Ids.nth(number));
  }
}
