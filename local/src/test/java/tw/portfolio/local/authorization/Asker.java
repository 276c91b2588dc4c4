package tw.portfolio.local.authorization;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.portfolio.access.Role;

/** Whoever asks: a column of the table. Each of the roles is held by somebody with no other. */
public enum Asker {
  STUDENT("學生", "學生"),
  PARENT_REPRESENTATIVE("家長代表", "家長"),
  TEACHER("任課教師", "授課"),
  HOMEROOM_TEACHER("導師", "導師"),
  COURSE_COUNSELLOR("課程諮詢教師", "課諮"),
  PRINCIPAL("校長", "校長"),
  ACADEMIC_DIRECTOR("教務主任", "教務"),
  REGISTRAR("註冊組長", "註冊"),
  CURRICULUM_HEAD("教學組長", "教學"),
  EXAMINATION_HEAD("試務組長", "試務"),
  EQUIPMENT_HEAD("設備組長", "設備"),
  STUDENT_AFFAIRS_DIRECTOR("學務主任", "學務"),
  ACTIVITIES_HEAD("訓育組長", "訓育"),
  DISCIPLINE_HEAD("生輔組長", "生輔"),
  COUNSELLING_HEAD("輔導主任／資料組長", "輔導"),
  INFORMATION_HEAD("資訊組長", "資訊"),
  /** A teacher who stands in today for the one in the column of teachers. */
  DEPUTY("當日的代理人（任課教師）", "代理"),
  /** Somebody with every office, who left: the token is still good. */
  DISABLED_STAFF("帳號已停用的教職員，具有所有職務", "停用師"),
  /** A student who left: the token is still good. */
  DISABLED_STUDENT("帳號已停用的學生", "停用生"),
  /** Somebody whose account is linked to nobody yet. */
  NEWCOMER("以教育雲端帳號登入、尚未啟用", "未啟用"),
  /** Nobody who has signed in. */
  NOBODY("未登入", "未登入");

  /** Everybody of the staff whose account is in use. */
  public static final Set<Asker> STAFF =
      Stream.of(values())
          .filter(asker -> asker.compareTo(STUDENT) > 0 && asker.compareTo(DISABLED_STAFF) < 0)
          .collect(Collectors.toUnmodifiableSet());

  private final String title;
  private final String heading;

  Asker(String title, String heading) {
    this.title = title;
    this.heading = heading;
  }

  /** Who it is, in full. */
  public String title() {
    return title;
  }

  /** The same as short as a column needs it. */
  public String heading() {
    return heading;
  }

  /** The one role that is held, if the column is a role's. */
  public Optional<Role> role() {
    return Role.ofCode(name());
  }

  /** Whether the roster has whoever it is. */
  public boolean isOnRoster() {
    return this != NEWCOMER && this != NOBODY;
  }

  /** Whether a student. */
  public boolean isStudent() {
    return this == STUDENT || this == DISABLED_STUDENT;
  }
}
