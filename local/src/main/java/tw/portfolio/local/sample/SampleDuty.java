package tw.portfolio.local.sample;

/** What a member of staff does at the school ({@code regulation.txt} 附件1). */
public enum SampleDuty {
  /** 校長. */
  PRINCIPAL("校長"),
  /** 教務主任. */
  ACADEMIC_DEAN("教務主任"),
  /** 註冊組長. */
  REGISTRAR("註冊組長"),
  /** 教學組長. */
  CURRICULUM_HEAD("教學組長"),
  /** 試務組長. */
  EXAMINATION_HEAD("試務組長"),
  /** 設備組長. */
  EQUIPMENT_HEAD("設備組長"),
  /** 訓育組長. */
  STUDENT_ACTIVITIES_HEAD("訓育組長"),
  /** 生輔組長. */
  ATTENDANCE_HEAD("生輔組長"),
  /** 輔導主任. */
  COUNSELLING_DEAN("輔導主任"),
  /** 圖書館資訊組長. */
  LIBRARY_IT_HEAD("圖書館資訊組長"),
  /** 課程諮詢教師. */
  COURSE_COUNSELLOR("課程諮詢教師"),
  /** 導師. */
  HOMEROOM_TEACHER("導師"),
  /** 任課教師. */
  SUBJECT_TEACHER("任課教師");

  private final String title;

  SampleDuty(String title) {
    this.title = title;
  }

  /** The Chinese title. */
  public String title() {
    return title;
  }
}
