package tw.portfolio.work.achievement;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The ten categories of achievements. What is to be said of one is said where its detail is; a
 * category that is not listed here is none.
 */
public enum Category {
  CADRE(CadreExperience.SHEET),
  COMPETITION(Competition.SHEET),
  CERTIFICATE(Certificate.SHEET),
  SERVICE(ServiceLearning.SHEET),
  FLEXIBLE_TIME(FlexibleTime.SHEET),
  GROUP_TIME(GroupTime.SHEET),
  WORKPLACE(WorkplaceLearning.SHEET),
  WORK(Work.SHEET),
  ADVANCED_COURSE(AdvancedCourse.SHEET),
  OTHER(OtherAchievement.SHEET);

  private final CategorySheet sheet;

  Category(CategorySheet sheet) {
    this.sheet = sheet;
  }

  /** Its name in storage, requests and answers. */
  public String code() {
    return sheet.code();
  }

  /** The name of its sheet. */
  public String chinese() {
    return sheet.chinese();
  }

  /** The category with exactly this code. */
  public static Optional<Category> ofCode(String code) {
    return Arrays.stream(values()).filter(category -> category.code().equals(code)).findFirst();
  }

  /** What is asked for, in the order of the sheet. */
  public List<Entry> entries() {
    return sheet.entries();
  }

  /** The detail that has these fields. */
  Detail detail(Values values) {
    return sheet.detail().apply(values);
  }
}
