package tw.portfolio.functions.guidance;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.portfolio.access.Person;
import tw.portfolio.campus.MemorySchool;
import tw.portfolio.guidance.memory.MemoryAssessments;
import tw.portfolio.guidance.memory.MemoryConsultations;
import tw.portfolio.kernel.http.Calls;
import tw.portfolio.kernel.http.Events;
import tw.portfolio.kernel.http.RuntimeContext;
import tw.portfolio.samples.Consultations;
import tw.portfolio.samples.Ids;
import tw.portfolio.samples.SchoolBuilder;
import tw.portfolio.school.Actor;

/** The function on a school in memory, and those who call it. */
final class GuidanceOffice {
  private final MemorySchool school = Consultations.aSchool().in(new MemorySchool());
  private final Calls calls =
      Calls.of(
          runtime -> {
            GuidanceHandler handler = handler(runtime);
            return event -> handler.handleRequest(event, null);
          });

  private GuidanceHandler handler(RuntimeContext runtime) {
    return new GuidanceHandler(
        new MemoryAssessments(school),
        new MemoryConsultations(school),
        school,
        () -> SchoolBuilder.NOW,
        new Ids(700),
        runtime);
  }

  /** The function, for an event that is there already. */
  GuidanceHandler handler() {
    return handler(new RuntimeContext(_ -> {}, () -> 0, () -> "fault", _ -> false));
  }

  MemorySchool school() {
    return school;
  }

  Calls calls() {
    return calls;
  }

  static Events staff(Person person, String route) {
    return Calls.by(person, Actor.Kind.STAFF, route);
  }

  static Events student(Person person, String route) {
    return Calls.by(person, Actor.Kind.STUDENT, route);
  }

  /** A good body of a consultation; these members are put in, or in place of others. */
  static String consultation(Map<String, String> members, Person... students) {
    Map<String, String> all =
        new TreeMap<>(
            Map.of(
                "date", "\"2026-11-20\"",
                "time", "\"15:00\"",
                "place", "\"輔導室\"",
                "category", "\"選課諮詢\"",
                "subject", "\"高二選課\"",
                "content", "\"第一行\\n第二行\"",
                "opinion", "\"建議先參加學群講座。\"",
                "students",
                    Stream.of(students)
                        .map(student -> "\"" + student.id() + "\"")
                        .collect(Collectors.joining(",", "[", "]"))));
    all.putAll(members);
    return all.entrySet().stream()
        .filter(member -> !member.getValue().isEmpty())
        .map(member -> "\"" + member.getKey() + "\":" + member.getValue())
        .collect(Collectors.joining(",", "{", "}"));
  }
}
