package tw.portfolio.local.school;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.portfolio.access.Deputy;
import tw.portfolio.access.Person;
import tw.portfolio.access.Role;
import tw.portfolio.account.SignIn;
import tw.portfolio.account.SignInChange;
import tw.portfolio.account.SignInRefusal;
import tw.portfolio.account.SignIns;
import tw.portfolio.course.Enrolment;
import tw.portfolio.history.Retention;
import tw.portfolio.kernel.aws.Environment;
import tw.portfolio.kernel.parallel.BoundedParallel;
import tw.portfolio.kernel.store.WriteResult;
import tw.portfolio.local.office.OfficeFile;
import tw.portfolio.local.office.RecordFiles;
import tw.portfolio.local.office.SchoolFiles;
import tw.portfolio.local.pool.CloudAccounts;
import tw.portfolio.local.sample.SampleClass;
import tw.portfolio.local.sample.SampleEnrolment;
import tw.portfolio.local.sample.SampleOffices;
import tw.portfolio.local.sample.SampleSchool;
import tw.portfolio.local.sample.SampleSection;
import tw.portfolio.local.sample.SampleStaff;
import tw.portfolio.local.store.Stores;
import tw.portfolio.record.RecordStore;
import tw.portfolio.record.RosterWriter;
import tw.portfolio.record.nationalid.kms.KmsDataKeys;
import tw.portfolio.school.Actor;
import tw.portfolio.school.PersonId;
import tw.portfolio.school.SchoolCode;
import tw.portfolio.school.SchoolYear;
import tw.portfolio.school.Semester;
import tw.portfolio.school.Term;
import tw.portfolio.school.Window;
import tw.portfolio.school.WindowKey;
import tw.portfolio.school.WindowKind;
import tw.portfolio.settings.Caps;
import tw.portfolio.settings.KeepingLeaverRetention;
import tw.portfolio.settings.KeepingRetention;
import tw.portfolio.settings.KeepingSchoolName;
import tw.portfolio.settings.LeaverRetention;
import tw.portfolio.settings.SchoolName;
import tw.portfolio.settings.Settings;

/**
 * The sample school in this semester, with windows that are open today, as the platform's own
 * records.
 */
public final class TrialSchool {
  private static final long SEED = 20_190_628;
  private static final int RETENTION_YEARS = 5;
  private static final int LEAVER_YEARS = 6;
  private static final int AT_A_TIME = 8;

  private final SampleSchool sample;
  private final SchoolCode code;
  private final Term term;
  private final LocalDate today;
  private final Instant now;

  private TrialSchool(SampleSchool sample, Term term, LocalDate today, Instant now) {
    this.sample = sample;
    this.code = new SchoolCode(sample.schoolCode());
    this.term = term;
    this.today = today;
    this.now = now;
  }

  /** A school of so many students in the semester of that moment. */
  public static TrialSchool of(int students, Instant now) {
    return of(new SchoolCode(SampleSchool.SCHOOL_CODE), students, now);
  }

  /** The same under another code: two of them have nobody in common. */
  public static TrialSchool of(SchoolCode code, int students, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, Window.TAIPEI);
    Term term = Term.of(today);
    SampleSchool sample =
        SampleSchool.generate(
            code.text(), SEED, students, term.year().number(), term.semester().number());
    return new TrialSchool(sample, term, today, now);
  }

  /** The school as it was made up. */
  public SampleSchool sample() {
    return sample;
  }

  /** Its code. */
  public SchoolCode code() {
    return code;
  }

  /** The files of its people and courses. */
  public SchoolFiles files() {
    return new SchoolFiles(sample, SampleOffices.of(sample, SEED));
  }

  /** The files of what its offices enter about students. */
  public RecordFiles recordFiles() {
    return new RecordFiles(sample, SampleOffices.of(sample, SEED));
  }

  /** The semester it is in. */
  public Term term() {
    return term;
  }

  /** Everyone, staff first. */
  public List<Person> people() {
    SamplePeople people = new SamplePeople(sample, code, term.year());
    return Stream.concat(people.staff(), people.students()).toList();
  }

  /** Who takes which course with whom. */
  public List<Enrolment> enrolments() {
    Map<String, SampleSection> sections =
        sample.sections().stream()
            .collect(Collectors.toMap(SampleSection::id, Function.identity()));
    Map<String, SampleStaff> staff =
        sample.staff().stream()
            .collect(Collectors.toMap(one -> one.person().id(), Function.identity()));
    return sample.enrolments().stream()
        .map(enrolment -> enrolment(enrolment, sections.get(enrolment.sectionId()), staff))
        .toList();
  }

  private Enrolment enrolment(
      SampleEnrolment enrolment, SampleSection section, Map<String, SampleStaff> staff) {
    return new SampleCourseRecord(code, term)
        .enrolment(
            new PersonId(enrolment.studentId()),
            section,
            enrolment.taking(),
            staff.get(section.teacherId()).person());
  }

  /** Those who stand in for others this semester. */
  public List<Deputy> deputies() {
    return sample.staff().stream()
        .flatMap(
            teacher ->
                teacher.deputyId().stream()
                    .map(
                        deputy ->
                            new Deputy(
                                code,
                                new PersonId(teacher.person().id()),
                                new PersonId(deputy),
                                today.minusDays(7),
                                today.plusMonths(1))))
        .toList();
  }

  /** The regulation's caps, and windows that are open now. */
  public Settings settings() {
    Map<WindowKey, Window> windows = new LinkedHashMap<>();
    open(windows, WindowKind.UPLOAD, 60, 14);
    open(windows, WindowKind.CERTIFICATION, 60, 21);
    open(windows, WindowKind.SELECTION, 7, 28);
    open(windows, WindowKind.ACHIEVEMENT_UPLOAD, 60, 14);
    open(windows, WindowKind.ACHIEVEMENT_SELECTION, 7, 28);
    open(windows, WindowKind.STATEMENT, 30, 28);
    open(windows, WindowKind.RECEIPT_OUTCOMES, 7, 14);
    return new Settings(code, term.year(), Caps.OF_THE_REGULATION, windows);
  }

  /** Opens a window that many days before and after today. */
  private void open(Map<WindowKey, Window> windows, WindowKind kind, int before, int after) {
    windows.put(
        WindowKey.of(kind, term.semester()),
        Window.ofDays(today.minusDays(before), today.plusDays(after)));
  }

  /** Last school year's, whose windows are closed. */
  public Settings settingsOfLastYear() {
    Map<WindowKey, Window> windows = new LinkedHashMap<>();
    for (Semester semester : Semester.values()) {
      windows.put(
          WindowKey.of(WindowKind.UPLOAD, semester),
          Window.ofDays(today.minusDays(300), today.minusDays(120)));
    }
    SchoolYear lastYear = new SchoolYear(term.year().number() - 1);
    return new Settings(code, lastYear, Caps.OF_THE_REGULATION, windows);
  }

  /** Writes the school into a stack's table, unless it is there already. */
  public void writeOnce(Environment environment) {
    writeOnce(environment, List.of());
  }

  /** The same, with what the offices have entered about students: grades, cadres and so on. */
  public void writeWithRecordsOnce(Environment environment) {
    writeOnce(environment, recordFiles().all());
  }

  private void writeOnce(Environment environment, List<OfficeFile> entries) {
    Stores stores = new Stores(environment);
    RecordStore records = stores.records(KmsDataKeys.of(environment));
    // Settings come last, so that a school that was written in part is written again.
    if (!stores.inForce().settings(code, term.year()).windows().isEmpty()) {
      return;
    }
    writeRetention(stores);
    writeStaff(stores, records);
    WritingRecords writing = writing(records);
    List<OfficeFile> people = files().people();
    writing.write(people.get(1), List.of());
    writing.write(people.get(2), ids(Role.STUDENT));
    files().courses().forEach(file -> writing.write(file, List.of()));
    entries.forEach(file -> writing.write(file, List.of()));
    writeSettings(stores);
  }

  /**
   * Writes only the staff with their offices, and the settings: what a school has before it brings
   * in its files.
   */
  public void writeStaffOnce(Environment environment) {
    Stores stores = new Stores(environment);
    RecordStore records = stores.records(KmsDataKeys.of(environment));
    if (stores.inForce().settings(code, term.year()).windows().isEmpty()) {
      writeRetention(stores);
      writeStaff(stores, records);
      writeSettings(stores);
    }
  }

  /** Writes this semester's courses where the people of its year are there already. */
  public void writeCourses(Environment environment) {
    WritingRecords writing = writing(new Stores(environment).records());
    files().courses().forEach(file -> writing.write(file, List.of()));
  }

  /** Links everybody's account of 教育雲端帳號, but for the last class: there codes can be tried out. */
  public void linkOnce(Environment environment) {
    SignIns signIns = new Stores(environment).signIns();
    List<Person> everybody = people();
    String last =
        sample.classes().stream().map(SampleClass::name).max(Comparator.naturalOrder()).orElse("");
    Actor registrar =
        everybody.stream()
            .filter(person -> person.roles().contains(Role.REGISTRAR))
            .findFirst()
            .map(one -> new Actor(code, one.id(), Actor.Kind.STAFF, one.name()))
            .orElseThrow();
    if (signIns.of(code, registrar.person()).isEmpty()) {
      List<Person> linked =
          everybody.stream()
              .filter(person -> person.isStaff() || !isIn(last, person))
              .sorted(Comparator.comparing(person -> person.id().equals(registrar.person())))
              .toList();
      new BoundedParallel(AT_A_TIME)
          .each(linked.subList(0, linked.size() - 1), one -> link(signIns, registrar, one));
      // Last, so that what was done in part is done again.
      link(signIns, registrar, linked.getLast());
    }
  }

  private boolean isIn(String className, Person student) {
    return student.place(term.year()).filter(at -> at.className().equals(className)).isPresent();
  }

  private WriteResult<SignInRefusal> link(SignIns signIns, Actor registrar, Person person) {
    SignIn account =
        new SignIn(SignIn.Provider.EDUCATION_CLOUD, CloudAccounts.subject(person.id().text()));
    return signIns.change(
        new SignInChange(registrar, person.id(), account, SignInChange.What.LINK, now, "範例學校"));
  }

  /** Before all else: every line of the history has an end. */
  private void writeRetention(Stores stores) {
    Retention first = Retention.founded(RETENTION_YEARS);
    stores.retention().keep(code, first, KeepingRetention.founded(first, "開通學校", now));
    LeaverRetention leavers = LeaverRetention.first(LEAVER_YEARS, now);
    stores
        .leaverRetention()
        .keep(code, leavers, KeepingLeaverRetention.founded(leavers, "開通學校", now));
    SchoolName name =
        SchoolName.first(SampleSchool.SCHOOL_NAME, Optional.of(SampleSchool.SCHOOL_ENGLISH_NAME));
    stores.names().keep(code, name, KeepingSchoolName.founded(name, "開通學校", now));
  }

  private void writeStaff(Stores stores, RecordStore records) {
    RosterWriter writer = stores.rosterWriter();
    writer.people(term.year(), new SamplePeople(sample, code, term.year()).staff().toList());
    writing(records)
        .write(
            files().people().getFirst(),
            sample.staff().stream().map(one -> new PersonId(one.person().id())).toList());
    writer.deputies(deputies());
  }

  private void writeSettings(Stores stores) {
    stores.rosterWriter().settings(settingsOfLastYear());
    stores.rosterWriter().settings(settings());
  }

  private WritingRecords writing(RecordStore records) {
    return new WritingRecords(records, code, term, now);
  }

  private List<PersonId> ids(Role role) {
    return people().stream()
        .filter(person -> person.roles().contains(role))
        .map(Person::id)
        .toList();
  }
}
