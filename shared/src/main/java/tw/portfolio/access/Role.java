package tw.portfolio.access;

import static tw.portfolio.access.Permission.ACTIVATE_CLASS;
import static tw.portfolio.access.Permission.ANSWER_QUESTIONS;
import static tw.portfolio.access.Permission.APPROVE_MINUTES;
import static tw.portfolio.access.Permission.DECIDE_AWARDS;
import static tw.portfolio.access.Permission.DECIDE_DISPUTES;
import static tw.portfolio.access.Permission.EVALUATE;
import static tw.portfolio.access.Permission.EXTEND_WINDOWS;
import static tw.portfolio.access.Permission.KEEP_ACCOUNTS;
import static tw.portfolio.access.Permission.KEEP_ANNOUNCEMENTS;
import static tw.portfolio.access.Permission.KEEP_ARCHIVES;
import static tw.portfolio.access.Permission.KEEP_ASSESSMENTS;
import static tw.portfolio.access.Permission.KEEP_ATTENDANCE;
import static tw.portfolio.access.Permission.KEEP_CADRES;
import static tw.portfolio.access.Permission.KEEP_CALENDAR;
import static tw.portfolio.access.Permission.KEEP_CLASSES;
import static tw.portfolio.access.Permission.KEEP_CONSULTATIONS;
import static tw.portfolio.access.Permission.KEEP_COURSES;
import static tw.portfolio.access.Permission.KEEP_GRADES;
import static tw.portfolio.access.Permission.KEEP_MEETINGS;
import static tw.portfolio.access.Permission.KEEP_RECEIPTS;
import static tw.portfolio.access.Permission.KEEP_SERVICE;
import static tw.portfolio.access.Permission.KEEP_SETTINGS;
import static tw.portfolio.access.Permission.KEEP_STAFF;
import static tw.portfolio.access.Permission.KEEP_STUDENTS;
import static tw.portfolio.access.Permission.KEEP_TOTALS;
import static tw.portfolio.access.Permission.KEEP_TRAININGS;
import static tw.portfolio.access.Permission.MAKE_BOOKS;
import static tw.portfolio.access.Permission.NAME_DEPUTIES;
import static tw.portfolio.access.Permission.READ_ALL_ACHIEVEMENTS;
import static tw.portfolio.access.Permission.READ_ALL_CONSULTATIONS;
import static tw.portfolio.access.Permission.READ_ALL_GRADES;
import static tw.portfolio.access.Permission.READ_ALL_OUTCOMES;
import static tw.portfolio.access.Permission.READ_ALL_RECORDS;
import static tw.portfolio.access.Permission.READ_CLASS_ACHIEVEMENTS;
import static tw.portfolio.access.Permission.READ_CLASS_OUTCOMES;
import static tw.portfolio.access.Permission.READ_CLASS_RECORDS;
import static tw.portfolio.access.Permission.READ_CLASS_UNREACHABLE;
import static tw.portfolio.access.Permission.READ_EXPORTS;
import static tw.portfolio.access.Permission.READ_HISTORY;
import static tw.portfolio.access.Permission.READ_TOTALS;
import static tw.portfolio.access.Permission.READ_UNREACHABLE;
import static tw.portfolio.access.Permission.REVIEW_ALL_STATEMENTS;
import static tw.portfolio.access.Permission.REVIEW_CLASS_STATEMENTS;
import static tw.portfolio.access.Permission.SUBMIT_ACHIEVEMENTS;
import static tw.portfolio.access.Permission.SUBMIT_OUTCOMES;
import static tw.portfolio.access.Permission.TRANSFER_RECORDS;
import static tw.portfolio.access.Permission.UNLOCK_ACHIEVEMENTS;
import static tw.portfolio.access.Permission.UNLOCK_OUTCOMES;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The roles of the regulation and what each may do (各角色名單及權限設定, regulation.txt 附件1): the one table
 * of permissions. A person may hold several; what is one's own, and what one teaches, needs none.
 */
public enum Role {
  /** 學生. */
  STUDENT("STUDENT", "學生", Set.of()),
  /** 家長代表: a member of the working group who reads numbers and nothing personal. */
  PARENT_REPRESENTATIVE("PARENT_REPRESENTATIVE", "家長代表", Set.of(READ_TOTALS)),
  /** 任課教師: certifies the work of the courses taught. */
  TEACHER("TEACHER", "任課教師", Set.of()),
  /** 導師: sees how far the own class is, and guides it. */
  HOMEROOM_TEACHER(
      "HOMEROOM_TEACHER",
      "導師",
      Set.of(
          READ_CLASS_OUTCOMES,
          READ_CLASS_ACHIEVEMENTS,
          READ_CLASS_RECORDS,
          REVIEW_CLASS_STATEMENTS,
          READ_CLASS_UNREACHABLE,
          ACTIVATE_CLASS)),
  /** 課程諮詢教師. */
  COURSE_COUNSELLOR("COURSE_COUNSELLOR", "課程諮詢教師", Set.of(KEEP_CONSULTATIONS)),
  /** 校長: convenes the working group, which reads how far the school is in numbers alone. */
  PRINCIPAL("PRINCIPAL", "校長", Set.of(READ_TOTALS, APPROVE_MINUTES, DECIDE_AWARDS)),
  /** 教務主任: sets how and when is submitted, and helps out where its sections do. */
  ACADEMIC_DIRECTOR(
      "ACADEMIC_DIRECTOR",
      "教務主任",
      Set.of(
          READ_ALL_OUTCOMES,
          READ_ALL_ACHIEVEMENTS,
          READ_ALL_GRADES,
          READ_ALL_RECORDS,
          READ_ALL_CONSULTATIONS,
          READ_EXPORTS,
          READ_HISTORY,
          READ_TOTALS,
          KEEP_SETTINGS,
          EXTEND_WINDOWS,
          UNLOCK_OUTCOMES,
          UNLOCK_ACHIEVEMENTS,
          DECIDE_DISPUTES,
          ANSWER_QUESTIONS,
          KEEP_CALENDAR,
          KEEP_MEETINGS,
          EVALUATE,
          KEEP_TRAININGS,
          KEEP_ACCOUNTS,
          NAME_DEPUTIES)),
  /** 註冊組長: the register of students, classes, grades; accounts. */
  REGISTRAR(
      "REGISTRAR",
      "註冊組長",
      Set.of(
          KEEP_STUDENTS,
          KEEP_STAFF,
          KEEP_CLASSES,
          KEEP_GRADES,
          READ_ALL_GRADES,
          READ_ALL_RECORDS,
          MAKE_BOOKS,
          KEEP_RECEIPTS,
          TRANSFER_RECORDS,
          READ_TOTALS,
          READ_UNREACHABLE,
          KEEP_ACCOUNTS,
          NAME_DEPUTIES)),
  /** 教學組長: courses, sections, elective choices. */
  CURRICULUM_HEAD(
      "CURRICULUM_HEAD",
      "教學組長",
      Set.of(KEEP_COURSES, READ_ALL_CONSULTATIONS, READ_TOTALS, KEEP_TRAININGS, NAME_DEPUTIES)),
  /** 試務組長: trainings of teachers, whose lists have no students. */
  EXAMINATION_HEAD("EXAMINATION_HEAD", "試務組長", Set.of(READ_TOTALS, KEEP_TRAININGS)),
  /** 設備組長: checks uploads, reminds teachers and submits course outcomes. */
  EQUIPMENT_HEAD(
      "EQUIPMENT_HEAD",
      "設備組長",
      Set.of(
          READ_ALL_OUTCOMES,
          SUBMIT_OUTCOMES,
          MAKE_BOOKS,
          KEEP_RECEIPTS,
          READ_TOTALS,
          EXTEND_WINDOWS,
          UNLOCK_OUTCOMES,
          DECIDE_DISPUTES)),
  /** 學務主任. */
  STUDENT_AFFAIRS_DIRECTOR(
      "STUDENT_AFFAIRS_DIRECTOR",
      "學務主任",
      Set.of(READ_ALL_ACHIEVEMENTS, READ_ALL_RECORDS, READ_TOTALS, UNLOCK_ACHIEVEMENTS)),
  /** 訓育組長: cadres, service; checks and submits achievements. */
  ACTIVITIES_HEAD(
      "ACTIVITIES_HEAD",
      "訓育組長",
      Set.of(
          KEEP_CADRES,
          KEEP_SERVICE,
          READ_ALL_ACHIEVEMENTS,
          SUBMIT_ACHIEVEMENTS,
          MAKE_BOOKS,
          KEEP_RECEIPTS,
          READ_TOTALS,
          EXTEND_WINDOWS,
          UNLOCK_ACHIEVEMENTS)),
  /** 生輔組長: attendance. */
  DISCIPLINE_HEAD("DISCIPLINE_HEAD", "生輔組長", Set.of(KEEP_ATTENDANCE)),
  /** 輔導主任、資料組長: 修課評估, statements. */
  COUNSELLING_HEAD(
      "COUNSELLING_HEAD",
      "輔導主任／資料組長",
      Set.of(
          KEEP_ASSESSMENTS, READ_ALL_RECORDS, READ_TOTALS, REVIEW_ALL_STATEMENTS, KEEP_TRAININGS)),
  /** 圖書館資訊組: runs the platform. */
  INFORMATION_HEAD(
      "INFORMATION_HEAD",
      "資訊組長",
      Set.of(
          KEEP_STAFF,
          KEEP_ACCOUNTS,
          KEEP_ANNOUNCEMENTS,
          KEEP_ARCHIVES,
          ANSWER_QUESTIONS,
          READ_HISTORY,
          READ_TOTALS,
          KEEP_TOTALS,
          KEEP_TRAININGS,
          NAME_DEPUTIES));

  private final String code;
  private final String title;
  private final Set<Permission> permissions;

  Role(String code, String title, Set<Permission> permissions) {
    this.code = code;
    this.title = title;
    this.permissions = permissions;
  }

  /** Its name in storage, requests and answers. */
  public String code() {
    return code;
  }

  /** The office's name in Chinese. */
  public String title() {
    return title;
  }

  /** What the office may do. */
  public Set<Permission> permissions() {
    return permissions;
  }

  /** Those who teach: they certify, and stand in for one another. */
  public static final Set<Role> TEACHING = Set.of(TEACHER, HOMEROOM_TEACHER);

  /** Whether the office may do this. */
  public boolean may(Permission permission) {
    return permissions.contains(permission);
  }

  /** The offices that may do this. */
  public static Set<Role> with(Permission permission) {
    return Stream.of(values()).filter(role -> role.may(permission)).collect(Collectors.toSet());
  }

  /** The office with exactly this code. */
  public static Optional<Role> ofCode(String code) {
    return Stream.of(values()).filter(role -> role.code.equals(code)).findFirst();
  }
}
