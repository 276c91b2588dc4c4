package tw.portfolio.school;

/** What the school opens windows for (regulation.txt 四(三), 四(四), 附件1). */
public enum WindowKind {
  /** 上傳: students upload course outcomes, each semester (四(三)1). */
  UPLOAD("課程學習成果上傳", "upload", true),
  /** 認證: teachers certify, each semester (四(三)2). */
  CERTIFICATION("課程學習成果認證", "certification", true),
  /** 勾選: students select what is submitted, each school year (四(三)3). */
  SELECTION("課程學習成果勾選", "selection", false),
  /** 多元表現上傳: students upload achievements, each semester (四(四)1). */
  ACHIEVEMENT_UPLOAD("多元表現上傳", "achievementUpload", true),
  /** 多元表現勾選: students select achievements, each school year (四(四)2). */
  ACHIEVEMENT_SELECTION("多元表現勾選", "achievementSelection", false),
  /** 自傳/學習計畫: students of grade 12 hand in their statement (附件1 高三下5月). */
  STATEMENT("自傳與學習計畫", "statement", false),
  /** 收訖明細確認: students confirm which course outcomes the national database has received. */
  RECEIPT_OUTCOMES("課程學習成果收訖確認", "receiptOutcomes", false),
  /** 收訖明細確認 of achievements. */
  RECEIPT_ACHIEVEMENTS("多元表現收訖確認", "receiptAchievements", false),
  /** 收訖明細確認 of grades, which are handed in each semester. */
  RECEIPT_GRADES("修課紀錄收訖確認", "receiptGrades", true),
  /** 收訖明細確認 of cadres that the school has entered. */
  RECEIPT_CADRES("校內幹部經歷收訖確認", "receiptCadres", false),
  /** 個人學習歷程下載: those who have left the school fetch their own copy. */
  LEAVERS_COPY("離校生個人學習歷程下載", "leaversCopy", false);

  private final String chinese;
  private final String english;
  private final boolean eachSemester;

  WindowKind(String chinese, String english, boolean eachSemester) {
    this.chinese = chinese;
    this.english = english;
    this.eachSemester = eachSemester;
  }

  /** What people read it as, in Chinese. */
  public String chinese() {
    return chinese;
  }

  /** Its name in English, in requests and answers. */
  public String english() {
    return english;
  }

  /** Whether there is one a semester, not one a school year. */
  public boolean eachSemester() {
    return eachSemester;
  }
}
