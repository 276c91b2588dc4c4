package tw.portfolio.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The regulation's table of who may do what (附件1), so that a change of it is seen. */
class RoleTest {
  /** Who has nothing: 學生, 家長代表, 任課教師, 校長, 試務組長. */
  private static final List<Role> NOTHING_PERSONAL =
      List.of(
          Role.STUDENT,
          Role.PARENT_REPRESENTATIVE,
          Role.TEACHER,
          Role.PRINCIPAL,
          Role.EXAMINATION_HEAD);

  /** The columns: 導 諮 教(務主任) 註 學(教學組) 設 務(學務主任) 訓 生 輔 資. */
  private static final List<Role> COLUMNS =
      List.of(
          Role.HOMEROOM_TEACHER,
          Role.COURSE_COUNSELLOR,
          Role.ACADEMIC_DIRECTOR,
          Role.REGISTRAR,
          Role.CURRICULUM_HEAD,
          Role.EQUIPMENT_HEAD,
          Role.STUDENT_AFFAIRS_DIRECTOR,
          Role.ACTIVITIES_HEAD,
          Role.DISCIPLINE_HEAD,
          Role.COUNSELLING_HEAD,
          Role.INFORMATION_HEAD);

  private static final String TABLE =
      """
      READ_ALL_OUTCOMES        · · ● · · ● · · · · ·
      READ_CLASS_OUTCOMES      ● · · · · · · · · · ·
      SUBMIT_OUTCOMES          · · · · · ● · · · · ·
      SUBMIT_ACHIEVEMENTS      · · · · · · · ● · · ·
      MAKE_BOOKS               · · · ● · ● · ● · · ·
      KEEP_RECEIPTS            · · · ● · ● · ● · · ·
      TRANSFER_RECORDS         · · · ● · · · · · · ·
      KEEP_ARCHIVES            · · · · · · · · · · ●
      READ_EXPORTS             · · ● · · · · · · · ·
      READ_TOTALS              · · ● ● ● ● ● ● · ● ●
      KEEP_TOTALS              · · · · · · · · · · ●
      READ_ALL_ACHIEVEMENTS    · · ● · · · ● ● · · ·
      READ_CLASS_ACHIEVEMENTS  ● · · · · · · · · · ·
      KEEP_STUDENTS            · · · ● · · · · · · ·
      KEEP_STAFF               · · · ● · · · · · · ●
      KEEP_CLASSES             · · · ● · · · · · · ·
      KEEP_COURSES             · · · · ● · · · · · ·
      KEEP_GRADES              · · · ● · · · · · · ·
      KEEP_CADRES              · · · · · · · ● · · ·
      KEEP_ATTENDANCE          · · · · · · · · ● · ·
      KEEP_SERVICE             · · · · · · · ● · · ·
      READ_ALL_GRADES          · · ● ● · · · · · · ·
      READ_ALL_RECORDS         · · ● ● · · ● · · ● ·
      READ_CLASS_RECORDS       ● · · · · · · · · · ·
      KEEP_ASSESSMENTS         · · · · · · · · · ● ·
      KEEP_CONSULTATIONS       · ● · · · · · · · · ·
      READ_ALL_CONSULTATIONS   · · ● · ● · · · · · ·
      REVIEW_ALL_STATEMENTS    · · · · · · · · · ● ·
      REVIEW_CLASS_STATEMENTS  ● · · · · · · · · · ·
      KEEP_SETTINGS            · · ● · · · · · · · ·
      EXTEND_WINDOWS           · · ● · · ● · ● · · ·
      UNLOCK_OUTCOMES          · · ● · · ● · · · · ·
      UNLOCK_ACHIEVEMENTS      · · ● · · · ● ● · · ·
      DECIDE_DISPUTES          · · ● · · ● · · · · ·
      KEEP_ACCOUNTS            · · ● ● · · · · · · ●
      ACTIVATE_CLASS           ● · · · · · · · · · ·
      READ_UNREACHABLE         · · · ● · · · · · · ·
      READ_CLASS_UNREACHABLE   ● · · · · · · · · · ·
      NAME_DEPUTIES            · · ● ● ● · · · · · ●
      KEEP_ANNOUNCEMENTS       · · · · · · · · · · ●
      READ_HISTORY             · · ● · · · · · · · ●
      ANSWER_QUESTIONS         · · ● · · · · · · · ●
      KEEP_CALENDAR            · · ● · · · · · · · ·
      KEEP_MEETINGS            · · ● · · · · · · · ·
      APPROVE_MINUTES          · · · · · · · · · · ·
      EVALUATE                 · · ● · · · · · · · ·
      DECIDE_AWARDS            · · · · · · · · · · ·
      KEEP_TRAININGS           · · ● · ● · · · · ● ●
      """;

  @Test
  void shouldPermitExactlyWhatTheTableSays() {
    List<String> rows = new ArrayList<>();
    for (Permission permission : Permission.values()) {
      StringBuilder row = new StringBuilder("%-24s".formatted(permission));
      COLUMNS.forEach(role -> row.append(role.may(permission) ? " ●" : " ·"));
      rows.add(row.toString());
    }

    assertThat(String.join("\n", rows)).isEqualTo(TABLE.strip());
  }

  @Test
  void shouldPermitNumbersAtMostToThoseWhoReadNothingPersonal() {
    for (Role role : NOTHING_PERSONAL) {
      assertThat(role.permissions())
          .as(role.title())
          .isSubsetOf(
              Permission.READ_TOTALS,
              Permission.APPROVE_MINUTES,
              Permission.DECIDE_AWARDS,
              Permission.KEEP_TRAININGS);
    }
    assertThat(Role.with(Permission.APPROVE_MINUTES)).containsExactly(Role.PRINCIPAL);
    assertThat(Role.with(Permission.DECIDE_AWARDS)).containsExactly(Role.PRINCIPAL);
    assertThat(NOTHING_PERSONAL.stream().filter(role -> role.may(Permission.KEEP_TRAININGS)))
        .as("holds trainings of staff, whose lists have no students")
        .containsExactly(Role.EXAMINATION_HEAD);
    assertThat(NOTHING_PERSONAL.stream().filter(role -> role.may(Permission.READ_TOTALS)))
        .containsExactly(Role.PARENT_REPRESENTATIVE, Role.PRINCIPAL, Role.EXAMINATION_HEAD);
    assertThat(Stream.concat(NOTHING_PERSONAL.stream(), COLUMNS.stream()))
        .containsExactlyInAnyOrder(Role.values());
  }
}
