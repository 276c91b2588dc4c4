package tw.portfolio.local.sample;

import java.util.List;

/**
 * A plausible course plan of a 普通型 school. Letters and digits of the codes follow the public
 * layout; field and subject numbers (last four) are the sample's own, not checked against the
 * national list.
 */
final class SampleCourses {
  private static final SampleCourse GROUP_ACTIVITY =
      new SampleCourse("團體活動", "8009901", 0, SampleField.HOMEROOM);
  private static final SampleCourse SELF_STUDY =
      new SampleCourse("彈性學習（自主學習）", "90A9902", 0, SampleField.HOMEROOM);
  private static final SampleCourse CHINESE =
      new SampleCourse("國語文", "1010101", 4, SampleField.CHINESE);
  private static final SampleCourse ENGLISH =
      new SampleCourse("英語文", "1010102", 4, SampleField.ENGLISH);
  private static final SampleCourse MATHEMATICS =
      new SampleCourse("數學", "1010201", 4, SampleField.MATHEMATICS);
  private static final SampleCourse HISTORY =
      new SampleCourse("歷史", "1010301", 2, SampleField.SOCIETY);
  private static final SampleCourse SPORT =
      new SampleCourse("體育", "1010801", 2, SampleField.HEALTH);

  private static final List<SampleCourse> ELECTIVES =
      List.of(
          new SampleCourse("專題研究", "5110001", 2, SampleField.INTEGRATED),
          new SampleCourse("程式設計", "5110701", 2, SampleField.TECHNOLOGY),
          new SampleCourse("多媒體音樂", "5110501", 2, SampleField.ARTS),
          new SampleCourse("府城文史踏查", "5110302", 2, SampleField.SOCIETY),
          new SampleCourse("機器人應用", "5110702", 2, SampleField.TECHNOLOGY),
          new SampleCourse("新聞英文", "5110103", 2, SampleField.ENGLISH),
          new SampleCourse("生活中的統計", "5110203", 2, SampleField.MATHEMATICS),
          new SampleCourse("環境與生態", "5110404", 2, SampleField.SCIENCE),
          new SampleCourse("影像創作", "5110502", 2, SampleField.ARTS),
          new SampleCourse("小說選讀", "5110104", 2, SampleField.CHINESE));

  private SampleCourses() {}

  /** What a whole class takes together: at least eleven courses with credits and one without. */
  static List<SampleCourse> ofClass(int grade, int classNumber, int semester) {
    boolean sciences = classNumber % 2 == 1;
    return switch (grade) {
      case 10 -> tenth(semester);
      case 11 -> eleventh(sciences);
      case 12 -> twelfth(sciences);
      default -> throw new IllegalArgumentException("no such grade: " + grade);
    };
  }

  /** Cross-class electives (多元選修); the plan repeats when a grade needs more. */
  static SampleCourse elective(int number) {
    return ELECTIVES.get(number % ELECTIVES.size());
  }

  /**
   * A course of the grade below that everyone there takes and nobody takes again: fit to be made up
   * or retaken.
   */
  static SampleCourse remedial(int grade) {
    return grade == 11 ? MATHEMATICS : HISTORY;
  }

  private static List<SampleCourse> tenth(int semester) {
    SampleCourse oneScience =
        semester == 1
            ? new SampleCourse("物理", "1010401", 2, SampleField.SCIENCE)
            : new SampleCourse("生物", "1010403", 2, SampleField.SCIENCE);
    SampleCourse otherScience =
        semester == 1
            ? new SampleCourse("化學", "1010402", 2, SampleField.SCIENCE)
            : new SampleCourse("地球科學", "1010404", 2, SampleField.SCIENCE);
    return List.of(
        CHINESE,
        ENGLISH,
        MATHEMATICS,
        oneScience,
        otherScience,
        HISTORY,
        new SampleCourse("地理", "1010302", 2, SampleField.SOCIETY),
        new SampleCourse("公民與社會", "1010303", 2, SampleField.SOCIETY),
        new SampleCourse("音樂", "1010501", 1, SampleField.ARTS),
        new SampleCourse("美術", "1010502", 1, SampleField.ARTS),
        new SampleCourse("資訊科技", "1010701", 2, SampleField.TECHNOLOGY),
        SPORT,
        new SampleCourse("全民國防教育", "1010901", 1, SampleField.HEALTH),
        GROUP_ACTIVITY);
  }

  private static List<SampleCourse> eleventh(boolean sciences) {
    return List.of(
        CHINESE,
        ENGLISH,
        sciences
            ? new SampleCourse("數學A", "1010202", 4, SampleField.MATHEMATICS)
            : new SampleCourse("數學B", "1010203", 4, SampleField.MATHEMATICS),
        sciences
            ? new SampleCourse("選修物理（力學一）", "3010405", 2, SampleField.SCIENCE)
            : new SampleCourse("語文表達與傳播應用", "3010105", 2, SampleField.CHINESE),
        new SampleCourse("自然科學探究與實作", "1010406", 2, SampleField.SCIENCE),
        HISTORY,
        new SampleCourse("地理", "1010302", 2, SampleField.SOCIETY),
        new SampleCourse("公民與社會", "1010303", 2, SampleField.SOCIETY),
        new SampleCourse("生活科技", "1010702", 2, SampleField.TECHNOLOGY),
        new SampleCourse("生命教育", "1010601", 1, SampleField.INTEGRATED),
        SPORT,
        GROUP_ACTIVITY);
  }

  private static List<SampleCourse> twelfth(boolean sciences) {
    return List.of(
        CHINESE,
        ENGLISH,
        sciences
            ? new SampleCourse("數學甲", "3010204", 4, SampleField.MATHEMATICS)
            : new SampleCourse("數學乙", "3010205", 4, SampleField.MATHEMATICS),
        sciences
            ? new SampleCourse("選修物理（電磁現象一）", "3010407", 3, SampleField.SCIENCE)
            : new SampleCourse("選修歷史（族群、性別與國家的歷史）", "3010304", 3, SampleField.SOCIETY),
        sciences
            ? new SampleCourse("選修化學（化學反應與平衡一）", "3010408", 3, SampleField.SCIENCE)
            : new SampleCourse("選修地理（空間資訊科技）", "3010305", 3, SampleField.SOCIETY),
        new SampleCourse("英文閱讀與寫作", "3010106", 2, SampleField.ENGLISH),
        new SampleCourse("各類文學選讀", "3010107", 2, SampleField.CHINESE),
        new SampleCourse("藝術生活", "1010503", 2, SampleField.ARTS),
        new SampleCourse("家政", "1010602", 2, SampleField.INTEGRATED),
        new SampleCourse("健康與護理", "1010802", 1, SampleField.HEALTH),
        SPORT,
        SELF_STUDY);
  }
}
