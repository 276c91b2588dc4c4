package tw.portfolio.local.it.campus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.course.Enrolment;
import tw.portfolio.history.Retention;
import tw.portfolio.kernel.aws.Environment;
import tw.portfolio.local.LocalSystem;
import tw.portfolio.local.Shutdown;
import tw.portfolio.local.http.Json;
import tw.portfolio.local.sample.SampleFiles;
import tw.portfolio.local.sample.SampleSchool;
import tw.portfolio.local.school.TrialSchool;
import tw.portfolio.local.store.Stores;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.Window;
import tw.portfolio.school.WindowKey;
import tw.portfolio.settings.Caps;
import tw.portfolio.settings.KeepingRetention;
import tw.portfolio.settings.Settings;

/** A sample school on a running system, and those who use it over HTTP. */
public final class RunningSchool implements AutoCloseable {
  private final Site site;
  private final TrialSchool school;
  private final Api api;
  private final SampleFiles samples = SampleFiles.load();
  private final List<Enrolment> enrolments;
  private final Shutdown shutdown = new Shutdown();

  RunningSchool(Site site, TrialSchool school) {
    this.site = site;
    this.school = school;
    this.api = new Api(site.system().api());
    this.enrolments = school.enrolments();
  }

  /** A school on a system of its own, which goes with it. */
  public static RunningSchool alone(Site site) {
    RunningSchool campus = site.school(new SchoolCode(SampleSchool.SCHOOL_CODE));
    campus.shutdown.add(site);
    return campus;
  }

  public Api api() {
    return api;
  }

  public LocalSystem system() {
    return site.system();
  }

  public Environment environment() {
    return system().environment();
  }

  /** What the system keeps, behind the API's back. */
  public Stores stores() {
    return site.stores();
  }

  public Path data() {
    return site.data();
  }

  public TrialSchool school() {
    return school;
  }

  public SampleFiles samples() {
    return samples;
  }

  public SchoolCode code() {
    return school.settings().school();
  }

  /** The code of another school on the same system, which nobody else uses. */
  public SchoolCode neighbour() {
    return new SchoolCode("1" + code().text().substring(1));
  }

  public int year() {
    return school.term().year().number();
  }

  /** The student at this place of the roll, from 0. */
  public Student student(int at) {
    return new Student(this, holders(Role.STUDENT).get(at));
  }

  /** Who teaches this student that course. */
  public String teacherOf(String student, String courseCode) {
    return enrolments.stream()
        .filter(taken -> taken.student().text().equals(student))
        .filter(taken -> taken.code().text().equals(courseCode))
        .map(taken -> taken.teacher().text())
        .findFirst()
        .orElseThrow();
  }

  /** Who certifies a piece. */
  public String teacherOf(JsonNode piece) {
    String student = piece.path("pieceId").asText().split("-", -1)[1];
    return teacherOf(student, piece.at("/course/courseCode").asText());
  }

  /** Teachers with somebody who stands in for them today, and who that is. */
  public Map<String, String> deputies() {
    return school.deputies().stream()
        .collect(
            Collectors.toMap(
                deputy -> deputy.teacher().text(),
                deputy -> deputy.deputy().text(),
                (first, _) -> first));
  }

  public List<String> teachers() {
    return holders(Role.TEACHER).stream().map(person -> person.id().text()).toList();
  }

  /** The 設備組長. */
  public String exporter() {
    return holders(Role.EQUIPMENT_HEAD).getFirst().id().text();
  }

  /** Whoever holds this office. */
  public String holder(Role role) {
    return holders(role).getFirst().id().text();
  }

  /** Everybody who holds that office. */
  public List<String> holding(Role role) {
    return holders(role).stream().map(person -> person.id().text()).toList();
  }

  /** The 教務主任. */
  public String director() {
    return holders(Role.ACADEMIC_DIRECTOR).getFirst().id().text();
  }

  /** Somebody of the staff, who holds this role too from now on. */
  public String staffWith(Role role) {
    Person person = holders(Role.TEACHER).getLast();
    Set<Role> roles = new HashSet<>(person.roles());
    roles.add(role);
    stores()
        .rosterWriter()
        .people(
            school.term().year(),
            List.of(
                new Person(
                    person.school(),
                    person.id(),
                    person.name(),
                    roles,
                    person.email(),
                    person.places(),
                    person.active())));
    return person.id().text();
  }

  private List<Person> holders(Role role) {
    return school.people().stream().filter(person -> person.roles().contains(role)).toList();
  }

  /** A decision on a piece as it was seen. */
  public Reply decide(String actor, JsonNode piece, String verdict) {
    var body = Json.object().put("revision", piece.path("revision").asInt());
    body.put("decision", verdict);
    if (piece.path("label").has("sectionId")) {
      body.put("sectionId", piece.at("/label/sectionId").asText());
    }
    if (verdict.equals("return")) {
      body.put("reason", "請補上實驗數據的單位。");
    }
    return api.send(actor, "PUT", "/certifications/" + piece.path("pieceId").asText(), body);
  }

  /** Replaces what the school has set for this year. */
  public void set(Settings settings) {
    stores().rosterWriter().settings(settings);
  }

  /** Sets for another school what none writes anything without, unless it is set. */
  public void found(SchoolCode school) {
    Retention first = Retention.founded(5);
    stores().retention().keep(school, first, KeepingRetention.founded(first, "", Instant.now()));
  }

  /** The trial school's settings with other caps. */
  public Settings with(Caps caps) {
    Settings usual = school.settings();
    return new Settings(usual.school(), usual.year(), caps, usual.windows());
  }

  /** The trial school's settings with the same dates for every window. */
  public Settings with(Window window) {
    Settings usual = school.settings();
    Map<WindowKey, Window> windows =
        usual.windows().keySet().stream().collect(Collectors.toMap(key -> key, _ -> window));
    return new Settings(usual.school(), usual.year(), usual.caps(), windows);
  }

  /** Fires a schedule by hand, and gives what the function answered. */
  public JsonNode fire(String schedule) {
    return api.dev("/dev/schedules/" + schedule + "/run", Json.object());
  }

  /** The same with an event of its own. */
  public JsonNode fire(String schedule, ObjectNode event) {
    return api.dev("/dev/schedules/" + schedule + "/run", event);
  }

  public static List<JsonNode> list(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }

  @Override
  public void close() {
    // Before the system, whose connections it keeps.
    api.close();
    shutdown.close();
  }
}
