package tw.portfolio.domain.school;

import static tw.portfolio.domain.school.Permission.EXPORT_OUTCOMES;
import static tw.portfolio.domain.school.Permission.READ_ALL_OUTCOMES;
import static tw.portfolio.domain.school.Permission.READ_CLASS_OUTCOMES;

import java.util.Set;

/** The offices that the regulation names (各角色名單及權限設定, regulation.txt 附件1) and what each may do. */
public enum Role {
  /** 學生. */
  STUDENT("學生", Set.of()),
  /** 任課教師: certifies the work of the courses taught. */
  TEACHER("任課教師", Set.of()),
  /** 導師: sees how far the own class is. */
  HOMEROOM_TEACHER("導師", Set.of(READ_CLASS_OUTCOMES)),
  /** 課程諮詢教師. */
  COURSE_COUNSELLOR("課程諮詢教師", Set.of()),
  /** 校長: convenes the working group. */
  PRINCIPAL("校長", Set.of()),
  /** 教務主任: sets the windows of submission. */
  ACADEMIC_DIRECTOR("教務主任", Set.of(READ_ALL_OUTCOMES)),
  /** 註冊組長. */
  REGISTRAR("註冊組長", Set.of()),
  /** 教學組長. */
  CURRICULUM_HEAD("教學組長", Set.of()),
  /** 試務組長. */
  EXAMINATION_HEAD("試務組長", Set.of()),
  /** 設備組長: checks uploads, reminds teachers and submits course outcomes. */
  EQUIPMENT_HEAD("設備組長", Set.of(READ_ALL_OUTCOMES, EXPORT_OUTCOMES)),
  /** 學務主任. */
  STUDENT_AFFAIRS_DIRECTOR("學務主任", Set.of()),
  /** 訓育組長. */
  ACTIVITIES_HEAD("訓育組長", Set.of()),
  /** 生輔組長. */
  DISCIPLINE_HEAD("生輔組長", Set.of()),
  /** 輔導主任、資料組長. */
  COUNSELLING_HEAD("輔導主任", Set.of()),
  /** 圖書館資訊組: runs the platform. */
  INFORMATION_HEAD("資訊組長", Set.of());

  private final String title;
  private final Set<Permission> permissions;

  Role(String title, Set<Permission> permissions) {
    this.title = title;
    this.permissions = permissions;
  }

  /** The office's name in Chinese. */
  public String title() {
    return title;
  }

  /** What the office may do. */
  public Set<Permission> permissions() {
    return permissions;
  }
}
