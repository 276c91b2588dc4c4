package tw.portfolio.functions.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.portfolio.functions.roster.RosterOffice.staff;
import static tw.portfolio.functions.roster.RosterOffice.student;
import static tw.portfolio.kernel.http.Calls.objects;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tw.portfolio.kernel.http.Calls;
import tw.portfolio.kernel.http.Events;
import tw.portfolio.samples.Entries;
import tw.portfolio.samples.Students;

class StudentsRouteTest {
  private static final String LIST = "GET /students";

  private final Calls calls = new RosterOffice().calls();

  @Test
  void shouldListStudentsPageByPage() {
    Map<String, Object> first = calls.ask(200, staff(Entries.REGISTRAR, LIST).query("limit", "2"));
    assertThat(first).containsEntry("year", 115L).containsEntry("classes", List.of("101", "102"));
    assertThat(objects(first.get("students")))
        .extracting(student -> student.get("name"))
        .containsExactly("王小明", "陳小華");

    String next = (String) first.get("next");
    Map<String, Object> second =
        calls.ask(200, staff(Entries.REGISTRAR, LIST).query("limit", "2").query("cursor", next));
    assertThat(objects(second.get("students")))
        .extracting(student -> student.get("name"))
        .containsExactly("張小濤");
    assertThat(second).doesNotContainKey("next");

    calls.refuse(staff(Entries.REGISTRAR, LIST).query("className", "101").query("cursor", next));
    calls.refuse(staff(Entries.COUNSELLOR, LIST).query("cursor", next));
  }

  @ParameterizedTest
  @ValueSource(strings = {"102", "１０２", "\u00A0102\u3000"})
  void shouldListOneClassHoweverItsNameWasTyped(String written) {
    assertThat(
            objects(
                calls
                    .ask(200, staff(Entries.REGISTRAR, LIST).query("className", written))
                    .get("students")))
        .extracting(student -> student.get("name"))
        .containsExactly("張小濤");
  }

  @Test
  void shouldShowTheListToStaffOnly() {
    calls.ask(403, student(Students.MING, LIST));
    calls.ask(401, Events.of(LIST));
  }

  @Test
  void shouldRefuseWhateverIsMalformed() {
    for (String year : new String[] {"", "99", "200", "abc", "1150", "１１５"}) {
      calls.refuse(staff(Entries.REGISTRAR, LIST).query("year", year));
    }
    for (String limit : new String[] {"0", "501", "-1", "x"}) {
      calls.refuse(staff(Entries.REGISTRAR, LIST).query("limit", limit));
    }
    calls.refuse(staff(Entries.REGISTRAR, LIST).query("cursor", "nonsense"));
    calls.refuse(staff(Entries.REGISTRAR, LIST).query("className", "1\u00001"));
  }
}
