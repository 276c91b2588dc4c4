package tw.portfolio.group;

import java.util.Arrays;
import java.util.Optional;

/**
 * The seats of the working group (regulation.txt 三: 合計19人組成), in the order of the regulation: 12 by
 * office, a homeroom teacher of each grade, and four who stand for others.
 */
public enum Seat {
  /** 召集人. */
  PRINCIPAL("principal", "校長（召集人）"),
  /** 秘書. */
  SECRETARY("secretary", "秘書"),
  /** 執行秘書. */
  ACADEMIC_DIRECTOR("academicDirector", "教務主任（執行秘書）"),
  /** 學務主任. */
  STUDENT_AFFAIRS_DIRECTOR("studentAffairsDirector", "學務主任"),
  /** 總務主任. */
  GENERAL_AFFAIRS_DIRECTOR("generalAffairsDirector", "總務主任"),
  /** 輔委會主任. */
  COUNSELLING_DIRECTOR("counsellingDirector", "輔委會主任"),
  /** 圖書館主任. */
  LIBRARY_DIRECTOR("libraryDirector", "圖書館主任"),
  /** 註冊組長. */
  REGISTRAR("registrar", "註冊組長"),
  /** 試務組長. */
  EXAMINATION_HEAD("examinationHead", "試務組長"),
  /** 設備組長. */
  EQUIPMENT_HEAD("equipmentHead", "設備組長"),
  /** 資料組長. */
  DATA_HEAD("dataHead", "資料組長"),
  /** 訓育組長. */
  ACTIVITIES_HEAD("activitiesHead", "訓育組長"),
  /** 高一導師代表. */
  HOMEROOM_GRADE_1("homeroomGrade1", "高一導師代表"),
  /** 高二導師代表. */
  HOMEROOM_GRADE_2("homeroomGrade2", "高二導師代表"),
  /** 高三導師代表. */
  HOMEROOM_GRADE_3("homeroomGrade3", "高三導師代表"),
  /** 校內體育專長教師代表. */
  SPORTS_TEACHER("sportsTeacher", "體育專長教師代表"),
  /** 課程諮詢教師代表. */
  COURSE_COUNSELLOR("courseCounsellor", "課程諮詢教師代表"),
  /** 家長會長. */
  PARENT("parent", "家長代表（家長會長）"),
  /** 高中學生會長. */
  STUDENT("student", "學生代表（學生會長）");

  private final String code;
  private final String chinese;

  Seat(String code, String chinese) {
    this.code = code;
    this.chinese = chinese;
  }

  /** Its name in storage, requests and answers. */
  public String code() {
    return code;
  }

  /** What people read. */
  public String chinese() {
    return chinese;
  }

  /** The seat with exactly this code. */
  public static Optional<Seat> ofCode(String code) {
    return Arrays.stream(values()).filter(seat -> seat.code.equals(code)).findFirst();
  }
}
