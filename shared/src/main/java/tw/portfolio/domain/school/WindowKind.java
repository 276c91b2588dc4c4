package tw.portfolio.domain.school;

/** What the school opens windows for (regulation.txt 四(三)). */
public enum WindowKind {
  /** 上傳: students upload course outcomes, each semester (四(三)1). */
  UPLOAD("上傳", "upload"),
  /** 認證: teachers certify, each semester (四(三)2). */
  CERTIFICATION("認證", "certification"),
  /** 勾選: students select what is submitted, each school year (四(三)3). */
  SELECTION("勾選", "selection");

  private final String chinese;
  private final String english;

  WindowKind(String chinese, String english) {
    this.chinese = chinese;
    this.english = english;
  }

  /** Its name in Chinese. */
  public String chinese() {
    return chinese;
  }

  /** Its name in English. */
  public String english() {
    return english;
  }
}
