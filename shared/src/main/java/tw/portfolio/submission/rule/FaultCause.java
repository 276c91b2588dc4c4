package tw.portfolio.submission.rule;

import static tw.portfolio.access.Role.ACTIVITIES_HEAD;
import static tw.portfolio.access.Role.CURRICULUM_HEAD;
import static tw.portfolio.access.Role.EQUIPMENT_HEAD;
import static tw.portfolio.access.Role.INFORMATION_HEAD;
import static tw.portfolio.access.Role.REGISTRAR;
import static tw.portfolio.submission.rule.Remedy.by;
import static tw.portfolio.submission.rule.Weight.DOUBTFUL;
import static tw.portfolio.submission.rule.Weight.REFUSED;

/** What can be wrong with what is handed in, what to do about it, and which office does it. */
public enum FaultCause {
  /** Somebody has a row, but is not in the register. */
  NOT_IN_REGISTER(
      new Name("not-in-register", REFUSED, "學籍資料裡沒有這位學生", "The student is not in the register"),
      by(REGISTRAR, "請匯入這位學生的學籍資料。", "Import the student's entry in the register.")),
  /** 身分證號 is not there. */
  NO_NATIONAL_ID(
      new Name("no-national-id", REFUSED, "沒有身分證號", "No national id"),
      by(REGISTRAR, "請在學籍資料補上身分證號或居留證號，再匯入。", "Add the national id to the register.")),
  /** 身分證號 has not the form, or its check digit is wrong. */
  NATIONAL_ID_WRONG(
      new Name("national-id-wrong", REFUSED, "身分證號檢查碼不符", "The national id's check digit is wrong"),
      by(REGISTRAR, "請核對學籍資料的身分證號，更正後再匯入。", "Correct the national id in the register.")),
  /** Two students have one 身分證號. */
  NATIONAL_ID_TWICE(
      new Name("national-id-twice", REFUSED, "身分證號與另一位學生相同", "Another student has the same id"),
      by(REGISTRAR, "請核對兩位學生的身分證號，更正後再匯入。", "Correct the wrong one of the two.")),
  /** 出生日期 is not there. */
  NO_BIRTH_DATE(
      new Name("no-birth-date", REFUSED, "沒有出生日期", "No date of birth"),
      by(REGISTRAR, "請在學籍資料補上出生日期，再匯入。", "Add the date of birth to the register.")),
  /** 課程代碼 is not there. */
  COURSE_CODE_MISSING(
      new Name("course-code-missing", REFUSED, "沒有課程代碼", "No course code"),
      by(CURRICULUM_HEAD, "請補上課程代碼後再匯入。", "Add the course code and import it again.")),
  /** 課程代碼 is no 23 capital letters and digits. */
  COURSE_CODE_WRONG(
      new Name(
          "course-code-wrong", REFUSED, "課程代碼不是 23 碼", "The course code has not 23 characters"),
      by(CURRICULUM_HEAD, "請依課程計畫平台的課程代碼更正。", "Correct it by the national list of codes.")),
  /** A part of 課程代碼 is in no code table, or it is another school's. */
  COURSE_CODE_PART(
      new Name("course-code-part", REFUSED, "課程代碼有錯", "A part of the course code can't be so"),
      by(CURRICULUM_HEAD, "請依課程計畫平台的課程代碼更正。", "Correct it by the national list of codes.")),
  /** 團體活動 or 彈性學習 that carries no credits. */
  COURSE_NOT_SUBMITTABLE(
      new Name(
          "course-not-submittable",
          REFUSED,
          "團體活動與未授予學分的彈性學習課程不能提交",
          "Courses of group activities and of flexible learning without credits aren't handed in"),
      by(
          CURRICULUM_HEAD,
          "這一筆不必提交；若課程有授予學分，請更正課程代碼的科目屬性（第 19 碼 D）。",
          "Nothing is to be done; if it carries credits, correct character 19 of the code to D.")),
  /** The course is not in the school's plan. */
  COURSE_NOT_IN_PLAN(
      new Name("course-not-in-plan", DOUBTFUL, "課程代碼清單裡沒有這門課", "The course is not in the plan"),
      by(CURRICULUM_HEAD, "請匯入最新的課程代碼清單，或更正課程代碼。", "Import the latest list of codes.")),
  /** Other credits than in the plan. */
  CREDITS_DIFFER(
      new Name("credits-differ", DOUBTFUL, "學分數與課程計畫不同", "Other credits than in the course plan"),
      by(CURRICULUM_HEAD, "請核對課程計畫；錯的是成績或修課名單就更正後再匯入。", "Correct whichever of the two is wrong.")),
  /** 補修 or 重修 without how. */
  TAKING_METHOD_MISSING(
      new Name("taking-method-missing", REFUSED, "補修或重修沒有填方式", "How it is made up is missing"),
      by(CURRICULUM_HEAD, "請在「補修重修方式」填寫後再匯入。", "Fill in how it is made up, and import it again.")),
  /** 應修課、原修課 or 借讀修課學年度學期 can't be so. */
  TAKING_TERM_WRONG(
      new Name("taking-term-wrong", REFUSED, "原修課學年度學期晚於實際修課學期", "It was first taken after this"),
      by(CURRICULUM_HEAD, "請更正「原修課學年度學期」後再匯入。", "Correct when it was first taken.")),
  /** 轉學轉科 without 身分別. */
  TAKING_STANDING_MISSING(
      new Name(
          "taking-standing-missing",
          REFUSED,
          "轉學轉科的成績沒有身分別",
          "As what the student came is missing"),
      by(REGISTRAR, "請在「身分別」填寫後再匯入。", "Fill in as what the student came, and import it again.")),
  /** 學期 without credits takes no outcomes. */
  COURSE_WITHOUT_CREDITS(
      new Name("course-without-credits", REFUSED, "不核計學分的課程不能提交學習成果", "The course has no credits"),
      by(CURRICULUM_HEAD, "若課程有核計學分，請更正開課資料的學分數。", "If it has credits, correct the section.")),
  /** Chosen, and not certified (any more). */
  NOT_CERTIFIED(
      new Name("not-certified", REFUSED, "已勾選但沒有任課教師認證", "Chosen, but not certified"),
      by(EQUIPMENT_HEAD, "請任課教師認證，或請學生改選其他成果。", "Have it certified, or another one chosen.")),
  /** Chosen, and there is no record of it. */
  PIECE_GONE(
      new Name("piece-gone", REFUSED, "已勾選但查無此件", "Chosen, but there is no such piece"),
      by(
          INFORMATION_HEAD,
          "請由備份還原這筆紀錄，或請學生重新勾選。",
          "Restore the record, or have the choice made again.")),
  /** An achievement is chosen whose files are not here. */
  NOT_COMPLETE(
      new Name("not-complete", REFUSED, "已勾選但尚未上傳完成", "Chosen, but not complete"),
      by(ACTIVITIES_HEAD, "請學生上傳完成，或改選其他多元表現。", "Have it completed, or another one chosen.")),
  /** Brought along from a former school, which has handed it in. */
  SUBMITTED_ELSEWHERE(
      new Name("submitted-elsewhere", REFUSED, "原校已經提交過這一件", "The former school has handed it in"),
      by(EQUIPMENT_HEAD, "請學生改選其他件。", "Have another one chosen.")),
  /** An outcome of a course that the student is not enrolled in. */
  NO_ENROLMENT(
      new Name("no-enrolment", REFUSED, "修課名單裡沒有這門課", "The student is not enrolled in the course"),
      by(CURRICULUM_HEAD, "請核對修課名單，漏列的補上後再匯入。", "Add the enrolment if it was left out.")),
  /** 簡述 is not there. */
  DESCRIPTION_MISSING(
      new Name("description-missing", REFUSED, "沒有簡述", "No description"),
      by(EQUIPMENT_HEAD, "請學生補上簡述。", "Have the student write one.")),
  /** 簡述 is too long. */
  DESCRIPTION_LONG(
      new Name("description-long", REFUSED, "簡述超過字數上限", "The description is too long"),
      by(EQUIPMENT_HEAD, "請學生縮短簡述。", "Have the student shorten it.")),
  /** The file store has nothing at the file's key. */
  FILE_MISSING(
      new Name("file-missing", REFUSED, "檔案遺失", "The file is gone"),
      by(INFORMATION_HEAD, "請由備份還原檔案。", "Restore the file from the backup.")),
  /** What lies there is not what was verified. */
  FILE_ALTERED(
      new Name("file-altered", REFUSED, "檔案內容與上傳時不同", "The file is not the one that was uploaded"),
      by(INFORMATION_HEAD, "請由備份還原檔案，並查明更動的原因。", "Restore the file, and find out who changed it.")),
  /** A field that the category's sheet demands is empty. */
  FIELD_MISSING(
      new Name("field-missing", REFUSED, "必填欄位空白", "A field that is needed is empty"),
      by(ACTIVITIES_HEAD, "請學生補填這個欄位。", "Have the student fill it in.")),
  /** A code is not in its table. */
  CODE_UNKNOWN(
      new Name("code-unknown", REFUSED, "代碼不在代碼表裡", "The code is not in its table"),
      by(ACTIVITIES_HEAD, "請學生重新選擇這個欄位。", "Have the student choose it again.")),
  /** A day or a number can't be so. */
  VALUE_WRONG(
      new Name("value-wrong", REFUSED, "日期或數字不合規定", "A day or number that can't be so"),
      by(ACTIVITIES_HEAD, "請學生更正這個欄位。", "Have the student correct it.")),
  /** A grade of a course that the student is not enrolled in. */
  GRADE_WITHOUT_COURSE(
      new Name("grade-without-course", REFUSED, "有成績但修課名單裡沒有這門課", "A grade, but no enrolment"),
      by(CURRICULUM_HEAD, "請補上修課名單；若是成績匯錯，請註冊組刪除。", "Add the enrolment, or remove the grade.")),
  /** A course with credits that has no grade. */
  COURSE_WITHOUT_GRADE(
      new Name("course-without-grade", DOUBTFUL, "修了課但沒有成績", "Enrolled, but there is no grade"),
      by(REGISTRAR, "請匯入成績；沒有修完的課請更正修課名單。", "Import the grade, or correct the enrolment.")),
  /** A score below 0 or above 100. */
  SCORE_OUT_OF_RANGE(
      new Name(
          "score-out-of-range", REFUSED, "成績不在 0 到 100 分之間", "The score is not within 0 and 100"),
      by(REGISTRAR, "請更正成績後再匯入。", "Correct the score and import it again.")),
  /** 及格 and the score don't go together. */
  PASS_CONTRADICTS(
      new Name(
          "pass-contradicts", DOUBTFUL, "及格與否和分數不合", "Whether it is a pass contradicts the score"),
      by(REGISTRAR, "請確認；及格標準較低的學生（如特殊身分）可以照送。", "Check it; some students pass with less.")),
  /** A class's office of a student who is in another class. */
  CADRE_OF_ANOTHER_CLASS(
      new Name("cadre-of-another-class", DOUBTFUL, "學生不在這個班級", "The student is in another class"),
      by(ACTIVITIES_HEAD, "請核對單位名稱與學號。", "Check the class and the student's number.")),
  /** The same row a second time. */
  ROW_TWICE(
      new Name("row-twice", REFUSED, "與另一筆完全相同", "The same as another row"),
      by(ACTIVITIES_HEAD, "請刪去其中一筆，或請學生改選其他件。", "Remove one of the two, or have another chosen."));

  private final Name name;
  private final Remedy remedy;

  FaultCause(Name name, Remedy remedy) {
    this.name = name;
    this.remedy = remedy;
  }

  /**
   * What a cause is called.
   *
   * @param code in storage and answers
   * @param weight what it does to its row
   * @param chinese by people
   * @param english the same in English
   */
  private record Name(String code, Weight weight, String chinese, String english) {}

  /** The stable code. */
  public String code() {
    return name.code();
  }

  /** What it does to its row. */
  public Weight weight() {
    return name.weight();
  }

  /** What is wrong, in Traditional Chinese. */
  public String chinese() {
    return name.chinese();
  }

  /** The same in English. */
  public String english() {
    return name.english();
  }

  /** What to do, and who does it. */
  public Remedy remedy() {
    return remedy;
  }
}
