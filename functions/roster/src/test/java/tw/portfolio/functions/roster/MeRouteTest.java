package tw.portfolio.functions.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.functions.roster.RosterOffice.staff;
import static tw.portfolio.functions.roster.RosterOffice.student;
import static tw.portfolio.kernel.http.Calls.object;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tw.portfolio.kernel.http.Calls;
import tw.portfolio.kernel.http.Events;
import tw.portfolio.samples.Staff;
import tw.portfolio.samples.Students;

class MeRouteTest {
  private static final String ME = "GET /me";

  private final Calls calls = new RosterOffice().calls();

  @Test
  void shouldTellWhoOneIsAndWhatTheSchoolHasSet() {
    Map<String, Object> me = calls.ask(200, student(Students.MING, ME));

    assertThat(me).containsEntry("name", "王小明").containsEntry("semester", 1L);
    assertThat(me.get("place"))
        .isEqualTo(Map.of("className", "101", "seat", 1L, "studentNumber", "s1"));
    assertThat(object(me.get("settings"))).containsEntry("uploadsFirstSemester", 5L);
    calls.ask(401, Events.of(ME));
    calls.ask(403, Events.of(ME).student());
  }

  @Test
  void shouldTellAMemberOfStaffTheirRoles() {
    assertThat(calls.ask(200, staff(Staff.LIN, ME)))
        .containsEntry("roles", List.of(Map.of("role", "TEACHER", "title", "任課教師")))
        .containsEntry("permissions", List.of())
        .doesNotContainKey("place");
  }
}
