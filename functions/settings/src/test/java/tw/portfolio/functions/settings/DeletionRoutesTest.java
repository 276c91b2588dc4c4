package tw.portfolio.functions.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.samples.SchoolBuilder.NOW;
import static tw.portfolio.samples.SchoolBuilder.SCHOOL;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tw.portfolio.archive.Deletion;
import tw.portfolio.archive.LeaverRegister;
import tw.portfolio.archive.Registered;
import tw.portfolio.archive.memory.MemoryLeaverRegister;
import tw.portfolio.history.Author;
import tw.portfolio.kernel.http.Calls;
import tw.portfolio.record.Student;
import tw.portfolio.record.StudentStatus;
import tw.portfolio.record.memory.MemoryRecords;
import tw.portfolio.samples.Records;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.settings.KeepingLeaverRetention;
import tw.portfolio.settings.LeaverRetention;
import tw.portfolio.settings.memory.MemoryLeaverRetention;

class DeletionRoutesTest {
  private static final String DUE = "GET /retention/leavers/due";
  private static final String DONE = "GET /retention/leavers/deletions";
  private static final SchoolYear LEFT = new SchoolYear(106);

  private final SettingsOffice office = new SettingsOffice();
  private final LeaverRegister register = new MemoryLeaverRegister(office.campus.school());

  @BeforeEach
  void letSomebodyLeaveLongAgo() {
    Instant set = NOW.minus(Duration.ofDays(400));
    LeaverRetention six = LeaverRetention.first(6, set);
    assertThat(
            new MemoryLeaverRetention(office.campus.school())
                .keep(SCHOOL, six, KeepingLeaverRetention.founded(six, "", set)))
        .isNotNull();
    Student left = Records.moved(Records.MING, LEFT, StudentStatus.GRADUATED, Records.MING.seat());
    assertThat(
            new MemoryRecords(office.campus.school())
                .write(SCHOOL, Records.anew(left), new Author.Platform(), "", NOW))
        .isEmpty();
  }

  @Test
  void shouldTellTheOfficeWhoIsDueAndWhatHoldsThem() {
    assertThat(office.calls.ask(200, SettingsOffice.by(Staff.DIRECTOR, DUE)))
        .isEqualTo(
            Map.of(
                "total",
                1L,
                "leavers",
                List.of(
                    Map.of(
                        "studentId", Records.MING.person().text(),
                        "number", "s1",
                        "name", "王小明",
                        "status", "graduated",
                        "leftYear", 106L,
                        "due", "2025-12-15T20:00:00+08:00",
                        "heldBy", List.of(Map.of("code", "dispute", "name", "退回異議待回覆"))))));
  }

  @Test
  void shouldTellWhatWasDeletedWithoutAName() {
    Registered entry = register.all(SCHOOL).getFirst();
    Deletion deletion =
        new Deletion(
            SCHOOL,
            entry.person(),
            LEFT,
            "離校學年度結束後保存 6 年",
            Map.of("files", 3),
            NOW,
            Optional.empty());
    assertThat(
            office.deletions.begin(new Deletion.Open(deletion, entry.subject(SCHOOL, NOW)), entry))
        .isTrue();
    office.deletions.finish(deletion.finished(NOW.plusSeconds(3)));

    assertThat(office.calls.ask(200, SettingsOffice.by(Staff.DIRECTOR, DONE)))
        .isEqualTo(
            Map.of(
                "deletions",
                List.of(
                    Map.of(
                        "personId",
                        entry.person().text(),
                        "leftYear",
                        106L,
                        "rule",
                        "離校學年度結束後保存 6 年",
                        "counts",
                        Map.of("files", 3L),
                        "begun",
                        "2026-11-20T20:00:00+08:00",
                        "finished",
                        "2026-11-20T20:00:03+08:00"))));
  }

  @Test
  void shouldBeForNobodyElse() {
    for (String route : List.of(DUE, DONE)) {
      office.calls.ask(403, SettingsOffice.by(Staff.LIN, route));
      office.calls.ask(403, Calls.by(Students.actor(Students.MING), route));
      office.calls.ask(400, SettingsOffice.by(Staff.DIRECTOR, route).query("cursor", "none"));
    }
  }
}
