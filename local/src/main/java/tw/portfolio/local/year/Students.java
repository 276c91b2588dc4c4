package tw.portfolio.local.year;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tw.portfolio.course.Enrolment;
import tw.portfolio.local.http.Json;
import tw.portfolio.local.year.Api.Call;
import tw.portfolio.local.year.model.Somebody;
import tw.portfolio.local.year.model.Work;

/** What students do with their work on a day, if its windows are open. */
final class Students {
  private static final int MOST_OUTCOMES = 3;
  private static final int MOST_ACHIEVEMENTS = 6;
  private static final int DAYS_REFUSED = 13;
  private static final Call RESERVE = Call.of("Outcomes", "POST /outcomes");
  private static final Call ADD = Call.of("Achievements", "POST /achievements");

  private final Campus campus;
  private final PieceFiles files;
  private final Map<String, Integer> ages = new HashMap<>();

  Students(Campus campus) {
    this.campus = campus;
    this.files = new PieceFiles(campus);
  }

  /** A day of everybody's. */
  void day(int semester) {
    for (Work work : List.copyOf(campus.school().works())) {
      if (campus.school().works().contains(work)) {
        goOn(work);
      }
    }
    for (Somebody student : campus.all("STUDENT")) {
      begin(student.id(), semester);
      rhythm(student);
    }
    for (Work work : List.copyOf(campus.school().works())) {
      if (work.state() == Work.State.AWAITED) {
        fileComes(work);
      }
    }
  }

  private void begin(String student, int semester) {
    boolean courses = campus.courses().get(semester).containsKey(student);
    if (courses
        && campus.open(student, "upload" + semester)
        && count(student, Work.Kind.OUTCOME, semester) < MOST_OUTCOMES
        && campus.happens(0.03)) {
      reserve(student, campus.any(campus.courses().get(semester).get(student)), semester);
    }
    if (campus.open(student, "achievementUpload" + semester)
        && count(student, Work.Kind.ACHIEVEMENT, semester) < MOST_ACHIEVEMENTS
        && campus.happens(0.015)) {
      achieve(student, semester, campus.happens(0.4));
    }
  }

  private long count(String student, Work.Kind kind, int semester) {
    return campus.school().works().stream()
        .filter(work -> work.student().equals(student) && work.kind() == kind)
        .filter(work -> work.semester() == semester)
        .count();
  }

  private static ObjectNode inSemester(int semester) {
    return Json.object().put("year", SchoolYears.YEAR).put("semester", semester);
  }

  private static void oneFile(ObjectNode body) {
    body.putArray("files")
        .addObject()
        .put("name", "報告.pdf")
        .put("type", "application/pdf")
        .put("bytes", FileCupboard.BYTES)
        .put("sha256", "a".repeat(64));
  }

  private void reserve(String student, Enrolment course, int semester) {
    ObjectNode body =
        inSemester(semester).put("courseCode", course.code().text()).put("taking", "semester");
    oneFile(body.put("description", "課堂報告"));
    Reply reply = campus.api().send(campus.person(student), RESERVE, body);
    if (reply.ok()) {
      campus
          .school()
          .add(
              new Work(
                  reply.body().path("pieceId").asText(),
                  student,
                  Work.Kind.OUTCOME,
                  SchoolYears.YEAR,
                  semester,
                  course.teacher().text()));
    }
  }

  private void achieve(String student, int semester, boolean byLink) {
    ObjectNode body = inSemester(semester).put("description", "作品");
    body.putObject("detail")
        .put("category", "work")
        .put("name", "木工作品")
        .put("date", campus.today().minusDays(1).toString());
    if (byLink) {
      body.put("link", "https://works.example/1");
    } else {
      oneFile(body);
    }
    Reply reply = campus.api().send(campus.person(student), ADD, body);
    if (reply.ok()) {
      Work work =
          new Work(
              reply.body().path("achievementId").asText(),
              student,
              Work.Kind.ACHIEVEMENT,
              SchoolYears.YEAR,
              semester,
              "");
      work.is(byLink ? Work.State.HERE : Work.State.AWAITED);
      campus.school().add(work);
    }
  }

  /** Most come in time, some are no good, and of some there is nothing to be seen that evening. */
  private void fileComes(Work work) {
    double turn = campus.chance().nextDouble();
    if (turn < 0.8) {
      files.arrive(work);
    } else if (turn < 0.9) {
      files.refuse(work);
      ages.put(work.id(), 0);
    }
  }

  private void goOn(Work work) {
    boolean outcome = work.kind() == Work.Kind.OUTCOME;
    switch (work.state()) {
      case AWAITED -> files.expire(work);
      case BAD -> bad(work);
      case HERE -> {
        if (outcome && campus.happens(isForgetful(work) ? 0.01 : 0.12)) {
          step(work, "send", Work.State.SENT);
        }
      }
      case SENT -> {
        if (campus.happens(0.004)) {
          step(work, "take-back", Work.State.HERE);
        }
      }
      case RETURNED -> {
        if (campus.happens(0.1)) {
          step(work, "send", Work.State.SENT);
        }
      }
      case CERTIFIED -> {}
    }
  }

  /** Some students leave things lying. */
  private static boolean isForgetful(Work work) {
    return Math.floorMod(work.student().hashCode(), 5) == 0;
  }

  private void bad(Work work) {
    int age = ages.merge(work.id(), 1, Integer::sum);
    boolean outcome = work.kind() == Work.Kind.OUTCOME;
    String window = (outcome ? "upload" : "achievementUpload") + work.semester();
    if (age >= DAYS_REFUSED) {
      files.clear(work);
    } else if (campus.open(work.student(), window) && campus.happens(0.2)) {
      Call discard =
          outcome
              ? Call.of("Outcomes", "DELETE /outcomes/{pieceId}").with("pieceId", work.id())
              : Call.of("Achievements", "DELETE /achievements/{achievementId}")
                  .with("achievementId", work.id());
      if (campus.api().get(campus.person(work.student()), discard).ok()) {
        campus.school().remove(work);
      }
    }
  }

  private void step(Work work, String step, Work.State next) {
    boolean open =
        campus.open(work.student(), "upload" + work.semester())
            || campus.open(work.student(), "certification" + work.semester());
    if (open) {
      Call call =
          Call.of("Outcomes", "POST /outcomes/{pieceId}/" + step).with("pieceId", work.id());
      JsonNode revision = Json.object().put("revision", 1);
      if (campus.api().send(campus.person(work.student()), call, revision).ok()) {
        work.is(next);
        campus.school().dispute(work.id(), false);
      }
    }
  }

  /** Now and then somebody chooses when to be reminded. */
  private void rhythm(Somebody student) {
    if (campus.happens(0.002)) {
      new Rhythms(campus).choose(student, any());
    }
  }

  private Set<DayOfWeek> any() {
    return switch (campus.chance().nextInt(4)) {
      case 0 -> Set.of();
      case 1 -> EnumSet.of(DayOfWeek.MONDAY);
      case 2 -> EnumSet.of(DayOfWeek.TUESDAY, DayOfWeek.FRIDAY);
      default -> EnumSet.allOf(DayOfWeek.class);
    };
  }

  /** People choose on which days they are reminded. */
  record Rhythms(Campus campus) {
    private static final Call CHOOSE = Call.of("Notices", "PUT /me/reminders");

    void choose(Somebody one, Set<DayOfWeek> days) {
      ObjectNode body = Json.object();
      days.forEach(day -> body.withArray("days").add(day.name().toLowerCase(Locale.ROOT)));
      body.withArray("days");
      if (campus.api().send(campus.person(one.id()), CHOOSE, body).ok()) {
        one.wantsMailOn(days);
      }
    }
  }
}
