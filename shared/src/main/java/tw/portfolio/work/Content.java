package tw.portfolio.work;

import java.util.Optional;
import tw.portfolio.course.CourseRef;
import tw.portfolio.work.achievement.Detail;
import tw.portfolio.work.achievement.ExternalLink;

/** What a piece is about, in the student's words: what is asked depends on its kind. */
public sealed interface Content {
  /** 簡述. */
  Description description();

  /** Which kind of work has it. */
  WorkKind kind();

  /** The same with another 簡述. */
  Content with(Description another);

  /**
   * A course outcome (課程學習成果).
   *
   * @param course the course that it came out of
   * @param description 簡述
   */
  record Outcome(CourseRef course, Description description) implements Content {
    @Override
    public WorkKind kind() {
      return WorkKind.OUTCOME;
    }

    @Override
    public Outcome with(Description another) {
      return new Outcome(course, another);
    }
  }

  /**
   * An achievement (多元表現). A document (證明文件), a media file (影音檔) or a link shows it, so that the
   * office can check it.
   *
   * @param detail the category's own fields
   * @param description 內容簡述
   * @param link 外部影音連結
   */
  record Achievement(Detail detail, Description description, Optional<ExternalLink> link)
      implements Content {
    @Override
    public WorkKind kind() {
      return WorkKind.ACHIEVEMENT;
    }

    @Override
    public Achievement with(Description another) {
      return new Achievement(detail, another, link);
    }

    /** Everything that is said of it, so that the history tells what was mended. */
    public String words() {
      StringBuilder words = new StringBuilder(detail.category().chinese());
      detail
          .category()
          .entries()
          .forEach(
              entry ->
                  detail
                      .values()
                      .text(entry.name())
                      .ifPresent(text -> add(words, entry.title(), text)));
      add(words, "內容簡述", description.text());
      link.map(ExternalLink::address).ifPresent(address -> add(words, "外部連結", address));
      return words.toString();
    }

    private static void add(StringBuilder words, String title, String text) {
      words.append("；").append(title).append(" ").append(text);
    }
  }
}
