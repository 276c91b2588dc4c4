package tw.portfolio.submission.pack;

import java.time.Instant;
import tw.portfolio.course.CourseRef;
import tw.portfolio.work.achievement.Category;

/** What a planned piece is about, as far as a package tells it. */
public sealed interface PlannedContent {
  /** What its folder is called after. */
  String title();

  /**
   * A course outcome (課程學習成果).
   *
   * @param course its course
   * @param courseName 科目名稱
   * @param credits 學分數
   * @param certifiedBy 認證教師
   * @param certifiedAt 認證時間
   */
  record Outcome(
      CourseRef course, String courseName, int credits, String certifiedBy, Instant certifiedAt)
      implements PlannedContent {
    @Override
    public String title() {
      return courseName;
    }
  }

  /**
   * An achievement (多元表現).
   *
   * @param category which of the ten categories
   * @param words everything that the student says of it
   */
  record Achievement(Category category, String words) implements PlannedContent {
    @Override
    public String title() {
      return category.chinese();
    }
  }
}
